import { setImmediate } from 'node:timers/promises';
import type { MatchModel } from '#core/matching/match-result.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import { freeTargets } from '../db/free-targets.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { listQuestions, type Question } from './list-questions.ts';
import { MOST_QUESTIONS } from './most-questions.ts';
import { questionWorkbook } from './question-workbook.ts';

/** Into how many workbooks questions about so many accounts go. */
export function countParts(accounts: number): number {
  return Math.ceil(accounts / MOST_QUESTIONS);
}

/** The accounts that the workbook of a part, from 0, asks about. */
export function partOf(sourceIds: readonly number[], part: number): readonly number[] {
  return sourceIds.slice(part * MOST_QUESTIONS, (part + 1) * MOST_QUESTIONS);
}

/** Between two looks at who else wants something, in milliseconds. */
const BREATH = 20;

/** What is asked, by whom, when. */
export interface QuestionsOrder {
  readonly project: Pick<ProjectSession, 'db' | 'tables'>;
  readonly model: MatchModel | null;
  readonly sourceIds: readonly number[];
  readonly projectId: string;
  readonly by: string;
  readonly at: Date;
}

/** Makes the workbook that asks about source accounts; answers its bytes and how many it asks about. Refused with `blocked` when there is nobody to ask about, or too many. */
export async function writeQuestions(order: QuestionsOrder): Promise<{ bytes: Uint8Array; questions: number }> {
  const { project, model, sourceIds, projectId, by, at } = order;
  const { tables, db } = project;
  if (sourceIds.length === 0) throw new AppError('blocked', texts.questions.nobodyToAsk);
  if (sourceIds.length > MOST_QUESTIONS) {
    throw new AppError('blocked', texts.questions.tooMany(sourceIds.length, MOST_QUESTIONS));
  }
  const revision = tables.meta.revision();
  const questions: Question[] = [];
  let breathed = performance.now();
  for (const question of listQuestions(tables, model, sourceIds)) {
    questions.push(question);
    if (performance.now() - breathed < BREATH) continue;
    await setImmediate();
    if (!db.open || tables.meta.revision() !== revision) {
      throw new AppError('blocked', texts.questions.changedMeanwhile);
    }
    breathed = performance.now();
  }
  const asking = {
    project: tables.meta.name(),
    sourceTenant: tables.meta.tenantName('source') ?? texts.questions.sourceTenant,
    targetTenant: tables.meta.tenantName('target') ?? texts.questions.targetTenant,
    by,
    at,
  };
  const bytes = await writeWorkbook(questionWorkbook({ asking, projectId, revision, questions, free: freeTargets(db) }));
  return { bytes, questions: questions.length };
}
