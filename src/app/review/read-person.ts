import { FLAG_FIELDS, LIST_FIELDS, TEXT_FIELDS, type AccountField, type AccountFields } from '#core/directory/account.ts';
import { explainPair } from '#core/matching/explain-pair.ts';
import type { MatchModel, Reason } from '#core/matching/match-result.ts';
import { texts } from '#texts/texts.ts';
import type { reviewCalls } from '#contract/calls/review-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { z } from 'zod';
import type { StoredAccount } from '../db/account-table.ts';
import type { StoredCandidate } from '../db/pack-candidates.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { describeDecision } from './describe-decision.ts';
import { readDecided } from './read-decided.ts';
import { readRemarks } from './read-remarks.ts';
import { reviewRow } from './review-rows.ts';
import { lastVerdict } from './take-back.ts';

/** People who want one target that are told. */
const RIVALS = 10;

type Person = z.input<(typeof reviewCalls)['review.read']['output']>;

/** Everything about one source account. Refused with `not-found` when it is no longer there. */
export function readPerson(tables: ProjectTables, model: MatchModel | null, sourceId: number): Person {
  const { accounts, keys, suggestions, decisions } = tables;
  const read = accounts.reader();
  const source = read(sourceId);
  const row = reviewRow(tables, model, sourceId, undefined, read);
  if (!source || !row) throw new AppError('not-found', texts.review.accountGone);
  const { rejectedIds } = readDecided(tables, sourceId);
  const candidates = suggestions.candidates(sourceId);
  const target = row.target && read(row.target.id);
  const shown = target && candidates.find((candidate) => candidate.targetId === target.id);
  const history = decisions.history(keys.of(sourceId));
  const latest = lastVerdict(history);
  return {
    row,
    fields: compareFields(source.fields, target?.fields ?? null),
    reasons: target && shown && model ? explain(source, target, shown, model) : [],
    candidates: candidates.flatMap((candidate) => {
      const account = read(candidate.targetId);
      const party = accounts.party(candidate.targetId);
      if (!account || !party || !model) return [];
      return {
        target: party,
        probability: candidate.probability,
        weight: candidate.weight,
        reasons: explain(source, account, candidate, model),
        rejected: rejectedIds.has(candidate.targetId),
        heldBy: heldByOther(tables, candidate.targetId, sourceId),
      };
    }),
    rivals: rivalsFor(tables, target?.id ?? candidates[0]?.targetId ?? null, sourceId),
    history: history.map((entry) => ({
      at: entry.at,
      by: entry.by,
      sentence: describeDecision(tables, entry),
      undone: entry.undone,
      latest: entry === latest,
    })),
    decidedBy: readRemarks(tables, sourceId).decidedBy,
  };
}

function explain(source: StoredAccount, target: StoredAccount, candidate: StoredCandidate, model: MatchModel): Reason[] {
  return explainPair(source, target, candidate.evidence, model);
}

/** The other accounts for which a target is the engine's best or second best, the likeliest first. */
function rivalsFor(tables: ProjectTables, targetId: number | null, sourceId: number): Person['rivals'] {
  const { accounts, links, suggestions } = tables;
  if (targetId === null) return null;
  const target = accounts.party(targetId);
  const others = suggestions.sourcesThatWant(targetId, RIVALS + 1).filter((id) => id !== sourceId);
  const told = others.slice(0, RIVALS).flatMap((id) => {
    const source = accounts.party(id);
    const link = links.read(id);
    const probability = suggestions.candidate(id, targetId)?.probability;
    return source && link && probability !== undefined ? { source, probability, has: link.targetId === targetId } : [];
  });
  return target && told.length > 0 ? { target, sources: told.toSorted((a, b) => b.probability - a.probability) } : null;
}

/** The account that holds a target now, when it is another one. */
export function heldByOther(
  { accounts, links }: ProjectTables,
  targetId: number,
  sourceId: number | null,
): ReturnType<typeof accounts.party> {
  const holder = links.holderOf(targetId);
  return holder === null || holder.sourceId === sourceId ? null : accounts.party(holder.sourceId);
}

/** The fields that at least one side's files have a column for, in a fixed order. */
function compareFields(source: AccountFields, target: AccountFields | null): Person['fields'] {
  const fields: readonly AccountField[] = [...TEXT_FIELDS, ...LIST_FIELDS, ...FLAG_FIELDS];
  return fields.flatMap((field) => {
    const values = { field, source: asText(source[field]), target: asText(target?.[field]) };
    return values.source === null && values.target === null ? [] : values;
  });
}

function asText(value: AccountFields[AccountField]): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? texts.review.yes : texts.review.no;
  return typeof value === 'string' ? value : value.join('\n');
}
