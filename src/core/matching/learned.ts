import type { AccountFields } from '#core/directory/account.ts';
import { ALIGNED_FIELDS, alignedValue, writtenValue, type AlignedField } from './fields-compared.ts';
import { readModel } from './match-model.ts';
import type { MatchModel } from './match-result.ts';

/** What a run learned, in the form in which pairs ask for it. */
export interface Learned {
  /** How many likely pairs show that the value a field has in one account became the one it has in another; 1 when nothing was learned of it. */
  support(field: AlignedField, source: AccountFields, target: AccountFields): number;
  /** The same of ways to make sign-in names, by their codes. */
  loginSupport(from: number, to: number): number;
}

function lookInto(model: MatchModel): Learned {
  const known = readModel(model);
  const supports = new Map<string, number>();
  const note = (field: AlignedField, from: string, to: string, support: number): void => {
    const name = `${field}\n${from}\n${to}`;
    if (!supports.has(name)) supports.set(name, support);
  };
  for (const { from, to, support } of known?.domains ?? []) note('domain', from, to, support);
  for (const { field, from, to, support } of known?.renames ?? []) note(field, from, to, support);
  // Many share a department that was renamed: what was found out about two values is remembered as they are written.
  const found = new Map<AlignedField, Map<string, Map<string, number>>>(ALIGNED_FIELDS.map((field) => [field, new Map()]));
  let remembered = 0;
  return {
    support: (field, source, target) => {
      const ofField = found.get(field) as Map<string, Map<string, number>>;
      const from = writtenValue(source, field);
      const to = writtenValue(target, field);
      const ofSource = ofField.get(from) ?? new Map<string, number>();
      const before = ofSource.get(to);
      if (before !== undefined) return before;
      const support = supports.get(`${field}\n${alignedValue(source, field)}\n${alignedValue(target, field)}`) ?? 1;
      if (remembered++ < MOST_REMEMBERED) ofField.set(from, ofSource.set(to, support));
      return support;
    },
    loginSupport: (a, b) => known?.loginRules.find(({ from, to }) => from === a && to === b)?.support ?? 1,
  };
}

/** Renamed values that are remembered; a few megabytes. */
const MOST_REMEMBERED = 20_000;

const lookedInto = new WeakMap<MatchModel, Learned>();

/** What a model says; looked into once a run, not once a pair. */
export function learnedOf(model: MatchModel): Learned {
  let known = lookedInto.get(model);
  if (known === undefined) {
    known = lookInto(model);
    lookedInto.set(model, known);
  }
  return known;
}
