import type { MatchResult } from '#core/matching/match-result.ts';
import { summarisePair } from '#core/matching/summarise-pair.ts';
import { compareText } from '#core/text/compare-text.ts';
import { ownValues } from '../db/account-columns.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { HeldPairing } from './pair-held.ts';

/** A pair that wants a decision, and what speaks for it and against it. */
export interface OpenQuestion {
  readonly source: string;
  readonly target: string;
  readonly probability: number | null;
  readonly why: string;
}

/** The likeliest pairs of a crosswalk that want a decision, in the order in which a project lists them. */
export function likeliestOpen({ rows }: HeldPairing, links: readonly LinkWithAccounts[], most: number): LinkWithAccounts[] {
  const chance = ({ probability }: LinkWithAccounts): number => probability ?? -1;
  const open = links.filter(({ state }) => state === 'review' || state === 'ambiguous').toSorted((a, b) => chance(b) - chance(a));
  // Of those that are as likely as the last of them the first by name.
  const last = open[most - 1];
  const some = last === undefined ? open : open.filter((link) => chance(link) >= chance(last));
  const columnsOf = rows.source.columnsOf(some.map(({ sourceId }) => sourceId));
  const searchOf = new Map([...columnsOf].map(([sourceId, columns]) => [sourceId, String(ownValues(columns).at(-1))]));
  return some
    .toSorted(
      (a, b) => chance(b) - chance(a) || compareText(searchOf.get(a.sourceId)!, searchOf.get(b.sourceId)!) || a.sourceId - b.sourceId,
    )
    .slice(0, most);
}

/** Tells of pairs why they may be right: for that their rows are read once more. A file that has changed since leaves a pair without its reason. Steps are pauses. */
export function* tellQuestions({ rows, result }: HeldPairing, links: readonly LinkWithAccounts[]): Generator<void, OpenQuestion[]> {
  const sources = yield* rows.source.readWhole(links.map(({ sourceId }) => sourceId));
  const targets = yield* rows.target.readWhole(links.flatMap(({ targetId }) => targetId ?? []));
  return links.map(({ sourceId, targetId, source, target, probability }) => {
    const [from, to] = [sources.get(sourceId), targets.get(targetId ?? -1)];
    const why = from && to && targetId !== null ? summarisePair(from, to, evidenceOf(result, sourceId, targetId), result.model) : '';
    return { source: source.upn, target: target?.upn ?? '', probability, why };
  });
}

function evidenceOf({ candidates }: MatchResult, source: number, target: number): Uint8Array {
  return candidates.evidenceOf(candidates.target.indexOf(target, candidates.start[source]));
}
