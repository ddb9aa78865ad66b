import type { PersonChange } from '#core/signoff/revision-content.ts';
import type { SessionHolder } from '../project/project-session.ts';
import type { Standing } from './compare-standing.ts';
import type { SignoffFindings } from './signoff-findings.ts';

/** How many people are new, differ and are gone. */
export type ChangeCounts = Record<PersonChange['change'], number>;

/** What was found out about the project as it stands now; null while nothing was, or something was decided since. */
export function currentStanding(session: SessionHolder, { standing }: SignoffFindings): Standing | null {
  const { path, tables } = session.need();
  return standing && standing.path === path && standing.at === tables.meta.revision() ? standing : null;
}

export function countChanges(changes: readonly PersonChange[]): ChangeCounts {
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const { change } of changes) counts[change] += 1;
  return counts;
}
