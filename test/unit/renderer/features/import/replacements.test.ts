import { expect, test } from 'vitest';
import type { Side } from '#core/directory/account.ts';
import { replaceableFiles, replacements } from '#features/import/replacements.ts';
import type { PendingFile } from '#features/import/pending-file.ts';
import { recognisedFile } from '#test/support/pending-file.ts';

const inProject = (importId: number) => ({
  importId,
  name: `${importId}.csv`,
  title: 'T',
  mapping: false,
  rows: 1,
  accounts: 1,
  faults: 0,
  importedAt: '2026-11-20T09:30:00Z',
  reading: null,
});
const tenants = {
  source: { name: 'Contoso', domains: [], accounts: 2, files: [inProject(1), inProject(2), inProject(3)] },
  target: { name: 'Fabrikam', domains: [], accounts: 1, files: [inProject(4)] },
};
const older = (importId: number, side: Side) => ({ importId, side, name: `${importId}.csv`, importedAt: '2026-11-20T09:30:00Z' });
const file = (fileId: string, olderIds: number[], change: Partial<PendingFile> = {}): PendingFile =>
  recognisedFile({ fileId, olderVersions: olderIds.map((id) => older(id, id === 4 ? 'target' : 'source')) }, { side: 'source', ...change });

test.each([
  ['a newer version takes the place of the one older', [file('a', [1])], { a: 1 }],
  ['with several older versions a person has to say which', [file('a', [1, 2])], { a: null }],
  ['a person can keep both', [file('a', [1], { replaces: null })], { a: null }],
  ['a person can choose among several', [file('a', [1, 2], { replaces: 2 })], { a: 2 }],
  ['a file brought to replace another does so unasked', [file('a', [], { replaces: 3 })], { a: 3 }],
  ['an older version on the other side is none', [file('a', [4])], { a: null }],
  ['a file without a side replaces nothing', [file('a', [1], { side: null })], { a: null }],
  ['a file that has left the project is not replaced', [file('a', [9], { replaces: 9 })], { a: null }],
  ['no file is replaced twice', [file('a', [1]), file('b', [1])], { a: 1, b: null }],
  ['what a person chose comes before a default', [file('a', [1]), file('b', [1], { replaces: 1 })], { a: null, b: 1 }],
] as const)('%s', (_, pending, expected) => {
  expect(Object.fromEntries(replacements(pending, tenants))).toEqual(expected);
});

test('the choice is among the older versions of its side and the file it was brought for', () => {
  expect(replaceableFiles(file('a', [1, 4], { replaces: 3 }), tenants).map(({ importId }) => importId)).toEqual([1, 3]);
});
