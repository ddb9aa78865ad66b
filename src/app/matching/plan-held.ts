import type { Accept } from '#contract/calls/export-calls.ts';
import type { Side } from '#core/directory/account.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { nameTenant } from '../import/import-files.ts';
import { packSuggestions, type HeldTenant } from './held-crosswalk.ts';
import { likeliestOpen, tellQuestions, type OpenQuestion } from './held-questions.ts';
import type { PlannedHeld } from './held-work.ts';
import type { HeldPairing } from './pair-held.ts';

/** What a pairing came to of which no project is kept. */
export interface HeldOutcome extends PlannedHeld {
  readonly tenants: Readonly<Record<Side, HeldTenant>>;
  readonly toReview: readonly OpenQuestion[];
}

/**
 * Plans the mapping of a pairing in the thread that has read its accounts, while this one tells of the likeliest open
 * questions, and ends that thread. Steps are pauses, null where it has to wait.
 * @param projectPath of the project that tells of the files: it is named after them here, and then nobody may write into it.
 */
export function* planHeld(
  tables: ProjectTables,
  projectPath: string,
  pairing: HeldPairing,
  { accept, questions }: { readonly accept: Accept; readonly questions: number },
): Generator<unknown, HeldOutcome> {
  const { thread, reading } = pairing.planner;
  try {
    const tenants = yield* reading;
    for (const side of ['source', 'target'] as const) nameTenant(tables, side, tenants[side].domains);
    const pairs = packSuggestions(pairing.result.suggestions);
    const planning = thread.run('planHeld', { projectPath, accept, pairs }, Number.MAX_SAFE_INTEGER);
    const toReview = yield* tellQuestions(pairing, likeliestOpen(pairing, questions));
    return { tenants, toReview, ...(yield* planning) };
  } finally {
    thread.end();
  }
}
