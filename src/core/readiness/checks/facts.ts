import type { EnvironmentFacts } from '../../mapping/environment.ts';
import { wordOf, wordsOf, type Check, type CheckResult, type EnvironmentGiven } from '../given.ts';
import type { Parameters } from '../rule-set.ts';

const NOTHING: CheckResult[] = [];

/** A fact must be one of some words. */
export const factAmong: Check = (given, parameters) =>
  ofFact(given, parameters, (value) => (wordsOf(parameters, 'allowed').includes(String(value)) ? NOTHING : [found(String(value))]));

/** A fact must have one value. */
export const factMustBe: Check = (given, parameters) =>
  ofFact(given, parameters, (value) => (value === parameters['value'] ? NOTHING : [found(String(value))]));

/** Somebody must have said it. */
export const factKnown: Check = ({ isEverybody, projection }, parameters) =>
  !isEverybody && projection.facts[factOf(parameters, 'fact')] === null ? [{ is: 'found', concerns: [] }] : NOTHING;

/** Two facts must say the same, whatever their letter case. */
export const factsEqual: Check = (given, parameters) =>
  ofFact(given, parameters, (value) => {
    const other = given.projection.facts[factOf(parameters, 'with')];
    if (other === null) return [unknown];
    const same = String(value).trim().toLowerCase() === String(other).trim().toLowerCase();
    return same ? NOTHING : [{ ...found(String(value)), values: { value: String(value), other: String(other) } }];
  });

/** A component is installed. What nobody has said is asked once, by a rule on the fact itself. */
export const component: Check = ({ isEverybody, projection }, parameters) =>
  !isEverybody && projection.facts.components?.includes(wordOf(parameters, 'component')) ? [{ is: 'found', concerns: [] }] : NOTHING;

const unknown: CheckResult = { is: 'unknown', concerns: [] };

function found(value: string): CheckResult {
  return { is: 'found', concerns: [], values: { value } };
}

function ofFact(
  { isEverybody, projection }: EnvironmentGiven,
  parameters: Parameters,
  judge: (value: NonNullable<EnvironmentFacts[keyof EnvironmentFacts]>) => CheckResult[],
): CheckResult[] {
  if (isEverybody) return NOTHING;
  const value = projection.facts[factOf(parameters, 'fact')];
  return value === null || value === '' ? [unknown] : judge(value);
}

function factOf(parameters: Parameters, name: string): keyof EnvironmentFacts {
  return wordOf(parameters, name) as keyof EnvironmentFacts;
}
