import type { Project } from '#contract/calls/project-calls.ts';
import type { Screen } from '#lib/navigation.ts';

/** How far a step has come: done, so many accounts to decide, or nothing to say. */
export function stepState(step: Screen, project: Project | null): 'done' | number | null {
  if (!project || project.pairedAt === null) return null;
  const { review, ambiguous, none } = project.counts;
  const open = review + ambiguous + none;
  if (step === 'import') return project.pairingStale ? null : 'done';
  if (step === 'review') return open === 0 ? 'done' : open;
  return null;
}
