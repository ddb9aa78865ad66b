import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeNameWords } from '#core/compare/name-words.ts';
import type { Account, AccountKind } from '#core/directory/account.ts';
import { findCandidates } from '#core/matching/block.ts';
import { buildRosters } from '#core/matching/build-rosters.ts';
import { comparePairs } from '#core/matching/compare-pairs.ts';
import { COMPARISONS, STANDING, STANDING_COLUMN } from '#core/matching/comparisons.ts';
import { estimate } from '#core/matching/estimate.ts';
import { measureNames } from '#core/matching/name-frequency.ts';
import type { PairTable } from '#core/matching/pair-table.ts';
import { AT } from '#core/matching/pair-weigher.ts';
import { WARD } from '#core/matching/pairable.ts';
import { WeightParts } from '#core/matching/weight-parts.ts';
import { accountOf } from './account-of.ts';

function last<T>(steps: Generator<unknown, T>): T {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const total = (bits: Float64Array): number => bits.reduce((sum, one) => sum + one, 0);

interface Start {
  readonly person: boolean;
  readonly weight: number;
  readonly start: number;
}

/** Where the weights of all candidates of two tenants start, as far as they are shown. */
function startsOf(sources: readonly Account[], targets: readonly Account[]): Start[] {
  const rosters = last(buildRosters(sources, targets));
  const { source, target } = rosters;
  const words = last(describeNameWords(rosters.words));
  const frequency = last(measureNames(words, source, target));
  const candidates = last(findCandidates({ source, target }, words));
  const table = last(comparePairs(candidates, rosters, words, frequency));
  const { weight, weighed } = last(estimate(table, rosters, frequency, new Uint8Array(table.size)));
  return Array.from(table.source, (s, pair) => ({
    person: source.ward[s] === WARD.person,
    weight: weight[pair]!,
    start: weight[pair]! - total(weighed.of(pair)),
  })).filter((one) => one.weight > -9);
}

const GIVEN = ['Robert', 'Anna', 'Yuliya', 'Minsu', 'Maria', 'Piotr', 'Grace', 'Aisha'];
const SURNAMES = ['Okonkwo', 'Müller', 'Shcherbakova', 'Park', 'García López', 'Kowalski', 'Adeyemi', 'Rahman'];

const person = fc.record({
  given: fc.nat(GIVEN.length - 1),
  surname: fc.nat(SURNAMES.length - 1),
  city: fc.constantFrom('London', 'Kyiv', 'Seoul', null),
  department: fc.constantFrom('Sales', 'Legal', 'Finance'),
  number: fc.option(fc.integer({ min: 1001, max: 1020 })),
  kind: fc.constantFrom<AccountKind>('member', 'member', 'member', 'admin', 'room'),
  again: fc.boolean(),
});

const staff = fc.array(person, { minLength: 3, maxLength: 25 });

function accounts(people: readonly (typeof person extends fc.Arbitrary<infer P> ? P : never)[], domain: string): Account[] {
  return people.flatMap(({ given, surname, city, department, number, kind, again }, n) => {
    const fields = {
      city,
      department: domain === 'contoso.com' ? department : `Group ${department}`,
      employeeId: number === null ? null : String(number),
      accountEnabled: true,
    };
    const name = `${GIVEN[given]} ${SURNAMES[surname]}`;
    // Whoever was hired again may lack in the new account what the old one still says.
    const known = again && domain === 'contoso.com' ? { ...fields, city: null, employeeId: null } : fields;
    const first = accountOf(`user${n}@${domain}`, name, known, kind);
    return again ? [first, accountOf(`old${n}@${domain}`, name, { ...fields, accountEnabled: false }, kind)] : [first];
  });
}

describe('WeightParts', () => {
  it('gives contributions that make every weight, from one start for all', () => {
    fc.assert(
      fc.property(staff, staff, (left, right) => {
        const starts = startsOf(accounts(left, 'contoso.com'), accounts([...left.slice(0, left.length / 2), ...right], 'fabrikam.com'));
        // Above seven bits no weight is read otherwise: what remains is the prior odds, the same for every pair of people.
        const sure = starts.filter((one) => one.person && one.weight > 7);
        for (const { start } of sure) expect(start).toBeCloseTo(sure[0]!.start, 3);
        // Doubtful ones are read by four bits more or less at the most.
        if (sure.length > 0) for (const one of starts) if (one.person) expect(Math.abs(one.start - sure[0]!.start)).toBeLessThan(4.001);
      }),
      { numRuns: 6, endOnFailure: true, seed: 4 },
    );
  });

  it.each([
    ['an account that was put behind its successor', STANDING.replaced, -3.5],
    ['any other', STANDING.revived, -1],
  ])('gives the standing of %s its share', (_, level, expected) => {
    const levels = COMPARISONS.map(() => new Uint8Array(1));
    levels[STANDING_COLUMN]![0] = level;
    const explained = new Float64Array(AT.values);
    explained[AT.given] = 9;
    explained[AT.levels + STANDING_COLUMN] = -1;
    const raw = level === STANDING.replaced ? -4.5 : -2;
    const parts = new WeightParts(
      { levels } as unknown as PairTable,
      { explain: () => explained },
      {
        probability: new Float32Array(1),
        raw: Float32Array.of(raw),
        prior: () => -10,
      },
    );
    const found = parts.of(0);
    expect(found[AT.levels + STANDING_COLUMN]).toBeCloseTo(expected, 6);
    expect(total(found)).toBeCloseTo(raw + 10, 6);
  });
});
