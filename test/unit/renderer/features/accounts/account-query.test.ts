import { describe, expect, test } from 'vitest';
import { isNarrowed, NO_FILTER, toggleState } from '#features/accounts/account-query.ts';

describe('a box of the state filter', () => {
  test.each([
    ['is added to the others', ['licensed'], 'disabled', true, ['licensed', 'disabled']],
    ['is taken away', ['licensed', 'disabled'], 'licensed', false, ['disabled']],
    ['takes the place of its opposite', ['enabled', 'deleted'], 'disabled', true, ['deleted', 'disabled']],
    ['leaves its opposite alone when it is cleared', ['enabled'], 'disabled', false, ['enabled']],
    ['takes the place of the other licence state', ['unlicensed'], 'licensed', true, ['licensed']],
  ] as const)('%s', (_, states, state, on, expected) => {
    expect(toggleState(states, state, on)).toEqual(expected);
  });
});

test.each([
  [{}, false],
  [{ kinds: ['guest' as const] }, true],
  [{ states: ['deleted' as const] }, true],
  [{ search: 'a' }, true],
])('%o is narrowed: %s', (change, narrowed) => {
  expect(isNarrowed({ side: 'source', ...NO_FILTER, ...change })).toBe(narrowed);
});
