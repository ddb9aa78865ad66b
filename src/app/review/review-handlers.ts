import type { MatchModel } from '#core/matching/match-result.ts';
import type { reviewCalls } from '#contract/calls/review-calls.ts';
import type { Settings } from '#contract/calls/settings-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import type { AppContext } from '../project/app-context.ts';
import { needForWriting } from '../project/need-for-writing.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { JsonStore } from '../settings/json-store.ts';
import { decide } from './decide.ts';
import { heldByOther, readPerson } from './read-person.ts';
import { reviewRows } from './review-rows.ts';
import { stepThroughHistory } from './step-through-history.ts';

export function reviewHandlers(context: AppContext, settings: JsonStore<Settings>): Handlers<typeof reviewCalls> {
  const { ports, session, changed } = context;

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
    'review.list': ({ filter, sort }) => session.need().tables.links.find(filter, sort),
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
      const changedSourceIds = decide(needForWriting(context).tables, decisions, reviewer(), now());
      changed();
      return { changedSourceIds };
    },
    'history.undo': () => {
      const undone = stepThroughHistory(needForWriting(context).tables, 'undo', reviewer(), now());
      changed();
      return undone;
    },
    'history.redo': () => {
      const redone = stepThroughHistory(needForWriting(context).tables, 'redo', reviewer(), now());
      changed();
      return redone;
    },
  };
}
