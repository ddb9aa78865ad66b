import type { Decision, Remark } from '#core/mapping/decision.ts';
import { texts } from '#texts/texts.ts';
import type { ReviewDecision } from '#contract/calls/review-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { projectLinks } from './project-links.ts';
import { readRemarks } from './read-remarks.ts';

/**
 * Writes decisions into the log as one step and brings the crosswalk up to date; all of them or,
 * when one is refused, none. Answers the ids of the source accounts that may have changed.
 */
export function decide(tables: ProjectTables, decisions: readonly ReviewDecision[], by: string, at: string): number[] {
  return tables.transact(() => {
    const claimed = new Map<number, number>();
    const entries = decisions.flatMap((decision) => toEntries(tables, decision, claimed, by));
    tables.decisions.append(
      entries.map((entry) => entry.decision),
      by,
      at,
    );
    const changed = projectLinks(tables, new Set(entries.map((entry) => entry.sourceId)));
    tables.meta.nextRevision();
    return changed;
  });
}

interface Entry {
  readonly sourceId: number;
  readonly decision: Decision | Remark;
}

function toEntries(tables: ProjectTables, decision: ReviewDecision, claimed: Map<number, number>, by: string): Entry[] {
  const { sourceId } = decision;
  const source = needAccount(tables, sourceId, 'source');
  switch (decision.act) {
    case 'accept': {
      const { targetId } = decision;
      const target = needAccount(tables, targetId, 'target');
      const before = takeOver(tables, decision, claimed);
      claimed.set(targetId, sourceId);
      return [...before, { sourceId, decision: { act: 'accept', source, target } }];
    }
    case 'reject':
      return [{ sourceId, decision: { act: 'reject', source, target: needAccount(tables, decision.targetId, 'target') } }];
    case 'exclude':
      return [{ sourceId, decision: { act: 'exclude', source, reason: decision.reason, note: decision.note } }];
    case 'comment':
      return [{ sourceId, decision: { act: 'comment', source, note: decision.note } }];
    case 'second':
      refuseSecond(tables, sourceId, by);
      return [{ sourceId, decision: { act: 'second', source } }];
    case 'unpair':
    case 'clear':
    case 'flag':
    case 'unflag':
      return [{ sourceId, decision: { act: decision.act, source } }];
  }
}

/** What must be taken back before a target can change hands; refused when the person did not ask for that. */
function takeOver(
  tables: ProjectTables,
  decision: Extract<ReviewDecision, { act: 'accept' }>,
  claimed: ReadonlyMap<number, number>,
): Entry[] {
  const holder = tables.links.holderOf(decision.targetId);
  const holderId = claimed.get(decision.targetId) ?? (holder?.decided ? holder.sourceId : undefined);
  if (holderId === undefined || holderId === decision.sourceId) return [];
  const party = tables.accounts.party(holderId);
  if (!decision.takeOver || claimed.has(decision.targetId)) {
    const name = party?.displayName || party?.upn || texts.review.anotherAccount;
    throw new AppError('target-taken', texts.review.targetGiven(name), {
      holderId: String(holderId),
      holderName: name,
      targetId: String(decision.targetId),
    });
  }
  return [{ sourceId: holderId, decision: { act: 'clear', source: needAccount(tables, holderId, 'source') } }];
}

/** The key of an account, made sure to be on the side it is named for. */
function needAccount({ accounts, keys }: ProjectTables, id: number, side: 'source' | 'target'): string {
  const account = accounts.read(id);
  if (!account || keys.idOf(side, account.key) !== id) {
    throw new AppError('not-found', texts.review.accountGone);
  }
  return account.key;
}

function refuseSecond(tables: ProjectTables, sourceId: number, by: string): void {
  const { decidedBy } = readRemarks(tables, sourceId);
  if (decidedBy === null) throw new AppError('blocked', texts.review.nothingToSecond);
  if (decidedBy === by) {
    throw new AppError('blocked', texts.review.sameReviewer(by));
  }
}
