import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LINK_STATES } from '#core/mapping/decision.ts';
import { PROBABILITY_BANDS } from '#contract/calls/review-calls.ts';
import { overviewOf } from '#app/review/overview-of.ts';
import { reviewColumns, type FlaggedRecord, type ReviewColumns } from '#app/review/review-columns.ts';

const ann: FlaggedRecord = {
  id: 1,
  kind: 'member',
  enabled: 1,
  domain: 'contoso.com',
  department: 'Sales',
  text: 'ann\nann',
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
const many = (parts: readonly Partial<FlaggedRecord>[]) => overviewOf(columnsOf(parts.map((part, n) => ({ ...ann, id: n + 1, ...part }))));
const columnsOf = (records: readonly FlaggedRecord[]): ReviewColumns =>
  reviewColumns(
    records.map(({ id }) => id),
    records,
  );
const none = { targetId: null, probability: null, saidTargetId: null } as const;

describe('the overview', () => {
  test.each<[string, Partial<FlaggedRecord>, object]>([
    ['a pair to review is open', {}, { open: 1 }],
    ['an account without a candidate is open', { state: 'none', ...none }, { open: 1 }],
    ['a pair the engine is sure of is sure', { state: 'sure' }, { sure: 1 }],
    ['a pair that a person accepted is decided', { state: 'accepted', decided: 1 }, { decided: 1 }],
    ['an account that a person left without a target is decided', { state: 'none', decided: 1, ...none }, { decided: 1 }],
    ['an account that a person left out is excluded', { state: 'excluded', decided: 1, ...none }, { excluded: 1 }],
  ])('%s', (_, record, part) => {
    expect(many([record]).coverage).toEqual({ decided: 0, sure: 0, open: 0, excluded: 0, ...part });
  });

  test('puts departments with the most open accounts first, then the larger, then by name', () => {
    const { departments } = many([
      { department: 'Legal', state: 'sure' },
      { department: 'Board', state: 'sure' },
      { department: 'Works', state: 'sure' },
      { department: 'Works', state: 'sure' },
      { department: '', state: 'ambiguous' },
    ]);
    expect(departments.values.map(({ value }) => value)).toEqual(['', 'Works', 'Board', 'Legal']);
    expect(departments.others).toEqual({ values: 0, decided: 0, sure: 0, open: 0, excluded: 0 });
  });

  test('adds up the departments that nobody reads one by one', () => {
    const { values, others } = many(
      Array.from({ length: 310 }, (_, n) => ({ department: `Unit ${n}`, state: n < 305 ? 'review' : 'sure' })),
    ).departments;
    expect(values).toHaveLength(300);
    expect(others).toEqual({ values: 10, decided: 0, sure: 5, open: 5, excluded: 0 });
  });

  test('counts accounts with a suggestion, whoever has the target now', () => {
    expect(many([{}, { targetId: null, probability: null }, { ...none }]).suggested).toBe(2);
  });

  test('says whose decisions stand', () => {
    const decided = { state: 'accepted', decided: 1 } as const;
    const { deciders } = many([
      { ...decided, decidedBy: 'Zoe' },
      { ...decided, decidedBy: 'Bob' },
      { ...decided, decidedBy: 'Ann' },
      { ...decided, decidedBy: 'Zoe', state: 'excluded' },
      {},
    ]);
    expect(deciders).toEqual([
      { by: 'Zoe', count: 2 },
      { by: 'Ann', count: 1 },
      { by: 'Bob', count: 1 },
    ]);
  });

  test('never puts a probability and its band on different sides of a line', () => {
    const probability = fc.oneof(fc.constantFrom(0, 0.29, 0.5, 0.58, 0.8, 0.95, 0.99, 1), fc.double({ min: 0, max: 1, noNaN: true }));
    const ends = { 'under-50': [0, 50], '50-80': [50, 80], '80-95': [80, 95], '95-99': [95, 99], 'over-99': [99, 100] } as const;
    fc.assert(
      fc.property(fc.array(fc.option(probability), { maxLength: 30 }), (probabilities) => {
        const { histogram, bands } = many(probabilities.map((value) => ({ probability: value })));
        for (const [band, [from, to]] of Object.entries(ends)) {
          const inBins = histogram.slice(from, to).reduce((sum, count) => sum + count, 0);
          expect(inBins).toBe(bands[band as keyof typeof ends]);
        }
        expect(PROBABILITY_BANDS.reduce((sum, band) => sum + bands[band], 0)).toBe(probabilities.length);
      }),
    );
  });

  test('splits all accounts, whatever they are split by', () => {
    const record = fc.record({
      state: fc.constantFrom(...LINK_STATES),
      decided: fc.constantFrom<0 | 1>(0, 1),
      department: fc.constantFrom('', 'Sales', 'Legal'),
      domain: fc.constantFrom('a.com', 'b.com', ''),
    });
    fc.assert(
      fc.property(fc.array(record, { maxLength: 40 }), (records) => {
        const { accounts, coverage, departments, domains } = many(records);
        expect(accounts).toBe(records.length);
        for (const { values } of [departments, domains]) {
          for (const part of ['decided', 'sure', 'open', 'excluded'] as const) {
            expect(values.reduce((sum, one) => sum + one[part], 0)).toBe(coverage[part]);
          }
        }
        expect(coverage.decided + coverage.sure + coverage.open + coverage.excluded).toBe(accounts);
      }),
    );
  });
});
