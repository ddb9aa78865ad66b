import { expect, test } from 'vitest';
import { parseRuleSet, type RuleSet } from '#core/readiness/rule-set.ts';
import { ruleSetOf } from '#core/readiness/rule-sets.ts';

const set = ruleSetOf(null);

test.each<[string, Partial<RuleSet>, RegExp]>([
  ['a source it does not hold', { sources: {} }, /names a source/],
  ['a step it does not hold', { steps: [] }, /names a step/],
  ['a component it does not hold', { components: [] }, /names a component/],
  ['an id twice', { rules: [set.rules[0]!, set.rules[0]!] }, /an id twice/],
  ['a check nobody knows', { rules: [{ ...set.rules[0]!, check: 'guess' as never }] }, /check/],
  ['a date that is none', { version: 'newest' }, /version/],
])('a rule set with %s is refused', (_name, change, message) => {
  expect(() => parseRuleSet({ ...set, ...change })).toThrow(message);
});

test('a rule set that is whole is read as it is', () => {
  expect(parseRuleSet(structuredClone(set))).toEqual(set);
});
