import type { Party } from '#contract/calls/shapes.ts';

const FIRST =
  'Ada Björn Chloé Dmitri Elif Farid Greta Hannah Ivo Jürgen Katarzyna Liam Maya Noor Owen Priya Quentin Rosa Søren Tomás Uma Viktor Wanda Xavier Yara Zoltán'.split(
    ' ',
  );
const LAST =
  'Almeida Berg Castillo Dvořák Eriksen Fischer Grünewald Haddad Ivanova Jansen Kowalska Lindqvist Moreau Nakamura O’Brien Petrov Quist Rossi Schneider Tanaka Ueda Vogel Whitfield Yilmaz Zimmermann'.split(
    ' ',
  );
const DEPARTMENTS = ['Sales', 'Finance', 'Research and Development', 'Human Resources', 'Operations', 'Customer Service', 'Legal'];
const TITLES = ['Analyst', 'Manager', 'Consultant', 'Engineer', 'Director', 'Specialist'];

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;
const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

/** The n-th invented account of a tenant; both tenants share people, but not their conventions. */
export function inventedParty(side: 'source' | 'target', n: number): Party {
  const first = at(FIRST, n * 7);
  const last = at(LAST, n * 11 + Math.floor(n / 25));
  const kind = n % 41 === 40 ? 'shared' : n % 53 === 52 ? 'guest' : n % 97 === 96 ? 'admin' : 'member';
  const number = n < 650 ? '' : String(Math.floor(n / 650));
  return {
    id: side === 'source' ? n + 1 : n + 1_000_001,
    upn:
      side === 'source'
        ? `${ascii(first)}.${ascii(last)}${number}@contoso.example`
        : `${ascii(first).slice(0, 1)}${ascii(last)}${number}@fabrikam.example`,
    displayName: side === 'source' ? `${first} ${last}` : `${last}, ${first}`,
    kind,
    enabled: n % 29 !== 28,
    department: at(DEPARTMENTS, n * 3),
    jobTitle: at(TITLES, n * 5),
  };
}
