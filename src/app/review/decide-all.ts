import {
  isExclusionReason,
  LINK_STATES,
  type Decision,
  type ExclusionReason,
  type LinkState,
  type Remark,
} from '#core/mapping/decision.ts';
import { texts } from '#texts/texts.ts';
import { REVIEW_FLAGS, type BulkCount, type BulkDecision, type ReviewFlag } from '#contract/calls/review-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { rebuildLinks } from './project-links.ts';
import { readRemarks } from './read-remarks.ts';
import type { ReviewColumns } from './review-columns.ts';

/** Accounts decided about between two pauses. */
const BATCH = 500;
const ACCEPTED = LINK_STATES.indexOf('accepted');
const EXCLUDED = LINK_STATES.indexOf('excluded');
const bit = (flag: ReviewFlag): number => 1 << REVIEW_FLAGS.indexOf(flag);

/** A decision about many source accounts, and the person who takes it. */
export interface DecisionForAll {
  readonly sourceIds: readonly number[];
  readonly decision: BulkDecision;
  readonly by: string;
}

/** The accounts among those shown about which a decision would say something new: nobody is decided about twice alike, and nobody seconds their own. */
export function concernedIds(
  tables: ProjectTables,
  columns: ReviewColumns,
  shown: readonly number[],
  { act }: BulkDecision,
  by: string,
): number[] {
  const { rows, state, decided, paired, flags } = columns;
  return shown.filter((id) => {
    const row = rows.get(id)!;
    switch (act) {
      case 'accept':
        return paired[row] === 1 && state[row] !== ACCEPTED;
      case 'reject':
        return paired[row] === 1;
      case 'exclude':
        return state[row] !== EXCLUDED;
      case 'clear':
        return decided[row] === 1;
      case 'flag':
        return (flags[row]! & bit('flagged')) === 0;
      case 'unflag':
        return (flags[row]! & bit('flagged')) !== 0;
      case 'second':
        return decided[row] === 1 && (flags[row]! & bit('seconded')) === 0 && readRemarks(tables, id).decidedBy !== by;
    }
  });
}

/** How many that are, and the least likely pair among them. */
export function countConcerned({ rows, probability }: ReviewColumns, shown: readonly number[], concerned: readonly number[]): BulkCount {
  let lowest = Infinity;
  for (const id of concerned) lowest = Math.min(lowest, probability[rows.get(id)!] || Infinity);
  return { shown: shown.length, concerned: concerned.length, lowestProbability: lowest === Infinity ? null : lowest };
}

/** Of these accounts those that a person decided about, counted by what was decided, most first. */
export function countDecided(
  { rows, state, decided, reason, reasons }: ReviewColumns,
  ids: readonly number[],
): { state: LinkState; reason: ExclusionReason | null; count: number }[] {
  const counts = new Map<string, { state: LinkState; reason: ExclusionReason | null; count: number }>();
  for (const id of ids) {
    const row = rows.get(id)!;
    if (decided[row] === 0) continue;
    const text = reasons.texts[reason[row]!] ?? '';
    const exclusion = state[row] === EXCLUDED && isExclusionReason(text) ? text : null;
    const key = `${state[row]} ${exclusion}`;
    const found = counts.get(key) ?? { state: LINK_STATES[state[row]!]!, reason: exclusion, count: 0 };
    counts.set(key, found);
    found.count += 1;
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count || (a.state + a.reason < b.state + b.reason ? -1 : 1));
}

/** Takes one decision about many accounts, as one step of the log. Runs inside a transaction that the caller holds. */
export function* decideAll(tables: ProjectTables, { sourceIds, decision, by }: DecisionForAll, at: string): Generator<JobProgress, void> {
  const total = sourceIds.length;
  const entries: (Decision | Remark)[] = [];
  for (const [done, id] of sourceIds.entries()) {
    if (done % BATCH === 0) yield { phase: 'decide', done, total };
    entries.push(entryFor(tables, id, decision));
  }
  tables.decisions.append(entries, by, at);
  yield* rebuildLinks(tables);
  tables.meta.nextRevision();
}

function entryFor({ accountList, links }: ProjectTables, id: number, decision: BulkDecision): Decision | Remark {
  const keyOf = (accountId: number): string => {
    const account = accountList.identity(accountId);
    if (!account) throw new AppError('not-found', texts.review.accountGoneFromList);
    return account.key;
  };
  const source = keyOf(id);
  switch (decision.act) {
    case 'accept':
    case 'reject': {
      const targetId = links.read(id)?.targetId ?? null;
      if (targetId === null) throw new AppError('blocked', texts.review.pairGone);
      return { act: decision.act, source, target: keyOf(targetId) };
    }
    case 'exclude':
      return { act: 'exclude', source, reason: decision.reason, note: decision.note };
    default:
      return { act: decision.act, source };
  }
}
