import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { FileToRead, IntakeEnd, IntakeStep } from '#app/import/read-for-intake.ts';
import { endSpareThreads, startSpareThread, startThread, type SecondThread } from '#app/jobs/second-thread.ts';
import { tempFolderForSuite } from '#test/support/temp-folder-for-suite.ts';

const folder = tempFolderForSuite();
const workerUrl = new URL('../../../../src/worker/index.ts', import.meta.url);
const started: SecondThread[] = [];

afterEach(() => {
  for (const thread of started.splice(0)) thread.end();
});

function start(url = workerUrl): SecondThread {
  const thread = startThread(url);
  started.push(thread);
  return thread;
}

function fileOf(name: string, count: number): FileToRead {
  const path = join(folder, name);
  const rows = Array.from({ length: count }, (_, n) => `${name}${n}@contoso.com,Person ${n}`);
  writeFileSync(path, ['userPrincipalName,displayName', ...rows, ''].join('\r\n'));
  return { path, name, choices: { side: 'source' } };
}

function finish(work: Generator<IntakeStep | null, IntakeEnd>): number {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value.end.type === 'read' ? step.value.end.rows : -1;
  }
}

/** Whether the thread's end is seen within a second; the test's own event loop must turn for it. */
async function hasEnded(thread: SecondThread): Promise<boolean> {
  const work = thread.run('read', fileOf('late', 1));
  try {
    for (let looks = 0; looks < 20; looks++) {
      work.next();
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  } catch (error) {
    return (error as Error).message === 'the second thread has ended';
  }
  return false;
}

describe('a second thread', () => {
  test('does one task after the other', () => {
    const thread = start();
    expect([40, 3].map((count) => finish(thread.run('read', fileOf(`one${count}`, count))))).toEqual([40, 3]);
  });

  test('goes on after a task that was refused', () => {
    const thread = start();
    const gone = { path: join(folder, 'nowhere.csv'), name: 'nowhere.csv', choices: {} };
    expect(() => finish(thread.run('read', gone))).toThrow(/nowhere\.csv/);
    expect(finish(thread.run('read', fileOf('after', 5)))).toBe(5);
  });

  test('released twice goes to whoever starts the next', () => {
    const thread = start();
    expect(finish(thread.run('read', fileOf('first', 2)))).toBe(2);
    thread.release();
    thread.release();
    expect(startThread(workerUrl)).toBe(thread);
    expect(finish(thread.run('read', fileOf('second', 3)))).toBe(3);
  });

  test('started before it is needed goes to whoever starts one, and ends when nobody does', async () => {
    for (let count = 0; count < 2; count++) startSpareThread(workerUrl, 'read');
    const first = start();
    expect(finish(first.run('read', fileOf('spare', 4)))).toBe(4);
    const [second, third] = [start(), start()];
    expect(new Set([first, second, third]).size).toBe(3);
    second.release();
    endSpareThreads();
    expect(await hasEnded(second)).toBe(true);
    expect(finish(third.run('read', fileOf('third', 6)))).toBe(6);
  });

  test('is waited for also when the laptop slept meanwhile', () => {
    const work = start().run('read', fileOf('slept', 9000), 2);
    work.next();
    const now = performance.now.bind(performance);
    const slept = vi.spyOn(performance, 'now').mockImplementation(() => now() + 3_600_000);
    onTestFinished(() => slept.mockRestore());
    expect(finish(work)).toBe(9000);
  });

  test('works beside another one, in steps taken turn by turn', () => {
    const counts = [9000, 7000];
    const works = counts.map((count) => start().run('read', fileOf(`beside${count}`, count), 2));
    const rows = counts.map(() => 0);
    const open = new Set(works.keys());
    while (open.size > 0) {
      for (const index of open) {
        const step = works[index]!.next();
        if (!step.done) continue;
        open.delete(index);
        rows[index] = step.value.end.type === 'read' ? step.value.end.rows : -1;
      }
    }
    expect(rows).toEqual(counts);
  });

  test.each([0, 1, 5])('is ended by giving up a task after %i steps', async (taken) => {
    const thread = start();
    const work = thread.run('read', fileOf('given-up', 20_000));
    for (let step = 0; step < taken; step++) work.next();
    expect(work.return(undefined as never).done).toBe(true);
    expect(await hasEnded(thread)).toBe(true);
  });

  test('is known to be broken when it cannot be started', async () => {
    const work = start(new URL('nowhere.ts', import.meta.url)).run('read', fileOf('alone', 1));
    const look = async (): Promise<void> => {
      for (let looks = 0; looks < 400; looks++) {
        work.next();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    };
    await expect(look()).rejects.toThrow(/nowhere\.ts/);
  });
});
