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

/** The comparisons that are reasons, by their names: of several with as many bits the first counts. */
const REASONS: readonly { readonly reason: StrongestReason; readonly place: number }[] = [
  { name: 'given-name', reason: 'name' as const, place: AT.given },
  { name: 'surname', reason: 'name' as const, place: AT.surname },
  { name: 'sign-in-name', reason: 'sign-in-name' as const, place: AT.login },
  ...COMPARISONS.flatMap(({ name }, c) => {
    const reason = OF_COMPARISON[name];
    return reason === null ? [] : [{ name, reason, place: AT.levels + c }];
  }),
  { name: 'words', reason: 'words' as const, place: AT.words },
  ...ALIGNED_FIELDS.map((name, f) => ({ name, reason: WORK.has(name) ? ('work' as const) : ('place' as const), place: AT.values + f })),
].toSorted((a, b) => (a.name < b.name ? -1 : 1));

/**
 * Of which kind the comparison is that gave a pair most bits, of the evidence that `match` stored with it; `nothing` when
 * none speaks for it. Of several with as many the first by its name, as `explainPair` orders them.
 */
export function strongestReason(evidence: Uint8Array): StrongestReason {
  let best: StrongestReason = 'nothing';
  let most = 0;
  for (let k = 0; k < REASONS.length; k++) {
    const { reason, place } = REASONS[k] as (typeof REASONS)[number];
    const { bits } = readComparison(evidence, place);
    if (bits <= most) continue;
    best = reason;
    most = bits;
  }
  return best;
}
