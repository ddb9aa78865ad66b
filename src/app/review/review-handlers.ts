import type { MatchModel } from '#core/matching/match-result.ts';
import type { reviewCalls } from '#contract/calls/review-calls.ts';
import type { Settings } from '#contract/calls/settings-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import type { AppContext } from '../project/app-context.ts';
import { needForWriting } from '../project/need-for-writing.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { JsonStore } from '../settings/json-store.ts';
import { decide } from './decide.ts';
import { narrowReview } from './narrow-review.ts';
import { heldByOther, readPerson } from './read-person.ts';
import { createReviewIndex } from './review-index.ts';
import { reviewRows } from './review-rows.ts';
import { stepThroughHistory } from './step-through-history.ts';

export function reviewHandlers(context: AppContext, settings: JsonStore<Settings>): Handlers<typeof reviewCalls> {
  const { ports, session, changed } = context;
  const index = createReviewIndex();

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
  const now = (): string => ports.now().toISOString();

  return {
    'review.list': async ({ filter, sort }) => narrowReview(await index.columns(session.need()), filter, sort),
    'review.rows': ({ sourceIds }) => {
      const project = session.need();
      return { rows: reviewRows(project.tables, modelOf(project), sourceIds) };
    },
    'review.read': ({ sourceId }) => {
      const project = session.need();
      return readPerson(project.tables, modelOf(project), sourceId);
    },
    'review.findTargets': ({ words, limit }) => {
      const { tables } = session.need();
      const targets = tables.accounts.search('target', words, limit);
      return { targets: targets.map((target) => ({ target, heldBy: heldByOther(tables, target.id, null) })) };
    },
    'review.decide': ({ decisions }) => {
      const project = needForWriting(context);
      const changedSourceIds = decide(project.tables, decisions, reviewer(), now());
      index.changed(project, changedSourceIds);
      changed();
      return { changedSourceIds };
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
