import { availableParallelism } from 'node:os';
import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { NO_REASONS, reasonCells, type ReasonCells } from '#core/deliverables/review-csv.ts';
import { explainPair, type Explained } from '#core/matching/explain-pair.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { OpenProject } from '../db/open-project.ts';
import { projectTables, type ProjectTables } from '../db/project-tables.ts';
import { startThread } from '../jobs/second-thread.ts';
import { fieldsReader, movedFields, type MovedFields } from './pair-fields.ts';
import { readWeighedPairs } from './weighed-pairs.ts';

/** What the engine and the files say of one line of the crosswalk. Plain data. */
export interface ToldPair {
  readonly runnerUpId: number | null;
  readonly runnerUpProbability: number;
  /** Bits by which the pair is ahead of the runner-up; null without either. */
  readonly lead: number | null;
  readonly reasons: ReasonCells;
  /** The strongest of them, in words. */
  readonly strongest: readonly string[];
  /** Null without a target. */
  readonly source: MovedFields | null;
  readonly target: MovedFields | null;
}

/** Lines as they are told, some at a time and in their order; null is a pause. Whoever does not take all of them has to return it. */
export type Telling = Generator<readonly ToldPair[] | null, void>;

/** Of which lines is to be told, a column each; a target or a row is 0 where there is none, or not one alone. Plain data. */
export interface PairsToTell {
  readonly sourceId: Float64Array;
  readonly sourceRow: Float64Array;
  /** Places in `ACCOUNT_KINDS`. */
  readonly sourceKind: Uint8Array;
  readonly targetId: Float64Array;
  readonly targetRow: Float64Array;
  readonly targetKind: Uint8Array;
}

/** Lines from which a second thread is worth its start. */
const WORTH_A_THREAD = 20_000;
/** Lines told at a time. */
const BATCH = 250;
/** Batches that the second thread may be ahead: nobody takes them while the plan is made. */
const AHEAD = 400;
/** Reasons that are kept with a pair; more than the strongest nobody reads. */
const REASONS = 4;

/**
 * Tells lines of the crosswalk, those of a large tenant in a second thread, which begins at once and does not end before
 * it is returned. It is given what this thread has read, so that neither reads what the other does.
 * @param workerUrl the entry of our worker; null does all in this thread.
 */
export function tellLinks(
  { path, db }: Pick<OpenProject, 'path' | 'db'>,
  links: readonly LinkWithAccounts[],
  workerUrl: URL | null,
  worthAThread = WORTH_A_THREAD,
): Telling {
  const tables = projectTables(db);
  const pairs = pairsOf(links);
  if (workerUrl === null || links.length < worthAThread || availableParallelism() === 1) return tellPairs(tables, pairs);
  const thread = startThread(workerUrl);
  const steps = thread.run('tellPairs', { projectPath: path, revision: tables.meta.revision(), pairs }, AHEAD);
  const telling = tellBeside();
  telling.next();
  return telling;

  function* tellBeside(): Telling {
    try {
      // Inside this block before anybody can return it.
      yield null;
      const told = yield* steps;
      if (!told) yield* tellPairs(tables, pairs);
    } finally {
      thread.end();
    }
  }
}

export function pairsOf(links: readonly LinkWithAccounts[]): PairsToTell {
  const kindAt = new Map(ACCOUNT_KINDS.map((kind, place) => [kind, place]));
  const column = (of: (link: LinkWithAccounts) => number | null | undefined): Float64Array =>
    Float64Array.from(links, (link) => of(link) ?? 0);
  const kinds = (of: (link: LinkWithAccounts) => LinkWithAccounts['target']): Uint8Array =>
    Uint8Array.from(links, (link) => kindAt.get(of(link)?.kind ?? 'member') ?? 0);
  return {
    sourceId: column(({ sourceId }) => sourceId),
    sourceRow: column(({ source }) => source.rowId),
    sourceKind: kinds(({ source }) => source),
    targetId: column(({ target, targetId }) => target && targetId),
    targetRow: column(({ target }) => target?.rowId),
    targetKind: kinds(({ target }) => target),
  };
}

/** Tells lines of the crosswalk in this thread. */
export function* tellPairs(tables: ProjectTables, pairs: PairsToTell): Telling {
  const { sourceId, sourceRow, sourceKind, targetId, targetRow, targetKind } = pairs;
  const model = tables.suggestions.run()?.model ?? null;
  yield null;
  const weighed = yield* pausing(readWeighedPairs(tables.suggestions, sourceId, targetId));
  const read = fieldsReader(tables);
  const explained = (id: number, row: number, kind: number): Explained => ({ kind: ACCOUNT_KINDS[kind]!, fields: read(row || null, id) });
  let batch: ToldPair[] = [];
  for (let n = 0; n < sourceId.length; n++) {
    const { evidence = null, runnerUpId = null, runnerUpProbability = 0, lead = null } = weighed[n] ?? {};
    const figures = { runnerUpId, runnerUpProbability, lead };
    if (targetId[n] === 0) batch.push({ ...figures, reasons: NO_REASONS, strongest: [], source: null, target: null });
    else {
      const source = explained(sourceId[n]!, sourceRow[n]!, sourceKind[n]!);
      const target = explained(targetId[n]!, targetRow[n]!, targetKind[n]!);
      const reasons = evidence && model ? explainPair(source, target, evidence, model) : [];
      batch.push({
        ...figures,
        reasons: reasonCells(reasons),
        strongest: reasons.slice(0, REASONS).map(({ sentence }) => sentence),
        source: movedFields(source.fields),
        target: movedFields(target.fields),
      });
    }
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  yield batch;
}

/** Does some work inside one whose pauses are null. */
function* pausing<T>(work: Generator<void, T>): Generator<null, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield null;
  }
}
