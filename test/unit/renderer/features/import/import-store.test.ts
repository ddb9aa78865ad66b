import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Project } from '#contract/calls/project-calls.ts';
import { filesToImport } from '#features/import/files-to-import.ts';
import { createImportStore, type ImportStore } from '#features/import/import-store.ts';
import { filesWithoutSide, isReading, openFiles, type PendingFile } from '#features/import/pending-file.ts';
import { chooseColumn } from '#features/import/reading-choices.ts';
import { createAppClient, type AppClient } from '#lib/client.ts';
import { createJobStore } from '#lib/jobs.ts';
import { createFakeBridge, type FakeBridge } from '#test/support/fake-bridge/create-fake-bridge.ts';

let bridge: FakeBridge;
let client: AppClient;
let store: ImportStore;
let project: Project;

const tenant = { name: 'Contoso', domains: [], accounts: 0, files: [] };
const nobody = { source: tenant, target: tenant };

const makeStore = (change: Partial<AppClient> = {}): ImportStore => {
  const jobs = createJobStore(client, bridge.subscribe);
  return createImportStore({ ...client, ...change }, (jobId) => jobs.getState().ended(jobId), 0);
};

beforeEach(async () => {
  bridge = createFakeBridge();
  client = createAppClient(bridge);
  store = makeStore();
  project = await client['project.create']({ name: 'Northwind' });
});

const give = async (...names: string[]): Promise<PendingFile[]> => {
  const handles = await Promise.all(names.map((name) => bridge.adoptFile({ name, size: 10 })));
  await store.getState().add(handles);
  return store.getState().pending.slice(-names.length);
};
const first = (): PendingFile => {
  const [file] = store.getState().pending;
  if (!file) throw new Error('No file waits.');
  return file;
};
const readAgain = (): Promise<void> => vi.waitFor(() => expect(isReading(store.getState().pending)).toBe(false));
const sides = (): (string | null)[] => store.getState().pending.map(({ side }) => side);
const mapUpn = (file: PendingFile): void => {
  if (file.table) store.getState().choose(file.fileId, chooseColumn(file.table, file.choices, 1, { field: 'userPrincipalName' }));
};

describe('files that were given', () => {
  test('are shown at once and read afterwards', async () => {
    const handle = await bridge.adoptFile({ name: 'contoso.csv', size: 10 });
    const adding = store.getState().add([handle]);
    expect(store.getState().pending).toMatchObject([{ name: 'contoso.csv', inspection: null }]);
    await adding;
    expect(store.getState().pending).toMatchObject([{ inspection: { outcome: 'recognised' }, side: 'source' }]);
  });

  test('take the side that was guessed, and none where nothing tells', async () => {
    await give('contoso.csv', 'fabrikam.csv', 'people.csv');
    expect(sides()).toEqual(['source', 'target', null]);
    expect(filesWithoutSide(store.getState().pending)).toBe(1);
    expect(filesToImport(store.getState().pending, nobody)).toHaveLength(2);
  });

  test('that were refused are shown but never taken in', async () => {
    await give('contract.pdf', 'contoso.csv');
    expect(first()).toMatchObject({ inspection: { outcome: 'refused' }, side: null });
    expect(filesToImport(store.getState().pending, nobody)).toHaveLength(1);
    expect(openFiles(store.getState().pending)).toHaveLength(1);
    expect(filesWithoutSide(store.getState().pending)).toBe(0);
  });

  test('for a side and in place of another keep both, whatever is guessed', async () => {
    const handle = await bridge.adoptFile({ name: 'contoso.csv', size: 10 });
    await store.getState().add([handle], { side: 'target', replaces: 2 });
    expect(filesToImport(store.getState().pending, project)).toMatchObject([{ side: 'target', replaces: 2 }]);
  });

  test('while others are being read wait for their turn', async () => {
    const handles = await Promise.all(['contoso.csv', 'fabrikam.csv'].map((name) => bridge.adoptFile({ name, size: 10 })));
    await Promise.all(handles.map((handle) => store.getState().add([handle])));
    expect(bridge.calls.filter((name) => name.startsWith('import.'))).toEqual([
      'import.inspect',
      'import.inspections',
      'import.inspect',
      'import.inspections',
    ]);
    expect(sides()).toEqual(['source', 'target']);
  });

  test('do not stay when the app refuses to read them', async () => {
    const handle = await bridge.adoptFile({ name: 'contoso.csv', size: 10 });
    const refusing = makeStore({ 'import.inspect': () => Promise.reject(new Error('busy')) });
    await expect(refusing.getState().add([handle])).rejects.toThrow('busy');
    expect(refusing.getState().pending).toEqual([]);
  });

  test('whose reading was stopped are let go, and those read before stay', async () => {
    await give('contoso.csv');
    const stopped = createImportStore({ ...client, 'import.inspections': () => Promise.resolve({ inspections: [] }) }, (jobId) =>
      Promise.resolve({ jobId, job: 'inspect', outcome: 'cancelled', failure: null }),
    );
    stopped.setState({ pending: store.getState().pending });
    await stopped.getState().add([await bridge.adoptFile({ name: 'fabrikam.csv', size: 10 })]);
    expect(stopped.getState().pending.map(({ name }) => name)).toEqual(['contoso.csv']);
  });
});

