import { expect, test } from 'vitest';
import type { Side } from '#core/directory/account.ts';
import { completeSides } from '#features/import/complete-sides.ts';
import type { PendingFile } from '#features/import/pending-file.ts';
import { recognisedFile } from '#test/support/pending-file.ts';

const file = (domains: string[], side: Side | null): PendingFile =>
  recognisedFile({ fileId: domains.join(), domains: domains.map((domain) => ({ domain, accounts: 1 })) }, { side });

test.each([
  ['nothing tells while no file has a side', [file(['a.example'], null), file(['b.example'], null)], [null, null]],
  ['other domains are the other side', [file(['a.example'], 'source'), file(['b.example'], null)], ['source', 'target']],
  ['the same domain is the same side', [file(['a.example'], 'target'), file(['a.example', 'c.example'], null)], ['target', 'target']],
  [
    'a third domain is anybody’s once both sides are known',
    [file(['a.example'], 'source'), file(['b.example'], 'target'), file(['c.example'], null)],
    ['source', 'target', null],
  ],
  [
    'domains of both sides tell nothing',
    [file(['a.example'], 'source'), file(['b.example'], 'target'), file(['a.example', 'b.example'], null)],
    ['source', 'target', null],
  ],
  ['a file without domains tells nothing', [file(['a.example'], 'source'), file([], null)], ['source', null]],
] as const)('%s', (_, files, sides) => {
  expect(completeSides(files).map(({ side }) => side)).toEqual(sides);
});

test('a side that was chosen is never changed', () => {
  expect(completeSides([file(['a.example'], 'source'), file(['a.example'], 'target')]).map(({ side }) => side)).toEqual([
    'source',
    'target',
  ]);
});
