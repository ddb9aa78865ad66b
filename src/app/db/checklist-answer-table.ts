import type { ChecklistAnswer } from '#core/readiness/given.ts';
import type { Db } from './connect.ts';

export interface ChecklistAnswerTable {
  /** What was answered about an environment, by the step's id. */
  of(environmentId: number): Map<string, ChecklistAnswer>;
  put(environmentId: number, step: string, answer: ChecklistAnswer): void;
}

type AnswerRecord = Omit<ChecklistAnswer, 'happenedAt'> & { readonly step: string; readonly happened_at: string | null };

export function checklistAnswerTable(db: Db): ChecklistAnswerTable {
  const of = db.prepare<[number], AnswerRecord>(
    'SELECT step, status, evidence, note, due, happened_at, by, at FROM checklist_answer WHERE environment_id = ? ORDER BY step',
  );
  const put = db.prepare(
    `INSERT INTO checklist_answer (environment_id, step, status, evidence, note, due, happened_at, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (environment_id, step) DO UPDATE SET status = excluded.status, evidence = excluded.evidence, note = excluded.note,
       due = excluded.due, happened_at = excluded.happened_at, by = excluded.by, at = excluded.at`,
  );
  return {
    of: (environmentId) =>
      new Map(of.all(environmentId).map(({ step, happened_at: happenedAt, ...answer }) => [step, { ...answer, happenedAt }])),
    put: (environmentId, step, { status, evidence, note, due, happenedAt, by, at }) =>
      void put.run(environmentId, step, status, evidence, note, due, happenedAt, by, at),
  };
}
