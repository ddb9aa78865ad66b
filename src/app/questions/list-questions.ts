import type { Party } from '#contract/calls/shapes.ts';
import { explainPair } from '#core/matching/explain-pair.ts';
import type { MatchModel } from '#core/matching/match-result.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { explainOpen } from '../review/explain-open.ts';
import { readDecided } from '../review/read-decided.ts';

/** Candidates shown with a question, the suggestion among them. */
const SHOWN = 6;
/** Reasons shown for a suggestion. */
const REASONS = 3;

/** One source account about which somebody is asked. */
export interface Question {
  readonly sourceKey: string;
  readonly source: Party;
  /** Likeliest first; the suggestion, where there is one, before all others. */
  readonly candidates: readonly QuestionCandidate[];
  /** The first candidate is what the app would take. */
  readonly suggested: boolean;
  /** The strongest reasons for and against the suggestion; why there is none where there is none. */
  readonly reasons: readonly string[];
}

export interface QuestionCandidate {
  readonly key: string;
  readonly target: Party;
  /** Null where the engine never weighed the pair. */
  readonly probability: number | null;
}

/** What is asked about source accounts, in their order; ids that are gone are left out. Rejected and given-away targets are not offered. */
export function* listQuestions(tables: ProjectTables, model: MatchModel | null, sourceIds: readonly number[]): Generator<Question, void> {
  for (const id of sourceIds) {
    const question = questionOf(tables, model, id);
    if (question) yield question;
  }
}

function questionOf(tables: ProjectTables, model: MatchModel | null, sourceId: number): Question | null {
  const { accounts, links, suggestions } = tables;
  const account = accounts.read(sourceId);
  const source = accounts.party(sourceId);
  const link = links.read(sourceId);
  if (!account || !source || !link) return null;
  const { rejectedIds } = readDecided(tables, sourceId);
  const weighed = suggestions.candidates(sourceId);
  const suggestedId = link.targetId;
  const others = weighed.filter(({ targetId }) => {
    const holder = links.decidedHolderOf(targetId);
    return targetId !== suggestedId && !rejectedIds.has(targetId) && (holder === null || holder === sourceId);
  });
  const shown = [
    ...(suggestedId === null ? [] : [{ targetId: suggestedId, probability: link.probability }]),
    ...others.map(({ targetId, probability }) => ({ targetId, probability })),
  ];
  const candidates = shown.flatMap(({ targetId, probability }): QuestionCandidate[] => {
    const target = accounts.party(targetId);
    const key = accounts.read(targetId)?.key;
    return target && key !== undefined ? [{ key, target, probability }] : [];
  });
  const evidence = weighed.find(({ targetId }) => targetId === suggestedId)?.evidence;
  const target = suggestedId === null ? null : accounts.read(suggestedId);
  const reasons =
    target === null
      ? [explainOpen(tables, link)].filter(Boolean)
      : evidence && model
        ? explainPair(account, target, evidence, model).map(({ sentence }) => sentence)
        : [];
  return {
    sourceKey: account.key,
    source,
    candidates: candidates.slice(0, SHOWN),
    suggested: target !== null,
    reasons: reasons.slice(0, REASONS),
  };
}
