import { COMPARISONS } from './comparisons.ts';
import { readComparison } from './evidence.ts';
import { ALIGNED_FIELDS, type AlignedField } from './fields-compared.ts';
import { AT } from './pair-weigher.ts';

/** What speaks most for a pair, by the kind of the one comparison that gave it most bits: the one that a line of the list tells. */
export const STRONGEST_REASONS = [
  'name',
  'sign-in-name',
  'address',
  'employee-id',
  'immutable-id',
  'phone',
  'words',
  'work',
  'place',
  'nothing',
] as const;
export type StrongestReason = (typeof STRONGEST_REASONS)[number];

const OF_COMPARISON: Readonly<Record<(typeof COMPARISONS)[number]['name'], StrongestReason | null>> = {
  address: 'address',
  employeeId: 'employee-id',
  immutableId: 'immutable-id',
  phone: 'phone',
  standing: null,
};
const WORK: ReadonlySet<AlignedField> = new Set(['department', 'jobTitle', 'employeeType', 'manager', 'companyName', 'domain']);

/**
 * Of which kind the comparison is that gave a pair most bits, of the evidence that `match` stored with it; `nothing` when
 * none speaks for it. Of several with as many the first by its name, as `explainPair` orders them.
 */
export function strongestReason(evidence: Uint8Array): StrongestReason {
  let best: StrongestReason = 'nothing';
  let most = 0;
  let first = '';
  const offer = (comparison: string, reason: StrongestReason, place: number): void => {
    const { bits } = readComparison(evidence, place);
    if (bits < most || bits <= 0 || (bits === most && comparison > first)) return;
    best = reason;
    most = bits;
    first = comparison;
  };
  offer('given-name', 'name', AT.given);
  offer('surname', 'name', AT.surname);
  offer('sign-in-name', 'sign-in-name', AT.login);
  COMPARISONS.forEach(({ name }, c) => {
    const reason = OF_COMPARISON[name];
    if (reason !== null) offer(name, reason, AT.levels + c);
  });
  offer('words', 'words', AT.words);
  ALIGNED_FIELDS.forEach((field, f) => offer(field, WORK.has(field) ? 'work' : 'place', AT.values + f));
  return best;
}
