import { expect, test } from 'vitest';
import { inTurn } from '#features/import/in-turn.ts';

test('work waits for the work before it, also when that failed', async () => {
  const take = inTurn();
  const said: string[] = [];
  let release = (): void => undefined;
  const first = take(async () => {
    await new Promise<void>((resolve) => (release = resolve));
    said.push('first');
    throw new Error('broken');
  });
  const second = take(() => Promise.resolve(said.push('second')));
  await Promise.resolve();
  expect(said).toEqual([]);
  release();
  await expect(first).rejects.toThrow('broken');
  await second;
  expect(said).toEqual(['first', 'second']);
});
