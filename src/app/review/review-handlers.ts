import type { MatchModel } from '#core/matching/match-result.ts';
import { texts } from '#texts/texts.ts';
import type { historyCalls } from '#contract/calls/history-calls.ts';
import type { overviewCalls } from '#contract/calls/overview-calls.ts';
import type { BulkDecision, reviewCalls, ReviewFilter } from '#contract/calls/review-calls.ts';
import type { Settings } from '#contract/calls/settings-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { AppError } from '#contract/failure.ts';
import type { AppContext } from '../project/app-context.ts';
import { needForWriting } from '../project/need-for-writing.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { JsonStore } from '../settings/json-store.ts';
import { listHistory } from './list-history.ts';
import { concernedIds, countConcerned, countDecided } from './decide-all.ts';
import { decide } from './decide.ts';
import { isUndecided, narrowReview, shownIds } from './narrow-review.ts';
import { overviewOf } from './overview-of.ts';
import { heldByOther, readPerson } from './read-person.ts';
import type { ReviewIndex } from './review-index.ts';
import { reviewRows, rowsWithoutReasons } from './review-rows.ts';
import { stepThroughHistory } from './step-through-history.ts';
import { takeBack } from './take-back.ts';
import { tellList, type ListToTell, type Near } from './tell-list.ts';

/** People of a decision about many who are shown by name before it. */
const SAMPLE = 50;

/** Rows told with the answer to a decision; of more the list asks for those in sight. */
const ROWS_TOLD = 200;

export function reviewHandlers(
  context: AppContext,
  settings: JsonStore<Settings>,
  index: ReviewIndex,
): Handlers<typeof reviewCalls & typeof overviewCalls & typeof historyCalls> {
  const { ports, session, jobs, changed } = context;

  // What the engine learned is read once per run, not once per row.
  let learned: { session: ProjectSession; pairedAt: string | null; model: MatchModel | null } | null = null;
  const modelOf = (project: ProjectSession): MatchModel | null => {
    const pairedAt = project.tables.suggestions.pairedAt();
    if (learned?.session !== project || learned.pairedAt !== pairedAt) {
      learned = { session: project, pairedAt, model: project.tables.suggestions.run()?.model ?? null };
    }
    return learned.model;
  };
  const reviewer = (): string => settings.read().reviewer.trim() || ports.userName;
  const forAll = async (project: ProjectSession, filter: ReviewFilter, decision: BulkDecision) => {
    const columns = await index.columns(project);
    const shown = shownIds(columns, narrowReview(columns, filter));
    return { columns, shown, concerned: concernedIds(project.tables, columns, shown, decision, reviewer()) };
  };
  /** A list with the rows that will be looked at first. */
  const tell = (project: ProjectSession, list: ListToTell, known: number | null, near: Near | undefined) => {
    const { told, firstIds } = tellList(list, known, near);
    return { ...told, rows: rowsWithoutReasons(project.tables, firstIds), revision: project.tables.meta.revision() };
  };
  const rowsOf = (project: ProjectSession, sourceIds: readonly number[]) => ({
    rows: reviewRows(project.tables, modelOf(project), sourceIds),
    revision: project.tables.meta.revision(),
  });
  const now = (): string => ports.now().toISOString();

  return {
    'review.everybody': ({ near }) => {
      const project = session.need();
      const { ids, number } = index.inOrder(project);
      const settled = project.tables.reviewRecords.settled();
      const idAt = (place: number): number => ids[place]!;
      const isUndecidedAt = (place: number): boolean => !settled.has(idAt(place));
      return tell(project, { number, size: ids.length, idAt, isShown: () => true, isUndecided: isUndecidedAt }, null, near);
    },
    'review.list': async ({ filter, sort, near, known }) => {
      const project = session.need();
      const columns = await index.columns(project);
      const { shown, facets, lowestProbability } = narrowReview(columns, filter);
      const { number, rows } = columns.order(sort);
      const list: ListToTell = {
        number,
        size: rows.length,
        idAt: (place) => columns.ids[rows[place]!]!,
        isShown: (place) => shown[rows[place]!] === 1,
        isUndecided: (place) => isUndecided(columns, rows[place]!),
      };
      return { facets, lowestProbability, ...tell(project, list, known, near) };
    },
    'review.changes': async ({ filter, since }) => {
      const project = session.need();
      const columns = await index.columns(project);
      const { facets, lowestProbability, fits } = narrowReview(columns, filter);
      const changes = index.since(project, since);
      const changed =
        changes &&
        [...changes].flatMap(([sourceId, revision]) => {
          const row = columns.rows.get(sourceId);
          return row === undefined ? [] : { sourceId, revision, fits: fits(sourceId), undecided: isUndecided(columns, row) };
        });
      return { facets, lowestProbability, revision: project.tables.meta.revision(), changed };
    },
    'review.overview': async () => overviewOf(await index.columns(session.need())),
    'review.rows': ({ sourceIds }) => {
      const project = session.need();
      return rowsOf(project, sourceIds);
    },
    'review.read': ({ sourceId }) => {
      const project = session.need();
      return readPerson(project.tables, modelOf(project), sourceId);
    },
    'review.findTargets': ({ words, limit }) => {
      const { tables } = session.need();
      const targets = tables.findAccounts('target', words, limit);
      return { targets: targets.map((target) => ({ target, heldBy: heldByOther(tables, target.id, null) })) };
    },
    'review.decide': ({ decisions }) => {
      const project = needForWriting(context);
      const changedSourceIds = decide(project.tables, decisions, reviewer(), now());
      index.changed(project, changedSourceIds);
      changed('decisions');
      return { changedSourceIds, ...rowsOf(project, changedSourceIds.slice(0, ROWS_TOLD)) };
    },
    'review.countAll': async ({ filter, decision }) => {
      const { columns, shown, concerned } = await forAll(session.need(), filter, decision);
      const others = filter.flags.filter((flag) => flag !== 'undecided');
      const asked = others.length < filter.flags.length ? shownIds(columns, narrowReview(columns, { ...filter, flags: others })) : [];
      return {
        ...countConcerned(columns, shown, concerned),
        sampleIds: concerned.slice(0, SAMPLE),
        aside: countDecided(columns, asked),
      };
    },
    'review.decideAll': async ({ filter, decision, expected }) => {
      const project = needForWriting(context);
      const { shown, concerned } = await forAll(project, filter, decision);
      if (shown.length !== expected.shown || concerned.length !== expected.concerned) {
        throw new AppError('blocked', texts.review.listChanged);
      }
      const step = { kind: 'decide', sourceIds: concerned, decision, by: reviewer() } as const;
      return { jobId: jobs.start('decide', project.path, [step]) };
    },
    'history.list': ({ before, limit }) => listHistory(session.need().tables, before, limit),
    'history.takeBack': ({ sourceId }) => {
      const project = needForWriting(context);
      const taken = takeBack(project.tables, sourceId, reviewer(), now());
      index.changed(project, taken.changedSourceIds);
      changed();
      return taken;
    },
    'history.undo': () => {
      const project = needForWriting(context);
      const undone = stepThroughHistory(project.tables, 'undo', reviewer(), now());
      index.changed(project, undone.changedSourceIds);
      changed();
      return undone;
    },
    'history.redo': () => {
      const project = needForWriting(context);
      const redone = stepThroughHistory(project.tables, 'redo', reviewer(), now());
      index.changed(project, redone.changedSourceIds);
      changed();
      return redone;
    },
  };
}
