import { describe, expect, it } from 'vitest';
import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import type { Account } from '#core/directory/account.ts';
import { countCoincidences } from '#core/matching/coincidences.ts';
import { COMPARISONS, ID, LOGIN } from '#core/matching/comparisons.ts';
import { findPatterns } from '#core/matching/level-patterns.ts';
import { match } from '#core/matching/match.ts';
import type { MatchResult } from '#core/matching/match-result.ts';
import type { PairTable } from '#core/matching/pair-table.ts';
import type { Roster } from '#core/matching/roster.ts';
import { accountOf } from './account-of.ts';

const EMPLOYEE = COMPARISONS.findIndex(({ name }) => name === 'employeeId');

/** A hundred people's pairs with the same employee number, of which `strange` have other names altogether. */
function tableOf(strange: number, named = true): PairTable {
  const size = 100;
  const levels = COMPARISONS.map(() => new Uint8Array(size));
  levels[EMPLOYEE]!.fill(ID.same);
  const level = (agreeing: number, different: number): Uint8Array =>
    Uint8Array.from({ length: size }, (_, pair) => (named ? (pair < strange ? different : agreeing) : 0));
  return {
    size,
    source: new Int32Array(size),
    given: level(GIVEN.exact, GIVEN.different),
    surname: level(SURNAME.exact, SURNAME.different),
    login: new Uint8Array(size).fill(LOGIN.none),
    levels,
    words: new Uint8Array(size),
    leftOver: new Uint8Array(size),
  } as unknown as PairTable;
}

const PEOPLE = { size: 1, ward: new Uint8Array(1), guest: new Uint8Array(1) } as Roster;

function counted(table: PairTable): number {
  const steps = findPatterns(table, PEOPLE);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return countCoincidences(table, step.value, 0.95).levels[EMPLOYEE]![ID.same]!;
}

describe('countCoincidences', () => {
  it.each([
    ['none where the names agree', 0, 0],
    ['none where as many names differ as people marry and are misspelt', 5, 0],
    ['every pair where no name agrees', 100, 100],
    ['half where half of the names differ', 50, 50],
  ])('counts %s', (_, strange, expected) => {
    expect(counted(tableOf(strange))).toBeCloseTo(expected, 6);
  });

  it('says nothing where no names are known', () => {
    expect(counted(tableOf(100, false))).toBe(0);
  });
});

const GIVEN_NAMES = ['Anna', 'Boris', 'Clara', 'David', 'Elif', 'Frank', 'Grace', 'Henrik', 'Ines', 'Jonas', 'Kofi', 'Lucia'];
const SURNAMES = [
  'Adler',
  'Brandt',
  'Castell',
  'Dorsey',
  'Eklund',
  'Farrow',
  'Goodwin',
  'Hartley',
  'Iversen',
  'Jankow',
  'Kirby',
  'Lindholm',
];

/** 72 people of a tenant, no name twice; `side` 0 and 1 have nobody in common. */
function staff(side: 0 | 1, domain: string, number: (n: number) => Partial<Account['fields']> & { upn?: string }): Account[] {
  const people = GIVEN_NAMES.flatMap((given, i) =>
    SURNAMES.filter((_, j) => (i + j) % 2 === side).map((surname) => [given, surname] as const),
  );
  return people.map(([given, surname], n) => {
    const { upn, ...fields } = number(n);
    return accountOf(`${upn ?? `${given}.${surname}`.toLowerCase()}@${domain}`, `${given} ${surname}`, fields);
  });
}

function run(source: readonly Account[], target: readonly Account[]): MatchResult {
  const steps = match(source, target, { accepted: [], rejected: [], excluded: [] });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

describe('match, when two tenants number their accounts each for itself', () => {
  it.each([
    ['employee numbers from 1001', (n: number) => ({ employeeId: String(1001 + n) })],
    ['sign-in names from u1001', (n: number) => ({ upn: `u${1001 + n}` })],
    ['extensions and telephones from 1001', (n: number) => ({ businessPhones: [`+1 555 010 ${1001 + n}`] })],
  ])('is sure of nobody when they have nobody in common: %s', (_, number) => {
    const { suggestions } = run(
      staff(0, 'contoso.com', number),
      staff(1, 'fabrikam.com', (n) => number((n * 29 + 11) % 72)),
    );
    expect(suggestions.filter(({ state }) => state === 'sure')).toEqual([]);
  });

  it('pairs by name, not by number, when they have everybody in common', () => {
    const source = staff(0, 'contoso.com', (n) => ({ employeeId: String(1001 + n) }));
    const target = staff(0, 'fabrikam.com', (n) => ({ employeeId: String(1001 + ((n + 7) % 72)) }));
    expect(run(source, target).suggestions.map(({ target: found }) => found)).toEqual(source.map((_, n) => n));
  });

  it('still follows a number that both tenants took from one register, through a change of the whole name', () => {
    const source = staff(0, 'contoso.com', (n) => ({ employeeId: String(1001 + n) }));
    const target = staff(0, 'fabrikam.com', (n) => ({ employeeId: String(1001 + n) }));
    target[5] = accountOf('x.y@fabrikam.com', 'Violet Yamashiro', { employeeId: '1006' });
    expect(run(source, target).suggestions[5]!.target).toBe(5);
  });
});
