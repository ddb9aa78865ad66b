import { z } from 'zod';
import { isQuestionKey, QUESTION_MARK } from './question-mark.ts';

/** What a row of the workbook is about; stands in a locked cell of it, so that rows can be sorted, copied and deleted. */
const keySchema = z.object({
  /** Which project asked. */
  project: z.string().max(200),
  /** Of the project when it asked. */
  revision: z.number().int().min(0),
  /** The source account. */
  source: z.string().max(2000),
  /** The targets shown, in their order. */
  targets: z.array(z.string().max(2000)).max(20),
  /** The first of them was the suggestion. */
  suggested: z.boolean(),
});
export type QuestionKey = z.infer<typeof keySchema>;

/** The text of the locked cell. */
export function formatQuestionKey({ project, revision, source, targets, suggested }: QuestionKey): string {
  return QUESTION_MARK + JSON.stringify({ project, revision, source, targets, suggested });
}

/** The key in a cell, or null when somebody changed it. */
export function parseQuestionKey(cell: string): QuestionKey | null {
  if (!isQuestionKey(cell)) return null;
  try {
    return keySchema.safeParse(JSON.parse(cell.slice(QUESTION_MARK.length))).data ?? null;
  } catch {
    return null;
  }
}
