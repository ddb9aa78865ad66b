import { beforeEach, describe, expect, test } from 'vitest';
import { createImportStore, filesWithoutSide, openFiles, readyFiles, type ImportStore } from '#features/import/import-store.ts';
import { createAppClient } from '#lib/client.ts';
import { createJobStore } from '#lib/jobs.ts';
import { createFakeBridge, type FakeBridge } from '#test/support/fake-bridge/create-fake-bridge.ts';

let bridge: FakeBridge;
let store: ImportStore;

beforeEach(async () => {
  bridge = createFakeBridge();
  const client = createAppClient(bridge);
  const jobs = createJobStore(client, bridge.subscribe);
  store = createImportStore(client, (jobId) => jobs.getState().ended(jobId));
  await client['project.create']({ name: 'Northwind' });
});

const give = async (...names: string[]): Promise<void> => {
  const handles = await Promise.all(names.map((name) => bridge.adoptFile({ name, size: 10 })));
  await store.getState().add(handles);
};
const sides = (): (string | null)[] => store.getState().pending.map(({ side }) => side);

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
    expect(readyFiles(store.getState().pending)).toHaveLength(2);
  });

  test('that were refused are shown but never taken in', async () => {
    await give('contract.pdf', 'contoso.csv');
    expect(store.getState().pending[0]).toMatchObject({ inspection: { outcome: 'refused' }, side: null });
    expect(readyFiles(store.getState().pending)).toHaveLength(1);
    expect(openFiles(store.getState().pending)).toHaveLength(1);
    expect(filesWithoutSide(store.getState().pending)).toBe(0);
  });

  test('do not stay when the app refuses to read them', async () => {
    const handle = await bridge.adoptFile({ name: 'contoso.csv', size: 10 });
    const refusing = createImportStore(
      {
        ...createAppClient(bridge),
        'import.inspect': () => Promise.reject(new Error('busy')),
      },
      () => Promise.reject(new Error('never')),
    );
    await expect(refusing.getState().add([handle])).rejects.toThrow('busy');
    expect(refusing.getState().pending).toEqual([]);
  });

  test('whose reading was stopped are let go, and those read before stay', async () => {
    await give('contoso.csv');
    const client = createAppClient(bridge);
    const stopped = createImportStore({ ...client, 'import.inspections': () => Promise.resolve({ inspections: [] }) }, (jobId) =>
      Promise.resolve({ jobId, job: 'inspect', outcome: 'cancelled', failure: null }),
    );
    stopped.setState({ pending: store.getState().pending });
    await stopped.getState().add([await bridge.adoptFile({ name: 'fabrikam.csv', size: 10 })]);
    expect(stopped.getState().pending.map(({ name }) => name)).toEqual(['contoso.csv']);
  });
});

describe('taking in', () => {
  test('sends every ready file with its side and keeps the refused ones in sight', async () => {
    await give('contoso.csv', 'fabrikam.csv', 'contract.pdf');
    const [first] = store.getState().pending;
    if (first) store.getState().setSide(first.fileId, 'target');
    await expect(store.getState().takeIn()).resolves.toBe(2);
    expect(bridge.calls).toContain('import.apply');
    expect(store.getState().pending.map(({ name }) => name)).toEqual(['contract.pdf']);
    expect(store.getState().applying).toBe(false);
  });

  test('that was stopped keeps the files waiting', async () => {
    await give('contoso.csv');
    const { pending } = store.getState();
    const stopped = createImportStore(createAppClient(bridge), (jobId) =>
      Promise.resolve({ jobId, job: 'import', outcome: 'cancelled', failure: null }),
    );
    stopped.setState({ pending });
    await expect(stopped.getState().takeIn()).resolves.toBeNull();
    expect(stopped.getState().pending).toHaveLength(1);
  });
});

test('a file can be put aside again', async () => {
  await give('contoso.csv', 'fabrikam.csv');
  const [first] = store.getState().pending;
  if (first) store.getState().discard(first.fileId);
  expect(store.getState().pending.map(({ name }) => name)).toEqual(['fabrikam.csv']);
  store.getState().discardAll();
  expect(store.getState().pending).toEqual([]);
});
