import { expect, it } from 'vitest';
import { tempProject } from '#test/support/temp-project.ts';

const upns = (found: readonly { readonly upn: string }[]): string[] => found.map(({ upn }) => upn);

it('finds accounts of a side that hold all words, whatever the accents; names that begin with the first word first', () => {
  const { tables, add } = tempProject();
  add(
    'target',
    { displayName: 'Ann Lee', userPrincipalName: 'ann@fabrikam.com' },
    { displayName: 'Joan Müller', userPrincipalName: 'joan@fabrikam.com' },
    { displayName: 'Anna Müller', userPrincipalName: 'anna@fabrikam.com' },
  );
  add('source', { displayName: 'Anna Müller', userPrincipalName: 'anna@contoso.com' });
  const find = (words: string, limit = 10): string[] => upns(tables.findAccounts('target', words, limit));
  expect(find('an')).toEqual(['ann@fabrikam.com', 'anna@fabrikam.com', 'joan@fabrikam.com']);
  expect(find('an', 2)).toEqual(['ann@fabrikam.com', 'anna@fabrikam.com']);
  expect(find('MULLER anna')).toEqual(['anna@fabrikam.com']);
  expect(find('muller lee')).toEqual([]);
  expect(find('  ')).toHaveLength(3);
  // As many words as a person can type count.
  expect(find('a n e @ . c o m')).toHaveLength(3);
  expect(find('a n e @ . c o m and what is beyond')).toHaveLength(3);
});
