import { resolveLink, type DecidedLink, type Link } from '#core/mapping/resolve-link.ts';
import { drive } from '../jobs/drive.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { readAllDecided, readDecided } from './read-decided.ts';

/** Lines written between two looks at the cancel flag. */
const BATCH = 1000;

/**
 * Brings the crosswalk of some source accounts up to date with the decision log, together with
 * everybody whose target was thereby taken or set free. Answers the ids of all it looked at.
 * Call inside a transaction.
 */
export function projectLinks(tables: ProjectTables, sourceIds: Iterable<number>): number[] {
  const { links, suggestions } = tables;
  const decided = new Map<number, DecidedLink>();
  for (const id of sourceIds) decided.set(id, readDecided(tables, id));

  const touched = new Set(decided.keys());
  for (const [id, { verdict }] of decided) {
    const freed = links.read(id)?.targetId;
    if (freed) touched.add(suggestions.sourceSuggestedFor(freed) ?? id);
    if (verdict?.act === 'accept') touched.add(links.holderOf(verdict.targetId)?.sourceId ?? id);
  }
  for (const id of touched) if (!decided.has(id)) decided.set(id, readDecided(tables, id));
  drive(putLinks(tables, decided), () => true);
  return [...touched];
}

/**
 * Makes the whole crosswalk anew from the suggestions and the log. Runs inside a transaction that the
 * caller holds. Only those are looked at who do not simply stand as the engine suggested.
 */
export function* rebuildLinks(tables: ProjectTables): Generator<JobProgress, void> {
  const { links, suggestions } = tables;
  const undecided: DecidedLink = { verdict: null, rejectedIds: new Set() };
  links.releaseAll();
  const reading = readAllDecided(tables);
  let step = reading.next();
  for (; !step.done; step = reading.next()) yield { phase: 'save', done: 0, total: 0 };
  const decided = step.value;
  const displaced = [...decided.values()].flatMap(({ verdict }) =>
    verdict?.act === 'accept' ? (suggestions.sourceSuggestedFor(verdict.targetId) ?? []) : [],
  );
  for (const id of [...suggestions.sourcesThatLostTheirs(), ...displaced]) if (!decided.has(id)) decided.set(id, undecided);
  yield* putLinks(tables, decided);
}

/**
 * People's decisions first, then the engine's suggestions for the rest. Two accounts that were both
 * given one target (two files may turn out to tell of one account) leave the second one open.
 */
function* putLinks(tables: ProjectTables, decided: ReadonlyMap<number, DecidedLink>): Generator<JobProgress, void> {
  const { links } = tables;
  let done = 0;
  const progress = (): JobProgress => ({ phase: 'save', done, total: decided.size });
  yield progress();
  for (const id of decided.keys()) links.release(id);
  const open: number[] = [];
  for (const [id, decision] of decided) {
    if (++done % BATCH === 0) yield progress();
    const heldByOther = decision.verdict?.act === 'accept' && links.decidedHolderOf(decision.verdict.targetId) !== null;
    if (decision.verdict === null || heldByOther) open.push(id);
    else links.put(id, resolve(tables, id, decision));
  }
  done -= open.length;
  for (const id of open) {
    if (++done % BATCH === 0) yield progress();
    links.put(id, resolve(tables, id, { rejectedIds: decided.get(id)?.rejectedIds ?? new Set(), verdict: null }));
  }
}

function resolve(tables: ProjectTables, sourceId: number, decided: DecidedLink): Link {
  const { suggestions, links } = tables;
  const suggestion = suggestions.read(sourceId);
  return resolveLink(
    decided,
    suggestion && {
      state: suggestion.state,
      targetId: suggestion.targetId,
      probability: suggestion.probability,
      probabilityOf: (targetId) => suggestions.candidate(sourceId, targetId)?.probability ?? null,
      candidateIds: () => suggestions.candidates(sourceId).map((candidate) => candidate.targetId),
    },
    (targetId) => {
      const holder = links.decidedHolderOf(targetId);
      return holder !== null && holder !== sourceId;
    },
  );
}
