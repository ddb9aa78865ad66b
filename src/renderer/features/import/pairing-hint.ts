import type { Project } from '#contract/calls/project-calls.ts';

export type PairingHint = 'needBoth' | 'pending' | 'stale' | 'upToDate' | 'ready';

/** What to say about pairing now. */
export function pairingHint(project: Project, openFiles: number): PairingHint {
  if (openFiles > 0) return 'pending';
  if (project.source.accounts === 0 || project.target.accounts === 0) return 'needBoth';
  if (project.pairedAt === null) return 'ready';
  return project.pairingStale ? 'stale' : 'upToDate';
}
