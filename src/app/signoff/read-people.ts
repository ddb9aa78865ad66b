import type { ReviewLine } from '#core/deliverables/review-csv.ts';
import type { RevisionPerson } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import { isAccepted } from '../export/is-accepted.ts';
import type { PairFields } from '../export/pair-fields.ts';
import { reviewLines } from '../export/review-lines.ts';

/** Reasons that are frozen with a pair; more than the strongest nobody reads. */
const REASONS = 4;
/** People put together between two pauses. */
const BATCH = 2000;

/** Puts together the people of a revision from the lines of `review.csv`, which come in the order of the crosswalk. */
export interface PeopleCollector {
  add(line: ReviewLine): void;
  /** How many were added. */
  count(): number;
  /** All of them, in order of UPN. */
  finish(): RevisionPerson[];
}

export function collectPeople(tables: ProjectTables, links: readonly LinkWithAccounts[]): PeopleCollector {
  const deciders = lastDecisions(tables);
  const people: Keyed[] = [];
  return {
    add: ({ reasons, remark }) => {
      const link = links[people.length]!;
      const { source, target } = link;
      const decided = link.decided ? deciders.get(link.sourceId) : undefined;
      const person: RevisionPerson = {
        key: source.key,
        upn: source.upn,
        name: source.displayName,
        kind: source.kind,
        enabled: source.enabled,
        licensed: source.licensed,
        department: source.department,
        state: link.state,
        decided: link.decided,
        target:
          target && isAccepted(link, 'sure') ? { key: target.key, upn: target.upn, name: target.displayName, kind: target.kind } : null,
        probability: link.probability,
        reasons: reasons.slice(0, REASONS).map(({ sentence }) => sentence),
        exclusion: link.exclusion,
        note: link.note || remark,
        by: decided?.by ?? null,
        at: decided?.at ?? null,
      };
      people.push({ person, upn: person.upn.toLowerCase() });
    },
    count: () => people.length,
    finish: () => people.sort(byUpn).map(({ person }) => person),
  };
}

/** Every source account as a revision freezes it, in order of UPN. Steps are how many it has. */
export function* readPeople(
  tables: ProjectTables,
  links: readonly LinkWithAccounts[],
  fields: PairFields,
): Generator<number, RevisionPerson[]> {
  const people = collectPeople(tables, links);
  for (const line of reviewLines(tables, { links, refused: [] }, 'sure', { fields })) {
    if (line !== null) people.add(line);
    if (line === null || people.count() % BATCH === 0) yield people.count();
  }
  return people.finish();
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
