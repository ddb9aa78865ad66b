import { expect, test } from 'vitest';
import { checkReading } from '../../bench/fuzz/check-reading.ts';
import { fuzzFile } from '../../bench/fuzz/fuzz-files.ts';

/** The first of more files than can be tried here; `npx node test/bench/fuzz.ts` goes on. */
const FILES = 600;

test('files that chance has damaged are read or refused, every row accounted for', { timeout: 180_000 }, () => {
  for (let seed = 1; seed <= FILES; seed++) {
    const { bytes, choices, piece } = fuzzFile(seed);
    expect({ seed, broken: checkReading(bytes, choices, piece) }).toEqual({ seed, broken: null });
  }
});

test('a reader that breaks a promise would be found out', () => {
  expect(checkReading(Buffer.from('UPN\na@contoso.com\n'))).toBeNull();
  expect(checkReading(Buffer.from('UPN\na@contoso.com\n'), { encoding: 'no such thing' })).toMatch(/^threw /);
});
