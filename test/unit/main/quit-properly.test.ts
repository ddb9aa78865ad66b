import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { quitProperly } from '#main/quit-properly.ts';
import { app, resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));
beforeEach(() => {
  resetElectron();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

describe('quitProperly', () => {
  test('ends only after the project is closed, which is asked for once', async () => {
    let closings = 0;
    let finish: () => void = () => undefined;
    quitProperly(
      () => {
        closings += 1;
        return new Promise((resolve) => (finish = resolve));
      },
      () => undefined,
    );
    app.quit();
    app.quit();
    await vi.advanceTimersByTimeAsync(5000);
    expect([closings, machine.ends]).toEqual([1, []]);
    finish();
    await vi.advanceTimersByTimeAsync(0);
    expect(machine.ends).toEqual(['quit']);
  });

  test('closing the last window ends the program, on every system', async () => {
    quitProperly(
      async () => undefined,
      () => undefined,
    );
    app.emit('window-all-closed');
    await vi.advanceTimersByTimeAsync(0);
    expect(machine.ends).toEqual(['quit']);
  });

  test.each([
    ['fails', () => Promise.reject(new TypeError('ana@contoso.com')), 0],
    ['never ends', () => new Promise<void>(() => undefined), 30_000],
  ])('ends all the same when closing %s, and writes that down', async (_case, close, after) => {
    const lines: string[] = [];
    quitProperly(close, (line) => lines.push(line));
    app.quit();
    await vi.advanceTimersByTimeAsync(after);
    expect(machine.ends).toEqual(['quit']);
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('ana@contoso.com');
  });
});
