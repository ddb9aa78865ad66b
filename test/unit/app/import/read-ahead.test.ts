import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAhead } from '#app/import/read-ahead.ts';
import { startThread } from '#app/jobs/second-thread.ts';
import { readForIntake, type FileToRead, type IntakeEnd, type IntakeStep } from '#app/import/read-for-intake.ts';
import { tempFolderForSuite } from '#test/support/temp-folder-for-suite.ts';

const folder = tempFolderForSuite();
const workerUrl = new URL('../../../../src/worker/index.ts', import.meta.url);

function fileOf(name: string, text: string): FileToRead {
  const path = join(folder, name);
  writeFileSync(path, text);
  return { path, name, choices: { side: 'source' } };
}

const people = (count: number): string =>
  [
    'userPrincipalName,displayName,id,accountEnabled',
    ...Array.from({ length: count }, (_, n) => {
      const id = `${n.toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
      return `p${n}@contoso.com,"Müller, ${n}",${id},${n % 7 === 0 ? 'perhaps' : 'True'}`;
    }),
    '',
  ].join('\r\n');

/** Bytes as text, so that a Buffer and what becomes of it in another thread compare alike. */
function plain(value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, plain(part)]));
}

function collect(reading: Generator<IntakeStep | null, IntakeEnd>): { steps: unknown[]; end: unknown } {
  const steps: unknown[] = [];
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) return { steps, end: plain(step.value) };
    if (step.value !== null) steps.push(plain(step.value));
  }
}

describe('reading in a second thread', () => {
  test('gives what reading in this one gives, however much longer the file is than what may wait', () => {
    const file = fileOf('people.csv', people(30_000));
    const ahead = collect(readAhead(startThread(workerUrl), file));
    expect(ahead.steps.length).toBeGreaterThan(40);
    expect(ahead).toEqual(collect(readForIntake(file)));
  });

  test('ends in the same refusal', () => {
    const file = fileOf('page.csv', '<!DOCTYPE html><html><body>Sign in</body></html>');
    const ahead = collect(readAhead(startThread(workerUrl), file));
    expect(ahead).toEqual(collect(readForIntake(file)));
    expect(ahead.end).toMatchObject({ end: { type: 'refused' } });
  });

  test('says in the same words that a file cannot be read', () => {
    const file = { path: join(folder, 'gone.csv'), name: 'gone.csv', choices: {} };
    const sentence = (reading: Generator): string => {
      try {
        for (const _ of reading) continue;
      } catch (error) {
        return `${(error as Error).name} ${(error as Error).message}`;
      }
      return '';
    };
    const ahead = sentence(readAhead(startThread(workerUrl), file));
    expect(ahead).toMatch(/^AppError .*gone\.csv/);
    expect(ahead).toBe(sentence(readForIntake(file)));
  });

  test('can be given up at any time', () => {
    const file = fileOf('many.csv', people(30_000));
    for (const taken of [0, 1, 5]) {
      const reading = readAhead(startThread(workerUrl), file);
      for (let step = 0; step <= taken; step++) expect(reading.next().done).toBe(false);
      expect(reading.return(undefined as never).done).toBe(true);
    }
  });
});
