import type { BulkDecision, FacetCounts, ReviewFilter } from '#contract/calls/review-calls.ts';
import { ACCOUNT_KINDS, type AccountKind } from '#core/directory/account.ts';
import type { ExclusionReason } from '#core/mapping/decision.ts';
import { NO_FILTER } from './review-list.ts';

/** One decision about everybody undecided who has something in common. */
export type DecisionRule = {
  readonly id: string;
  /** How many undecided accounts it is about. */
  readonly count: number;
  readonly filter: ReviewFilter;
} & (
  | { readonly by: 'kind'; readonly kind: AccountKind; readonly first: ExclusionReason }
  | { readonly by: 'domain'; readonly domain: string }
);

/** What accounts that are nobody's own are usually left out as. People have no rule: each of them is somebody. */
const USUAL = {
  guest: 'guest',
  service: 'service-account',
  application: 'service-account',
  shared: 'shared-mailbox',
  room: 'shared-mailbox',
  equipment: 'shared-mailbox',
  placeholder: 'not-in-scope',
} satisfies Partial<Record<AccountKind, ExclusionReason>>;

const isUsual = (kind: AccountKind): kind is keyof typeof USUAL => kind in USUAL;

/** Everybody nobody decided about, and those of them whose suggestion follows what was learned of sign-in names. */
export const UNDECIDED: ReviewFilter = { ...NO_FILTER, flags: ['undecided'] };
export const UNDECIDED_BY_RULE: ReviewFilter = { ...NO_FILTER, flags: ['undecided', 'by-rule'] };

/** The rules that would reach somebody, by what the project holds: kinds in their own order, then domains, most first. */
export function readyRules(undecided: Pick<FacetCounts, 'kinds'>, byRule: Pick<FacetCounts, 'domains'>): DecisionRule[] {
  const kinds = ACCOUNT_KINDS.filter(isUsual).map((kind): DecisionRule => ({
    id: `kind ${kind}`,
    by: 'kind',
    kind,
    first: USUAL[kind],
    count: undecided.kinds[kind] ?? 0,
    filter: { ...UNDECIDED, kinds: [kind] },
  }));
  const domains = byRule.domains.map(({ value, count }): DecisionRule => ({
    id: `domain ${value}`,
    by: 'domain',
    domain: value,
    count,
    filter: { ...UNDECIDED_BY_RULE, domains: [value] },
  }));
  return [...kinds, ...domains].filter(({ count }) => count > 0);
}

/** What a rule decides; accounts of a kind are left out for a reason. */
export const decisionOf = (rule: DecisionRule, reason: ExclusionReason): BulkDecision =>
  rule.by === 'domain' ? { act: 'accept' } : { act: 'exclude', reason, note: '' };
