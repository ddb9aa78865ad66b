import { describe, expect, test } from 'vitest';
import { AppError } from '#contract/failure.ts';
import { createHistory } from '#lib/history.ts';

const step = { changedSourceIds: [4], sentence: 'Accepted Ada Berg' };

const answers = {
  'history.undo': async () => step,
  'history.redo': async () => step,
  'history.takeBack': async ({ sourceId }: { sourceId: number }) => ({ ...step, changedSourceIds: [sourceId] }),
};

describe('undo and redo', () => {
  test('tell what they did', async () => {
    const history = createHistory({ ...answers, 'history.undo': async () => step });
    await expect(history.getState().undo()).resolves.toEqual({ direction: 'undo', ...step });
    expect(history.getState().latest).toEqual({ direction: 'undo', ...step });
    await expect(history.getState().redo()).resolves.toMatchObject({ direction: 'redo' });
    await expect(history.getState().takeBack(7)).resolves.toMatchObject({ direction: 'undo', changedSourceIds: [7] });
  });

  test('go one at a time however fast the key repeats', async () => {
    let calls = 0;
    const history = createHistory({
      ...answers,
      'history.undo': async () => {
        calls += 1;
        return step;
      },
    });
    await Promise.all([history.getState().undo(), history.getState().undo(), history.getState().undo()]);
    expect(calls).toBe(1);
    expect(history.getState().busy).toBe(false);
  });

  test('with nothing to take back are no failure', async () => {
    const refuse = async (): Promise<never> => {
      throw new AppError('nothing-to-undo', 'There is nothing to undo.');
    };
    const history = createHistory({ ...answers, 'history.undo': refuse });
    await expect(history.getState().undo()).resolves.toBeNull();
  });

  test('pass other refusals on', async () => {
    const refuse = async (): Promise<never> => {
      throw new AppError('job-running', 'Wait until the accounts are paired.');
    };
    const history = createHistory({ ...answers, 'history.undo': refuse });
    await expect(history.getState().undo()).rejects.toThrow('Wait until');
    expect(history.getState().busy).toBe(false);
  });
});
