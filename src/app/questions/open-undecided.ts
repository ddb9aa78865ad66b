import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { narrowReview } from '../review/narrow-review.ts';
import { createReviewIndex, type ReviewIndex } from '../review/review-index.ts';

const EVERYBODY: ReviewFilter = { states: [], kinds: [], reasons: [], bands: [], domains: [], departments: [], flags: [], search: '' };

/** The source accounts about which nobody has decided and of which the engine is not sure, in order of their names. */
export async function openUndecided(project: ProjectSession, index: ReviewIndex = createReviewIndex()): Promise<readonly number[]> {
  return narrowReview(await index.columns(project), EVERYBODY, 'name').undecidedIds;
}
