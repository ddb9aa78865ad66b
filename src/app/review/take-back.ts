import { foldDecisions } from '#core/mapping/fold-decisions.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { LogEntry } from '../db/log-entry.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { describeDecision } from './describe-decision.ts';
import { projectLinks } from './project-links.ts';

const VERDICTS: ReadonlySet<string> = new Set(['accept', 'reject', 'unpair', 'exclude', 'clear']);

/** The last decision in a history, newest first, that was not undone; undefined without one. */
export function lastVerdict<Entry extends Pick<LogEntry, 'act'> & { readonly undone: boolean }>(
  history: readonly Entry[],
): Entry | undefined {
  return history.find(({ act, undone }) => !undone && VERDICTS.has(act));
}

/**
 * Takes back the last decision about one source account, so that it stands as before it, whatever was decided about others since.
 * Who agreed with that decision agreed with no other, so that is taken back with it.
 */
export function takeBack(
  tables: ProjectTables,
  sourceId: number,
  by: string,
  at: string,
): { changedSourceIds: number[]; sentence: string } {
  const { decisions, keys, links, accounts, meta } = tables;
  return tables.transact(() => {
    const names = keys.of(sourceId);
    const history = decisions.history(names);
    const last = lastVerdict(history);
    if (!last) throw new AppError('nothing-to-undo', texts.review.nothingToTakeBack);

    const { verdict } = foldDecisions(decisions.standing(names).slice(0, -1));
    const targetId = verdict?.act === 'accept' ? keys.idOf('target', verdict.target) : null;
    const holder = targetId === null ? null : links.decidedHolderOf(targetId);
    if (holder !== null && holder !== sourceId) {
      const party = accounts.party(holder);
      const name = party?.displayName || party?.upn || texts.review.anotherAccount;
      throw new AppError('target-taken', texts.review.targetGivenSince(name));
    }
    const seconds = history.filter(({ act, undone, seq }) => act === 'second' && !undone && seq > last.seq);
    decisions.append(
      [...seconds, last].map(({ sourceKey, seq }) => ({ act: 'take-back', source: sourceKey, entry: seq })),
      by,
      at,
    );
    const changedSourceIds = projectLinks(tables, [sourceId]);
    meta.nextRevision();
    return { changedSourceIds, sentence: describeDecision(tables, last) };
  });
}
