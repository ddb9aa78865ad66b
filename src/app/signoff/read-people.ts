import type { RevisionPerson } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import { isAccepted } from '../export/is-accepted.ts';
import type { MovedFields, PairFields } from '../export/pair-fields.ts';
import { reviewLines, type ToldLine } from '../export/review-lines.ts';
import { pairsOf, tellPairs } from '../export/tell-pairs.ts';

/** People put together between two pauses. */
const BATCH = 2000;

/** The people of a revision in order of UPN, and what their accounts' moves ask for. */
export interface PeopleRead {
  readonly people: RevisionPerson[];
  readonly fields: PairFields;
}

/** Puts together the people of a revision from the lines of `review.csv`, which come in the order of the crosswalk. */
export interface PeopleCollector {
  add(line: ToldLine): void;
  /** How many were added. */
  count(): number;
  finish(): PeopleRead;
}

export function collectPeople(tables: ProjectTables, links: readonly LinkWithAccounts[]): PeopleCollector {
  const deciders = lastDecisions(tables);
  const people: Keyed[] = [];
  const fields = new Map<number, MovedFields>();
  return {
    add: ({ pair, remark }) => {
      const link = links[people.length]!;
      const { source, target } = link;
      if (pair.source) fields.set(link.sourceId, pair.source);
      if (pair.target && link.targetId !== null) fields.set(link.targetId, pair.target);
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
        reasons: pair.strongest,
        exclusion: link.exclusion,
        note: link.note || remark,
        by: decided?.by ?? null,
        at: decided?.at ?? null,
      };
      people.push({ person, upn: person.upn.toLowerCase() });
    },
    count: () => people.length,
    finish: () => ({ people: people.sort(byUpn).map(({ person }) => person), fields }),
  };
}

/** Every source account as a revision freezes it. Steps are how many it has. */
export function* readPeople(tables: ProjectTables, links: readonly LinkWithAccounts[]): Generator<number, PeopleRead> {
  const people = collectPeople(tables, links);
  for (const line of reviewLines(tables, { links, refused: [] }, 'sure', tellPairs(tables, pairsOf(links)), people.add)) {
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
