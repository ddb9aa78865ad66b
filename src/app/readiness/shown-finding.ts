import type { Finding } from '#core/readiness/finding.ts';
import { NAMED_PEOPLE, type ShownFinding } from '#contract/calls/finding-shapes.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** A finding as a screen is told of it: the first people by name, the rest counted. */
export function shownFinding({ keys }: ProjectTables, { concerns, sources, ...finding }: Finding): ShownFinding {
  const people = concerns.slice(0, NAMED_PEOPLE).map(({ key, upn, name }) => ({ sourceId: keys.idOf('source', key), upn, name }));
  return { ...finding, sources: [...sources], people, count: concerns.length };
}
