import { describe, expect, test } from 'vitest';
import { CHANGE_TYPES, type SideChanges } from '#contract/calls/import-calls.ts';
import { CHANGE_ORDER, changeLines, changesInOrder, decidedLosses } from '#features/import/change-lines.ts';
import { inventedParty } from '#test/support/fake-bridge/invented-people.ts';

const example = (n: number) => ({ party: inventedParty('source', n), before: '', after: '', decided: false });
const side: SideChanges = {
  side: 'source',
  accountsBefore: 10,
  accountsAfter: 9,
  unchanged: 5,
  contradictions: 0,
  changes: [
    { type: 'added', count: 1, decided: 0, examples: [example(1)] },
    { type: 'enabled', count: 0, decided: 0, examples: [] },
    { type: 'details', count: 300, decided: 9, examples: [example(2), example(3)] },
    { type: 'gone', count: 2, decided: 1, examples: [example(4), example(5)] },
  ],
};

test('every kind of change has a place in the order', () => {
  expect(CHANGE_ORDER.toSorted()).toEqual(CHANGE_TYPES.toSorted());
});

test('losses come first, and what does not occur is left out', () => {
  expect(changesInOrder(side).map(({ type }) => type)).toEqual(['gone', 'added', 'details']);
});

describe('the accounts to show', () => {
  test('are those of all changes, with how many there are in all', () => {
    const { lines, total } = changeLines(side, null);
    expect(lines.map(({ type }) => type)).toEqual(['gone', 'gone', 'added', 'details', 'details']);
    expect(total).toBe(303);
  });

  test('are those of one kind when it is asked for', () => {
    expect(changeLines(side, 'details')).toMatchObject({ lines: [{ type: 'details' }, { type: 'details' }], total: 300 });
    expect(changeLines(side, 'renamed')).toEqual({ lines: [], total: 0 });
  });
});

test('decisions about accounts that only change are no losses', () => {
  expect(decidedLosses(side)).toBe(1);
});
