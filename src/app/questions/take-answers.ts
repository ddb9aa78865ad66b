import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { Act } from '../db/log-entry.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { projectLinks } from '../review/project-links.ts';
import type { JudgedAnswer } from './judge-answers.ts';

/** Answers to be taken, and the circumstances. */
export interface AnswersToTake {
  readonly judged: readonly JudgedAnswer[];
  /** Places of the conflicts that the answer wins. */
  readonly theirs: ReadonlySet<number>;
  readonly by: string;
  readonly at: string;
  readonly fileName: string;
}

/** Whether an answer is written into the log. */
export function isTaken(answer: JudgedAnswer, place: number, theirs: ReadonlySet<number>): boolean {
  return answer.outcome === 'taken' || (answer.outcome === 'conflict' && theirs.has(place));
}

/**
 * Writes answers into the log as one step, with the comments beside them and last a line that says where
 * they came from. Whoever must give up a target is set back to undecided first. Answers the source accounts
 * that may have changed. Refused with `blocked` when two of them claim one target, or none is to be taken.
 */
export function takeAnswers(
  tables: ProjectTables,
  { judged, theirs, by, at, fileName }: AnswersToTake,
): { taken: number; changedSourceIds: number[] } {
  const taken = judged.filter((answer, place) => isTaken(answer, place, theirs)).flatMap(({ understood }) => understood ?? []);
  if (taken.length === 0) throw new AppError('blocked', texts.questions.nothingToTake);
  const decided = new Set(taken.flatMap(({ verdict, sourceId }) => (verdict !== null && verdict.act !== 'flag' ? sourceId : [])));
  const claimed = new Set<number>();
  const cleared: Act[] = [];
  const sourceIds = new Set<number>();
  return tables.transact(() => {
    const entries = taken.flatMap(({ sourceId, verdict, targetId, row }): Act[] => {
      sourceIds.add(sourceId);
      if (targetId !== null) {
        if (claimed.has(targetId)) {
          throw new AppError('blocked', texts.questions.sameTarget);
        }
        claimed.add(targetId);
        const holder = tables.links.decidedHolderOf(targetId);
        // Whoever is decided about anew by these answers lets go of the target by that.
        if (holder !== null && holder !== sourceId && !decided.has(holder)) {
          cleared.push({ act: 'clear', source: tables.accounts.read(holder)!.key });
          sourceIds.add(holder);
        }
      }
      const source = tables.accounts.read(sourceId)!.key;
      return [
        ...(verdict === null ? [] : [verdict]),
        ...(row.comment === '' ? [] : [{ act: 'comment', source, note: row.comment } as const]),
      ];
    });
    const origin = texts.questions.took(taken.length, fileName);
    tables.decisions.append([...cleared, ...entries, { act: 'comment', source: '', note: origin }], by, at);
    const changedSourceIds = projectLinks(tables, sourceIds);
    tables.meta.nextRevision();
    return { taken: taken.length, changedSourceIds };
  });
}
