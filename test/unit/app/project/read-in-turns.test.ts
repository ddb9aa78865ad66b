import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { readInTurns } from '#app/project/read-in-turns.ts';
import { tempProject } from '#test/support/temp-project.ts';

/** Busy for as long as others may have to wait, step by step. */
function* busy<T>(steps: number, result: () => T): Generator<void, T> {
  for (let n = 0; n < steps; n++) {
    for (const began = performance.now(); performance.now() - began < 25;);
    yield;
  }
  return result();
}

test('whoever wants an answer meanwhile has it before the reading ends', async () => {
  const project = tempProject();
  const told: string[] = [];
  const reading = readInTurns(project, () => busy(4, () => told.push('read')));
  await setImmediate();
  told.push('answered');
  await reading;
  expect(told).toEqual(['answered', 'read']);
});

test('it begins anew when somebody decides in between', async () => {
  const project = tempProject();
  const { meta } = project.tables;
  const reading = readInTurns(project, () => {
    const from = meta.revision();
    return busy(4, () => [from, meta.revision()]);
  });
  await setImmediate();
  const revision = meta.nextRevision();
  expect(await reading).toEqual([revision, revision]);
});

test('a project that is closed on the way is told as one that is not open', async () => {
  const project = tempProject();
  const reading = readInTurns(project, () => busy(4, () => 'read'));
  await setImmediate();
  project.db.close();
  await expect(reading).rejects.toMatchObject({ code: 'no-project' });
});
