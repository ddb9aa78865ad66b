import { expect, test } from 'vitest';
import { guessSides, type SidelessFile } from '#core/directory/guess-side.ts';

const NOBODY = { source: [], target: [] };
const file = (name: string, ...domains: readonly string[]): SidelessFile => ({
  name,
  domains: domains.map((domain, index) => ({ domain, accounts: 100 - index })),
});

test.each([
  ['two unknown tenants', [file('a.csv', 'contoso.com'), file('b.csv', 'fabrikam.com')], NOBODY, [null, null]],
  ['hints in both names', [file('old tenant.csv', 'contoso.com'), file('NewTenant.csv', 'fabrikam.com')], NOBODY, ['source', 'target']],
  [
    'a hint in one name settles the other',
    [file('source_users.csv', 'contoso.com'), file('b.csv', 'fabrikam.com')],
    NOBODY,
    ['source', 'target'],
  ],
  ['two hints that disagree tell nothing', [file('from-source-to-target.csv', 'contoso.com')], NOBODY, [null]],
  ['a word inside a word is no hint', [file('goldfish.csv', 'contoso.com')], NOBODY, [null]],
  [
    'accounts of the project',
    [file('a.csv', 'contoso.com'), file('b.csv', 'fabrikam.com')],
    { source: ['contoso.com'], target: ['fabrikam.com'] },
    ['source', 'target'],
  ],
  ['the project outweighs the name', [file('target.csv', 'contoso.com')], { source: ['contoso.com'], target: [] }, ['source']],
  [
    'a second file of the same tenant',
    [file('source.csv', 'contoso.com'), file('mailboxes.csv', 'contoso.com'), file('c.csv', 'fabrikam.com')],
    NOBODY,
    ['source', 'source', 'target'],
  ],
  ['the side that is left', [file('b.csv', 'fabrikam.com')], { source: ['contoso.com'], target: [] }, ['target']],
  [
    'two tenants for the side that is left',
    [file('b.csv', 'fabrikam.com'), file('c.csv', 'adatum.com')],
    { source: ['contoso.com'], target: [] },
    [null, null],
  ],
  ['no domain at all', [file('b.csv')], { source: ['contoso.com'], target: [] }, [null]],
])('%s', (_, files, known, sides) => {
  const guesses = guessSides(files, known);
  expect(guesses.map(({ side }) => side)).toEqual(sides);
  for (const { reason } of guesses) expect(reason).toMatch(/^[A-Z].*\.$/);
});

test('a guess does not depend on the order of the files', () => {
  const files = [file('a.csv', 'fabrikam.com'), file('b.csv', 'contoso.com'), file('source.csv', 'contoso.com')];
  const forwards = guessSides(files, NOBODY).map(({ side }) => side);
  const backwards = guessSides(files.toReversed(), NOBODY).map(({ side }) => side);
  expect(forwards).toEqual(['target', 'source', 'source']);
  expect(backwards).toEqual(forwards.toReversed());
});
