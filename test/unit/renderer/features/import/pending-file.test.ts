import { describe, expect, test } from 'vitest';
import { isReading, isUnclear, newPendingFile, openFiles, withInspection } from '#features/import/pending-file.ts';
import { recognisedFile } from '#test/support/pending-file.ts';

const seen = recognisedFile({ sideGuess: 'source', sideReason: 'The file is called “source”.' });
const plain = recognisedFile().inspection;
const refusal = {
  outcome: 'refused',
  fileId: 'file-1',
  name: 'users.csv',
  size: 1,
  code: 'empty',
  message: 'Empty.',
  choices: {},
} as const;

describe('a file that is read again', () => {
  test('keeps the reason for its side when by itself nothing tells', () => {
    expect(plain && withInspection(seen, plain)).toMatchObject({
      side: 'source',
      inspection: { sideGuess: 'source', sideReason: 'The file is called “source”.' },
    });
  });

  test('keeps the side a person chose', () => {
    expect(seen.inspection && withInspection({ ...seen, side: 'target' }, seen.inspection).side).toBe('target');
  });

  test('keeps the table it was last seen as when it is refused, and asks for help with it', () => {
    const refused = withInspection(seen, { ...refusal, table: null });
    expect(refused.table).toBe(seen.table);
    expect(isUnclear(refused)).toBe(true);
    expect(openFiles([refused])).toEqual([]);
  });
});

test('a file that was never a table is beyond help', () => {
  expect(isUnclear(withInspection(newPendingFile({ fileId: 'a', name: 'a.pdf', size: 1 }), { ...refusal, table: null }))).toBe(false);
});

test('files are being read until all are, for the first time and again', () => {
  expect(isReading([seen])).toBe(false);
  expect(isReading([seen, newPendingFile({ fileId: 'b', name: 'b.csv', size: 1 })])).toBe(true);
  expect(isReading([{ ...seen, rereading: 'due' }])).toBe(true);
  expect(isReading([{ ...seen, rereading: 'failed' }])).toBe(false);
});
