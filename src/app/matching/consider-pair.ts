import { explainPair } from '#core/matching/explain-pair.ts';
import { explainUnconsidered } from '#core/matching/explain-unconsidered.ts';
import { texts } from '#texts/texts.ts';
import type { PairConsidered } from '#contract/calls/matching-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { tell } from '../jobs/tell.ts';
import { readDecided } from '../review/read-decided.ts';
import { readConstraints } from './read-constraints.ts';

/**
 * Says why a pair of accounts is not what was suggested: which decision stands in its way, how it fared as
 * a candidate, or why it was never compared. Only the last takes long: both tenants are prepared anew.
 * Refused with `not-found` when one of the accounts is gone.
 */
export function* considerPair(tables: ProjectTables, sourceId: number, targetId: number): Generator<JobProgress, PairConsidered> {
  yield { phase: 'load', done: 0, total: 0 };
  const { accounts, suggestions, meta } = tables;
  const source = accounts.read(sourceId);
  const target = accounts.read(targetId);
  if (!source || !target) throw new AppError('not-found', texts.pairing.asked.accountGone);
  const decisions = decisionsBetween(tables, sourceId, targetId);
  const run = suggestions.run();
  const candidate = suggestions.candidate(sourceId, targetId);
  if (run && candidate) {
    return {
      outcome: 'listed',
      probability: candidate.probability,
      sentences: [...decisions, ...fareOf(tables, sourceId, targetId)],
      reasons: explainPair(source, target, candidate.evidence, run.model),
    };
  }

  const sources = accounts.list('source');
  const targets = accounts.list('target');
  const place = (side: readonly { readonly id: number }[], id: number): number => side.findIndex((account) => account.id === id);
  const ids = (side: readonly { readonly id: number }[]): number[] => side.map(({ id }) => id);
  const reading = readConstraints(tables, ids(sources), ids(targets));
  const constraints = yield* tell(reading, (): JobProgress => ({ phase: 'load', done: 0, total: 0 }));
  const looking = explainUnconsidered(sources, targets, place(sources, sourceId), place(targets, targetId), constraints);
  const { considered, reasons } = yield* tell(looking, (): JobProgress => ({ phase: 'normalise', done: 0, total: 0 }));
  const notes =
    run === null ? [] : meta.isPairingStale() ? [texts.pairing.asked.pairAgain] : considered ? [texts.pairing.asked.unlike] : [];
  return {
    outcome: considered ? 'compared' : 'never-compared',
    probability: null,
    sentences: [...decisions, ...reasons, ...notes],
    reasons: [],
  };
}

/** What people decided that keeps the two apart, in sentences. */
function decisionsBetween(tables: ProjectTables, sourceId: number, targetId: number): string[] {
  const { links } = tables;
  const words = texts.pairing.asked;
  const { verdict, rejectedIds } = readDecided(tables, sourceId);
  const sentences: string[] = [];
  if (rejectedIds.has(targetId)) sentences.push(words.rejected);
  if (verdict?.act === 'exclude') sentences.push(words.excluded(verdict.reason));
  if (verdict?.act === 'unpair') sentences.push(words.unpaired);
  if (verdict?.act === 'accept' && verdict.targetId !== targetId) {
    sentences.push(words.pairedWith(nameOf(tables, verdict.targetId)));
  }
  const holder = links.decidedHolderOf(targetId);
  if (holder !== null && holder !== sourceId) sentences.push(words.targetGiven(nameOf(tables, holder)));
  return sentences;
}

/** How a candidate fared against the others. */
function fareOf(tables: ProjectTables, sourceId: number, targetId: number): string[] {
  const words = texts.pairing.asked;
  const suggestion = tables.suggestions.read(sourceId);
  if (suggestion?.targetId === targetId) return [words.suggested];
  const other = tables.suggestions.sourceSuggestedFor(targetId);
  return [
    suggestion && suggestion.targetId !== null ? words.otherSuggested(nameOf(tables, suggestion.targetId)) : words.notLikelyEnough,
    ...(other === null ? [] : [words.fitsBetter(nameOf(tables, other))]),
  ];
}

function nameOf({ accounts }: ProjectTables, id: number): string {
  const party = accounts.party(id);
  return party?.displayName || party?.upn || texts.pairing.asked.somebodyElse;
}
