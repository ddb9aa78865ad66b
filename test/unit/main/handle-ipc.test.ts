import { beforeEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '#contract/failure.ts';
import { handleIpc } from '#main/handle-ipc.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import { invokeAs, page, type FrameDouble } from '#test/support/electron-double/ipc-double.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

let lines: string[];
let answers: number;
beforeEach(() => {
  resetElectron();
  lines = [];
  answers = 0;
  handleIpc(
    'channel',
    (line) => lines.push(line),
    async (...payload) => {
      answers += 1;
      if (payload[0] === 'refuse') throw new AppError('target-taken', 'Ana holds it.', { heldBy: 'ana@contoso.com' });
      if (payload[0] === 'break') throw new TypeError('ana@contoso.com is not iterable');
      return { ok: true, value: payload };
    },
  );
});

const strangers: readonly [string, FrameDouble | null][] = [
  ['a frame that is gone', null],
  ['a frame inside the page', { origin: 'app://crosswalk', parent: page }],
  ['a web page', { origin: 'https://example.com', parent: null }],
  ['a file', { origin: 'file://', parent: null }],
  ['an opaque origin', { origin: 'null', parent: null }],
  ['no origin', { origin: '', parent: null }],
  ['another host of the scheme', { origin: 'app://elsewhere', parent: null }],
  ['a host that only begins like ours', { origin: 'app://crosswalk.example.com', parent: null }],
  ['a port of ours', { origin: 'app://crosswalk:8080', parent: null }],
  ['ours in capitals', { origin: 'APP://CROSSWALK', parent: null }],
  ['ours with a slash', { origin: 'app://crosswalk/', parent: null }],
];

describe('handleIpc', () => {
  test.each(strangers)('refuses %s without a word about why', async (_case, frame) => {
    await expect(invokeAs(frame, 'channel', 'hello')).rejects.toThrow(/^Refused\.$/u);
    expect(answers).toBe(0);
    expect(lines).toHaveLength(1);
  });

  test('answers the page', async () => {
    expect(await invokeAs(page, 'channel', 'hello', 2)).toEqual({ ok: true, value: ['hello', 2] });
    expect(lines).toEqual([]);
  });

  test('brings a refusal over whole, which Electron alone would not', async () => {
    expect(await invokeAs(page, 'channel', 'refuse')).toEqual({
      ok: false,
      failure: { code: 'target-taken', message: 'Ana holds it.', details: { heldBy: 'ana@contoso.com' } },
    });
  });

  test('tells neither page nor log what a fault of ours said', async () => {
    const reply = await invokeAs(page, 'channel', 'break');
    expect(reply).toMatchObject({ ok: false, failure: { code: 'internal' } });
    expect(JSON.stringify([reply, lines])).not.toContain('ana@contoso.com');
    expect(lines).toEqual(['ipc fault on channel: TypeError']);
  });
});
