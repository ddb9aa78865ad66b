import { beforeEach, describe, expect, test, vi } from 'vitest';
import { CHANNELS } from '#contract/electron-channels.ts';
import type { FilePurpose } from '#contract/transport.ts';
import { CALL_LIMIT, serveBridge, UPLOAD_LIMIT } from '#main/serve-bridge.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import { invokeAs, listensTo, page } from '#test/support/electron-double/ipc-double.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

let calls: unknown[];
const handle = { fileId: 'f1', name: 'a.csv', size: 3 };
beforeEach(() => {
  resetElectron();
  calls = [];
  serveBridge(
    { call: async (name, input) => (calls.push([name, input]), { ok: true, value: null }), close: async () => undefined },
    { chooseFiles: async (purpose: FilePurpose) => (calls.push(purpose), [handle]), log: () => undefined },
    {
      adopt: async (path) => (calls.push(path), handle),
      adoptBytes: async (name, bytes) => (calls.push([name, bytes.byteLength]), handle),
      pathOf: () => null,
    },
  );
});
const send = (channel: string, ...payload: unknown[]) => invokeAs(page, channel, ...payload);
const refused = (code: string) => ({ ok: false, failure: expect.objectContaining({ code }) });

describe('serveBridge', () => {
  test('listens to the four questions and to nothing else', () => {
    const { news, ...questions } = CHANNELS;
    expect(listensTo().toSorted()).toEqual(Object.values(questions).toSorted());
    expect(listensTo()).not.toContain(news);
  });

  test('hands a call on as plain JSON', async () => {
    expect(await send(CHANNELS.call, 'project.read', '{"a":[1,null]}')).toEqual({ ok: true, value: null });
    expect(calls).toEqual([['project.read', { a: [1, null] }]]);
  });

  test.each([
    ['a name that is no text', [1, '{}']],
    ['an input that is no text', ['project.read', { a: 1 }]],
    ['no input', ['project.read']],
    ['broken JSON', ['project.read', '{']],
    ['an endless name', ['x'.repeat(101), '{}']],
    ['an input beyond the limit', ['project.read', ' '.repeat(CALL_LIMIT + 1)]],
  ])('refuses %s before the app sees it', async (_case, payload) => {
    expect(await send(CHANNELS.call, ...payload)).toEqual(refused('bad-input'));
    expect(calls).toEqual([]);
  });

  test('takes the largest honest call', async () => {
    const decision = { act: 'accept', sourceId: 1_000_000, targetId: 1_000_000, takeOver: false };
    const input = JSON.stringify({ decisions: Array.from({ length: 100_000 }, () => decision) });
    expect(await send(CHANNELS.call, 'review.decide', input)).toEqual({ ok: true, value: null });
  });

  test('turns paths, bytes and choices into handles', async () => {
    expect(await send(CHANNELS.adoptPath, '/home/person/a.csv')).toEqual({ ok: true, value: handle });
    expect(await send(CHANNELS.adoptBytes, 'a.csv', new Uint8Array(3))).toEqual({ ok: true, value: handle });
    expect(await send(CHANNELS.chooseFiles, 'exports')).toEqual({ ok: true, value: [handle] });
    expect(calls).toEqual(['/home/person/a.csv', ['a.csv', 3], 'exports']);
  });

  test.each([
    ['a path that is no text', CHANNELS.adoptPath, [{}], 'bad-input'],
    ['an endless path', CHANNELS.adoptPath, ['/'.repeat(40_000)], 'bad-input'],
    ['bytes that are none', CHANNELS.adoptBytes, ['a.csv', 'text'], 'bad-input'],
    ['bytes without a name', CHANNELS.adoptBytes, [null, new Uint8Array(1)], 'bad-input'],
    ['an unknown purpose', CHANNELS.chooseFiles, ['anything'], 'bad-input'],
    ['a purpose every object has', CHANNELS.chooseFiles, ['toString'], 'bad-input'],
  ])('refuses %s', async (_case, channel, payload, code) => {
    expect(await send(channel, ...payload)).toEqual(refused(code));
    expect(calls).toEqual([]);
  });

  test('sends larger files without a path back to be saved first', async () => {
    // The copy between processes is left out here: a quarter of a gigabyte twice is too much for a test.
    vi.stubGlobal('structuredClone', (value: unknown) => value);
    expect(await send(CHANNELS.adoptBytes, 'a.csv', new Uint8Array(UPLOAD_LIMIT + 1))).toEqual(refused('file-refused'));
    vi.unstubAllGlobals();
  });
});
