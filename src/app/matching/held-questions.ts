import type { MatchResult, Suggestion } from '#core/matching/match-result.ts';
import { summarisePair } from '#core/matching/summarise-pair.ts';
import { compareText } from '#core/text/compare-text.ts';
import { ownValues, type AccountColumns } from '../db/account-columns.ts';
import type { HeldPairing } from './pair-held.ts';

/** A pair that wants a decision, and what speaks for it and against it. */
export interface OpenQuestion {
  readonly source: string;
  readonly target: string;
  readonly probability: number | null;
  readonly why: string;
}

type Held = Pick<HeldPairing, 'rows' | 'result'>;

/** The likeliest pairs that want a decision, in the order in which a project lists them. */
export function likeliestOpen({ rows, result }: Held, most: number): Suggestion[] {
  const chance = ({ target, probability }: Suggestion): number => (target === null ? -1 : probability);
  const open = result.suggestions
    .filter(({ state }) => state === 'review' || state === 'ambiguous')
    .toSorted((a, b) => chance(b) - chance(a));
  // Of those that are as likely as the last of them the first by name.
  const last = open[most - 1];
  const some = last === undefined ? open : open.filter((one) => chance(one) >= chance(last));
  const columnsOf = rows.source.columnsOf(some.map(({ source }) => source));
  const searchOf = new Map([...columnsOf].map(([source, columns]) => [source, String(ownValues(columns).at(-1))]));
  return some
    .toSorted((a, b) => chance(b) - chance(a) || compareText(searchOf.get(a.source)!, searchOf.get(b.source)!) || a.source - b.source)
    .slice(0, most);
}

/** Tells of pairs why they may be right: for that their rows are read once more. A file that has changed since leaves a pair without its reason. Steps are pauses. */
export function* tellQuestions({ rows, result }: Held, some: readonly Suggestion[]): Generator<void, OpenQuestion[]> {
  const ofSources = some.map(({ source }) => source);
  const ofTargets = some.flatMap(({ target }) => target ?? []);
  const [fromNamed, toNamed] = [rows.source.columnsOf(ofSources), rows.target.columnsOf(ofTargets)];
  const sources = yield* rows.source.readWhole(ofSources);
  const targets = yield* rows.target.readWhole(ofTargets);
  return some.map(({ source, target, probability }) => {
    const named = { source: upnOf(fromNamed.get(source)), target: '', probability: null, why: '' };
    if (target === null) return named;
    const [from, to] = [sources.get(source), targets.get(target)];
    const why = from && to ? summarisePair(from, to, evidenceOf(result, source, target), result.model) : '';
    return { ...named, target: upnOf(toNamed.get(target)), probability, why };
  });
}

function upnOf([, , , , upn = '']: AccountColumns = []): string {
  return upn;
}

function evidenceOf({ candidates }: MatchResult, source: number, target: number): Uint8Array {
  return candidates.evidenceOf(candidates.target.indexOf(target, candidates.start[source]));
}
