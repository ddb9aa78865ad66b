import { COMPARISONS } from './comparisons.ts';
import { readComparison } from './evidence.ts';
import { ALIGNED_FIELDS, type AlignedField } from './fields-compared.ts';
import { AT } from './pair-weigher.ts';

/** What speaks most for a pair; the two halves of a name count together, and fields of one kind are one. */
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

/** Which comparison gave a pair most bits, of the evidence that `match` stored with it; `nothing` when none speaks for it. */
export function strongestReason(evidence: Uint8Array): StrongestReason {
  const bitsOf = (place: number): number => readComparison(evidence, place).bits;
  let best: StrongestReason = 'nothing';
  let most = 0;
  const offer = (reason: StrongestReason, bits: number): void => {
    if (bits <= most) return;
    most = bits;
    best = reason;
  };
  offer('name', bitsOf(AT.given) + bitsOf(AT.surname));
  offer('sign-in-name', bitsOf(AT.login));
  COMPARISONS.forEach(({ name }, c) => {
    const reason = OF_COMPARISON[name];
    if (reason !== null) offer(reason, bitsOf(AT.levels + c));
  });
  offer('words', bitsOf(AT.words));
  let [work, place] = [0, 0];
  ALIGNED_FIELDS.forEach((field, f) => {
    const bits = bitsOf(AT.values + f);
    if (WORK.has(field)) work += bits;
    else place += bits;
  });
  offer('work', work);
  offer('place', place);
  return best;
}