test('a file of both tenants is read again for the side it is moved to, any other is not', async () => {
  const inspect = vi.fn<AppClient['import.inspect']>((input) => client['import.inspect'](input));
  store = makeStore({ 'import.inspect': inspect });
  const [mapping, plain] = await give('contoso-mapping.csv', 'contoso.csv');
  expect(inspect).toHaveBeenCalledTimes(1);
  store.getState().setSide(plain!.fileId, 'target');
  store.getState().setSide(mapping!.fileId, 'target');
  await readAgain();
  expect(inspect.mock.calls.slice(1)).toEqual([[{ files: [{ fileId: mapping!.fileId, choices: {}, side: 'target' }] }]]);
  expect(sides()).toEqual(['target', 'target']);
});

test('another worksheet of a file waits beside it, as a file of its own', async () => {
  const [book, last] = await give('book.xlsx', 'last.csv');
  await store.getState().addSheet(book!.fileId, 'Fabrikam');
  const { pending } = store.getState();
  expect(pending.map(({ name }) => name)).toEqual(['book.xlsx', 'book.xlsx', 'last.csv']);
  expect(pending[1]).toMatchObject({ choices: { sheet: 'Fabrikam' }, inspection: { outcome: 'recognised' } });
  expect(new Set(pending.map(({ fileId }) => fileId)).size).toBe(3);
  store.getState().discard(book!.fileId);
  expect(store.getState().pending.map(({ fileId }) => fileId)).toEqual([pending[1]!.fileId, last!.fileId]);
});

describe('saying what columns hold', () => {
  test('makes a refused table one that can be taken in', async () => {
    await give('liste contoso.csv');
    expect(first().inspection).toMatchObject({ outcome: 'refused', code: 'no-header' });
    mapUpn(first());
    expect(first().rereading).toBe('due');
    await readAgain();
    expect(first()).toMatchObject({ inspection: { outcome: 'recognised' }, side: 'source' });
    expect(filesToImport(store.getState().pending, nobody)).toMatchObject([
      { choices: { columns: [{ index: 1, field: 'userPrincipalName' }] } },
    ]);
  });

  test('reads once for several choices in a row', async () => {
    await give('liste contoso.csv');
    const before = bridge.calls.length;
    mapUpn(first());
    const { fileId, table, choices } = first();
    if (table) store.getState().choose(fileId, chooseColumn(table, choices, 0, { field: 'displayName' }));
    await readAgain();
    expect(bridge.calls.slice(before)).toEqual(['import.inspect', 'import.inspections']);
    expect(first().table?.columns.map(({ field }) => field)).toEqual(['displayName', 'userPrincipalName', null]);
  });

  test('is taken back and done again step by step', async () => {
    await give('liste contoso.csv');
    const { fileId } = first();
    mapUpn(first());
    await readAgain();
    store.getState().undoChoice(fileId);
    await readAgain();
    expect(first().inspection?.outcome).toBe('refused');
    store.getState().undoChoice(fileId);
    store.getState().redoChoice(fileId);
    await readAgain();
    expect(first().inspection?.outcome).toBe('recognised');
  });

  test('keeps the last table in sight when a choice made the file unreadable', async () => {
    await give('contoso.csv');
    const { fileId, table } = first();
    store.setState({ pending: [{ ...first(), name: 'contract.pdf' }] });
    const broken = makeStore({
      'import.inspections': () =>
        Promise.resolve({
          inspections: [
            {
              outcome: 'refused',
              fileId,
              name: 'contoso.csv',
              size: 10,
              code: 'empty',
              message: 'Nothing here.',
              table: null,
              choices: {},
            },
          ],
        }),
    });
    broken.setState({ pending: store.getState().pending });
    broken.getState().choose(fileId, { sheet: 'Empty' });
    await vi.waitFor(() => expect(broken.getState().pending[0]).toMatchObject({ inspection: { outcome: 'refused' } }));
    expect(broken.getState().pending[0]?.table).toEqual(table);
  });

  test('says so when the file could not be read again, and can be tried again', async () => {
    await give('liste contoso.csv');
    const inspect = vi
      .fn<AppClient['import.inspect']>()
      .mockRejectedValueOnce(new Error('busy'))
      .mockImplementation(client['import.inspect']);
    const flaky = makeStore({ 'import.inspect': inspect });
    flaky.setState({ pending: store.getState().pending });
    const { fileId } = first();
    flaky.getState().choose(fileId, { delimiter: ';' });
    await vi.waitFor(() => expect(flaky.getState().pending[0]?.rereading).toBe('failed'));
    flaky.getState().readAgain(fileId);
    await vi.waitFor(() => expect(flaky.getState().pending[0]?.rereading).toBeNull());
    expect(flaky.getState().pending[0]?.table?.delimiter).toBe(';');
  });

  test('is remembered for the next file with these headers when the file is taken in', async () => {
    await give('liste contoso.csv');
    mapUpn(first());
    await readAgain();
    await store.getState().takeIn(nobody);
    const [next] = await give('liste fabrikam.csv');
    expect(next).toMatchObject({ inspection: { outcome: 'recognised' }, table: { remembered: true } });
    await store.getState().forgetColumns(next?.fileId ?? '');
    await readAgain();
    expect(first().inspection?.outcome).toBe('refused');
  });

  test('is not remembered when the person does not want it', async () => {
    await give('liste contoso.csv');
    mapUpn(first());
    store.getState().setRemember(first().fileId, false);
    await readAgain();
    await store.getState().takeIn(nobody);
    expect(bridge.calls).toContain('import.apply');
    expect(bridge.calls).not.toContain('import.rememberColumns');
  });
});

