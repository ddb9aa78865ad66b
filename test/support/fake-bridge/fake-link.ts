import type { ReviewRow } from '#contract/calls/review-calls.ts';
import type { ReviewCandidate } from '#contract/calls/review-person.ts';
import type { LinkState } from '#core/mapping/decision.ts';
import { inventedParty } from './invented-people.ts';

/** Where one source account of the fake project stands. */
export interface FakeLink {
  readonly state: LinkState;
  readonly decided: boolean;
  readonly targetId: number | null;
  readonly probability: number | null;
  readonly exclusion: ReviewRow['exclusion'];
}

/** What the fake engine suggests for the n-th source account. */
export function suggestedLink(n: number): FakeLink {
  const state: LinkState = n % 17 === 3 ? 'review' : n % 23 === 5 ? 'ambiguous' : n % 31 === 7 ? 'none' : 'sure';
  const probability = { sure: 0.998, review: 0.87 - (n % 9) / 30, ambiguous: 0.52, none: 0.08 }[state];
  return { state, decided: false, targetId: state === 'none' ? null : n + 1_000_001, probability, exclusion: null };
}

const REASONS = [
  ['surname', 'exact', 9.4, 'The surname is the same and rare here.'],
  ['given-name', 'nickname', 4.2, 'The first name is a known short form.'],
  ['department', 'similar', 1.6, 'The departments read alike.'],
  ['job-title', 'different', -2.3, 'The job titles differ.'],
  ['mail-address', 'missing', 0, 'One side has no mail address.'],
] as const;

export function fakeReasons(n: number): ReviewCandidate['reasons'] {
  const source = inventedParty('source', n);
  const target = inventedParty('target', n);
  return REASONS.map(([comparison, level, bits, sentence]) => ({
    comparison,
    level,
    sourceValue: source.displayName,
    targetValue: target.displayName,
    bits,
    sentence,
  }));
}

/** Three target accounts for the n-th source account, best first. */
export function fakeCandidates(n: number, rejected: ReadonlySet<number>): Omit<ReviewCandidate, 'heldBy'>[] {
  return [n, n + 25, n + 50].map((other, place) => ({
    target: inventedParty('target', other),
    probability: [0.91, 0.34, 0.06][place] ?? 0,
    weight: [12.9, -0.4, -4][place] ?? 0,
    reasons: fakeReasons(other),
    rejected: rejected.has(other + 1_000_001),
  }));
}
