import type { HistoryStep } from '#contract/calls/history-calls.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { describeLoggedStep } from './describe-decision.ts';

/** The steps of the log before one, newest first. */
export function listHistory(tables: ProjectTables, before: number | null, limit: number): { steps: HistoryStep[]; total: number } {
  const { decisions, keys } = tables;
  const steps = decisions.steps(before, limit).map((step): HistoryStep => {
    const { last, entries, takenBack, alike, state } = step;
    return {
      step: step.step,
      at: last.at,
      by: last.by,
      sentence: describeLoggedStep(tables, step),
      entries,
      takenBack,
      state: state === null ? 'reversal' : state === 'done' ? 'done' : 'undone',
      sourceId: last.sourceKey !== '' && (entries === 1 || !alike || last.act === 'take-back') ? keys.idOf('source', last.sourceKey) : null,
    };
  });
  return { steps, total: decisions.countSteps() };
}
