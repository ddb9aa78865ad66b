import type { RevisionPerson } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ExportPlan } from '../export/export-plan.ts';
import { isAccepted } from '../export/is-accepted.ts';
import { reviewLines } from '../export/review-lines.ts';

/** Reasons that are frozen with a pair; more than the strongest nobody reads. */
const REASONS = 4;
/** People put together between two pauses. */
const BATCH = 2000;

/** Every source account as a revision freezes it, in order of UPN. Steps are how many it has, of those of the plan. */
export function* readPeople(tables: ProjectTables, plan: ExportPlan): Generator<number, RevisionPerson[]> {
  const deciders = lastDecisions(tables);
  const facts = tables.sourceFacts();
  yield 0;
  const people: RevisionPerson[] = [];
  for (const line of reviewLines(tables, plan, 'sure')) {
    if (line === null) {
      yield people.length;
      continue;
    }
    const link = plan.links[people.length]!;
    const { source, target } = link;
    const decided = link.decided ? deciders.get(link.sourceId) : undefined;
    people.push({
      key: source.key,
      upn: source.upn,
      name: source.displayName,
      kind: source.kind,
      enabled: source.enabled,
      licensed: facts.get(link.sourceId)?.licensed ?? null,
      department: facts.get(link.sourceId)?.department ?? '',
      state: link.state,
      decided: link.decided,
      target: target && isAccepted(link, 'sure') ? { key: target.key, upn: target.upn, name: target.displayName, kind: target.kind } : null,
      probability: link.probability,
      reasons: line.reasons.slice(0, REASONS).map(({ sentence }) => sentence),
      exclusion: link.exclusion,
      note: link.note || line.remark,
      by: decided?.by ?? null,
      at: decided?.at ?? null,
    });
    if (people.length % BATCH === 0) yield people.length;
  }
  return people
    .map((person) => ({ person, upn: person.upn.toLowerCase() }))
    .sort(byUpn)
    .map(({ person }) => person);
}

interface Keyed {
  readonly person: RevisionPerson;
  readonly upn: string;
}

/** By code unit, so that the order is the same on every machine. */
function byUpn(a: Keyed, b: Keyed): number {
  if (a.upn !== b.upn) return a.upn < b.upn ? -1 : 1;
  return a.person.key < b.person.key ? -1 : 1;
}

/** Who decided last about each source account, and when. */
function lastDecisions({
  decisions,
  keys,
}: ProjectTables): Map<number, { readonly by: string; readonly at: string; readonly seq: number }> {
  const found = new Map<number, { readonly by: string; readonly at: string; readonly seq: number }>();
  for (const entry of decisions.lastDeciders()) {
    const id = keys.idOf('source', entry.key);
    // Decisions under several names an account has had: the last of all of them counts.
    if (id !== null && (found.get(id)?.seq ?? 0) < entry.seq) found.set(id, entry);
  }
  return found;
}
