import type { ProjectSession } from '../project/project-session.ts';
import { isUndecided } from '../review/narrow-review.ts';
import { createReviewIndex, type ReviewIndex } from '../review/review-index.ts';

/** The source accounts about which nobody has decided and of which the engine is not sure, in order of their names. */
export async function openUndecided(project: ProjectSession, index: ReviewIndex = createReviewIndex()): Promise<readonly number[]> {
  const columns = await index.columns(project);
  return Array.from(columns.ids).filter((_, row) => isUndecided(columns, row));
}
