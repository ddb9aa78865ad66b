import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { LINK_STATES } from '#core/mapping/decision.ts';
import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import { isUndecided, narrowReview, shownIds } from '#app/review/narrow-review.ts';
import { reviewColumns, type FlaggedRecord, type ReviewColumns } from '#app/review/review-columns.ts';

const NO_FILTER: ReviewFilter = { states: [], kinds: [], reasons: [], bands: [], domains: [], departments: [], flags: [], search: '' };

const ann: FlaggedRecord = {
  id: 7,
  kind: 'member',
  enabled: 1,
  domain: 'contoso.com',
  department: 'Sales',
  text: 'ann lee ann.lee@contoso.com sales\nann lee alee@fabrikam.com',
  state: 'review',
  decided: 0,
  targetId: 101,
  probability: 0.9,
  margin: 5,
  saidTargetId: 101,
  reason: 'name',
  byRule: 0,
  changed: 0,
  targetKind: 'member',
  targetEnabled: 1,
  flags: [],
  decidedBy: '',
};
const bob: FlaggedRecord = {
  ...ann,
  id: 3,
  text: 'bob ray bray@contoso.com\nrob ray rray@fabrikam.com',
  department: 'Legal',
  probability: 0.55,
  margin: 1,
  flags: ['close-call'],
};
const cy: FlaggedRecord = {
  ...ann,
  id: 9,
  kind: 'admin',
  text: 'cy adm\n',
  domain: '',
  state: 'none',
  targetId: null,
  probability: null,
  saidTargetId: null,
  reason: 'nobody-alike',
  targetKind: null,
  targetEnabled: null,
};

const columnsOf = (records: readonly FlaggedRecord[]): ReviewColumns =>
  reviewColumns(
    records.map(({ id }) => id),
    records,
  );
const narrow = (filter: Partial<ReviewFilter>, records = [ann, bob, cy], columns = columnsOf(records)) => {
  const narrowed = narrowReview(columns, { ...NO_FILTER, ...filter });
  return { ...narrowed, sourceIds: shownIds(columns, narrowed) };
};

describe('the review list', () => {
  test.each<[string, Partial<ReviewFilter>, number[]]>([
    ['nothing chosen', {}, [7, 3, 9]],
    ['one state', { states: ['none'] }, [9]],
    ['two values of one facet', { departments: ['Legal', 'Sales'], kinds: ['member'] }, [7, 3]],
    ['facets that narrow each other', { departments: ['Legal'], bands: ['80-95'] }, []],
    ['a flag', { flags: ['close-call'] }, [3]],
    ['no domain', { domains: [''] }, [9]],
    ['words of the target', { search: 'alee' }, [7]],
    ['words of both', { search: 'FABRIKAM bray' }, [3]],
    ['a reason', { reasons: ['nobody-alike'] }, [9]],
  ])('is narrowed by %s', (_, filter, ids) => expect(narrow(filter).sourceIds).toEqual(ids));

  test('counts each facet as if nothing of its own were chosen', () => {
    const { facets } = narrow({ departments: ['Legal'] });
    expect(facets.departments).toEqual([
      { value: 'Sales', count: 2 },
      { value: 'Legal', count: 1 },
    ]);
    expect(facets.kinds).toEqual({ member: 1 });
    expect(facets.bands).toEqual({ '50-80': 1 });
  });

  test('keeps a chosen value in sight that nothing is left of', () => {
    expect(narrow({ departments: ['Gone'], search: 'ann' }).sourceIds).toEqual([]);
    expect(narrow({ departments: ['Legal'], search: 'ann' }).facets.departments).toContainEqual({ value: 'Legal', count: 0 });
  });

  test('tells who still wants a decision, and the least likely pair', () => {
    const decided: FlaggedRecord = { ...bob, decided: 1, state: 'accepted' };
    const columns = columnsOf([ann, decided, cy]);
    expect([0, 1, 2].map((row) => isUndecided(columns, row))).toEqual([true, false, true]);
    expect(narrow({}, [ann, decided, cy]).lowestProbability).toBe(0.55);
    expect(narrow({ states: ['none'] }).lowestProbability).toBeNull();
  });

  test.each([
    ['probability-ascending', [3, 7, 9]],
    ['probability-descending', [7, 3, 9]],
    ['department', [3, 7, 9]],
  ] as const)('is ordered by %s, accounts without a pair last', (sort, ids) => {
    const columns = columnsOf([ann, bob, cy]);
    expect(Array.from(columns.order(sort).rows, (row) => columns.ids[row])).toEqual(ids);
    expect(columns.order(sort)).toBe(columns.order(sort));
    expect(columns.order('name').number).not.toBe(columns.order(sort).number);
  });

  test('follows a decision without being read anew', () => {
    const columns = columnsOf([ann, bob, cy]);
    expect(columns.update([{ ...cy, state: 'excluded', decided: 1, reason: 'leaver' }])).toBe(true);
    expect(narrow({ reasons: ['leaver'] }, [], columns).sourceIds).toEqual([9]);
    expect(columns.update([{ ...cy, id: 1000 }])).toBe(false);
  });

  test('counts what a plain count counts, whatever is chosen', () => {
    const record = fc
      .record({
        kind: fc.constantFrom(...ACCOUNT_KINDS.slice(0, 3)),
        state: fc.constantFrom(...LINK_STATES),
        department: fc.constantFrom('', 'Sales', 'Legal'),
        domain: fc.constantFrom('a.com', 'b.com'),
        enabled: fc.constantFrom<0 | 1 | null>(0, 1, null),
        probability: fc.constantFrom(null, 0.3, 0.7, 0.96, 1),
      })
      .map((part): FlaggedRecord => ({ ...ann, ...part, flags: part.enabled === 0 ? ['source-disabled'] : [] }));
    const filters = fc.record({
      kinds: fc.subarray(ACCOUNT_KINDS.slice(0, 3)),
      states: fc.subarray([...LINK_STATES]),
      departments: fc.subarray(['', 'Sales', 'Legal']),
      flags: fc.subarray<'source-disabled'>(['source-disabled']),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), filters, (parts, chosen) => {
        const records = parts.map((part, id) => ({ ...part, id }));
        const passes = (one: FlaggedRecord, except: string): boolean =>
          (['kinds', 'states', 'departments'] as const).every((facet) => {
            const value = { kinds: one.kind, states: one.state, departments: one.department }[facet];
            return facet === except || chosen[facet].length === 0 || (chosen[facet] as string[]).includes(value);
          }) &&
          (chosen.flags.length === 0 || one.enabled === 0);
        const found = narrow(chosen, records);
        expect(found.sourceIds).toEqual(records.filter((one) => passes(one, '')).map(({ id }) => id));
        for (const state of LINK_STATES) {
          expect(found.facets.states[state]).toBe(records.filter((one) => one.state === state && passes(one, 'states')).length);
        }
        for (const { value, count } of found.facets.departments) {
          expect(count).toBe(records.filter((one) => one.department === value && passes(one, 'departments')).length);
        }
      }),
    );
  });
});
