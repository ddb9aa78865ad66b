import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { reclassify } from '../accounts/classify.ts';
import { describeStep } from './describe-decision.ts';
import { settlePreferred } from '../import/prefer-file.ts';
import { projectLinks } from './project-links.ts';

/** Takes back the last step that stands, or brings back the last one taken back, as a new entry of the log. */
export function stepThroughHistory(
  tables: ProjectTables,
  act: 'undo' | 'redo',
  by: string,
  at: string,
): { changedSourceIds: number[]; sentence: string } {
  const { decisions, keys, meta } = tables;
  const step = act === 'undo' ? decisions.stepToUndo() : decisions.stepToRedo();
  if (step === null) {
    throw act === 'undo'
      ? new AppError('nothing-to-undo', texts.review.nothingToUndo)
      : new AppError('nothing-to-redo', texts.review.nothingToRedo);
  }
  return tables.transact(() => {
    decisions.appendReversal(act, step, by, at);
    reclassify(tables, step);
    settlePreferred(tables, step);
    const ids = decisions.sourceKeysOf(step).map((key) => keys.idOf('source', key));
    const changedSourceIds = projectLinks(
      tables,
      ids.filter((id) => id !== null),
    );
    meta.nextRevision();
    return { changedSourceIds, sentence: describeStep(tables, step) };
  });
}