describe('taking in', () => {
  test('sends every ready file with its side and keeps the refused ones in sight', async () => {
    await give('contoso.csv', 'fabrikam.csv', 'contract.pdf');
    store.getState().setSide(first().fileId, 'target');
    await expect(store.getState().takeIn(nobody)).resolves.toBe(2);
    expect(bridge.calls).toContain('import.apply');
    expect(bridge.calls).not.toContain('import.preview');
    expect(store.getState().pending.map(({ name }) => name)).toEqual(['contract.pdf']);
    expect(store.getState().busy).toBeNull();
  });

  test('shows first what changes on a side that holds accounts, and changes nothing before the yes', async () => {
    await give('newer contoso.csv');
    await expect(store.getState().takeIn(project)).resolves.toBeNull();
    expect(store.getState().review?.files).toMatchObject([{ side: 'source', replaces: 1 }]);
    expect(bridge.calls).not.toContain('import.apply');
    await expect(store.getState().apply()).resolves.toBe(1);
    expect(bridge.calls).toContain('import.apply');
    expect(store.getState()).toMatchObject({ pending: [], review: null, busy: null });
  });

  test('can be left at what changes; the files wait on', async () => {
    await give('contoso.csv');
    await store.getState().takeIn(project);
    store.getState().back();
    await expect(store.getState().apply()).resolves.toBeNull();
    expect(store.getState().pending).toHaveLength(1);
    expect(bridge.calls).not.toContain('import.apply');
  });

  test('that was stopped keeps the files waiting', async () => {
    await give('contoso.csv');
    const { pending } = store.getState();
    const stopped = createImportStore(client, (jobId) => Promise.resolve({ jobId, job: 'import', outcome: 'cancelled', failure: null }));
    stopped.setState({ pending });
    await expect(stopped.getState().takeIn(nobody)).resolves.toBeNull();
    await expect(stopped.getState().takeIn(project)).resolves.toBeNull();
    expect(stopped.getState()).toMatchObject({ review: null, busy: null });
    expect(stopped.getState().pending).toHaveLength(1);
  });
});

test('a file can be put aside again, and its columns are no longer shown', async () => {
  await give('contoso.csv', 'fabrikam.csv');
  store.getState().openMapper(first().fileId);
  store.getState().discard(first().fileId);
  expect(store.getState().mapping).toBeNull();
  expect(store.getState().pending.map(({ name }) => name)).toEqual(['fabrikam.csv']);
  store.getState().discardAll();
  expect(store.getState().pending).toEqual([]);
});
