import { setImmediate } from 'node:timers/promises';
import { AppError } from '#contract/failure.ts';
import { texts } from '#texts/texts.ts';
import { filterSchema } from '#contract/calls/review-calls.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { readDeciders } from './read-deciders.ts';
import { readAllRemarks, readRemarks } from './read-remarks.ts';
import { narrowReview } from './narrow-review.ts';
import { nextOrder, reviewColumns, type FlaggedRecord, type ReviewColumns } from './review-columns.ts';
import { reviewFlags } from './review-flags.ts';

/** The review list of the open project in memory, so that narrowing it takes no time. */
export interface ReviewIndex {
  /** The columns as the project stands now. Reads the project anew when something changed that `changed` did not tell. Refused with `no-project` when it is closed meanwhile. */
  columns(project: ProjectSession): Promise<ReviewColumns>;
  /** The ids of all source accounts in the order of their names, and its number; also while the columns are still read. */
  inOrder(project: ProjectSession): { readonly ids: ArrayLike<number>; readonly number: number };
  /** Takes in the accounts that a decision was about; call it when the revision of the project has grown by that. */
  changed(project: ProjectSession, sourceIds: readonly number[]): void;
  /** The accounts of which `changed` told since a revision, each with the last one; null when there may be others. */
  since(project: ProjectSession, revision: number): ReadonlyMap<number, number> | null;
  /** Frees the memory. */
  clear(): void;
}

/** Changes that are told one by one; after more of them a list is quicker asked for anew. */
const MOST_CHANGES = 2000;

/** Accounts read between two turns of the event loop: some ten milliseconds. */
const BATCH = 4000;

export function createReviewIndex(): ReviewIndex {
  let current: {
    readonly project: ProjectSession;
    readonly columns: ReviewColumns;
    revision: number;
    /** Of which accounts was told at which revision, since the columns were read. */
    readonly log: { readonly revision: number; readonly sourceIds: readonly number[] }[];
    readonly read: number;
  } | null = null;
  let inOrder: {
    readonly project: ProjectSession;
    readonly revision: number;
    readonly ids: readonly number[];
    readonly number: number;
  } | null = null;
  let building: { readonly project: ProjectSession; readonly revision: number; readonly columns: Promise<ReviewColumns> } | null = null;

  const build = async (project: ProjectSession): Promise<ReviewColumns> => {
    for (;;) {
      const revision = project.tables.meta.revision();
      const { reviewRecords } = project.tables;
      const ids = reviewRecords.ids();
      inOrder = { project, revision, ids, number: nextOrder() };
      // Who waits for the order alone does not wait for what follows.
      await setImmediate();
      if (!project.db.open) throw new AppError('no-project', texts.project.none);
      const columns = reviewColumns(ids, [], inOrder.number);
      const first = ids.reduce((lowest, id) => Math.min(lowest, id), Infinity);
      const last = ids.reduce((highest, id) => Math.max(highest, id), -Infinity);
      const secondReview = project.tables.meta.secondReview();
      const remarks = readAllRemarks(project.tables, secondReview.privileged || secondReview.closeCalls);
      const deciders = readDeciders(project.tables);
      for (let from = first; from <= last && project.db.open; from += BATCH) {
        columns.update(
          reviewRecords.between(from, from + BATCH - 1).map((record): FlaggedRecord => {
            const decidedBy = record.decided === 1 ? (deciders.get(record.id) ?? '') : '';
            return { ...record, flags: reviewFlags(record, remarks.get(record.id), secondReview), decidedBy };
          }),
        );
        await setImmediate();
      }
      // Somebody decided in the meantime, or the project is no longer open.
      if (!project.db.open) throw new AppError('no-project', texts.project.none);
      if (project.tables.meta.revision() !== revision) continue;
      current = { project, columns, revision, log: [], read: revision };
      void warmUp(project, columns);
      return columns;
    }
  };

  const columnsOf = (project: ProjectSession): Promise<ReviewColumns> => {
    const revision = project.tables.meta.revision();
    if (current?.project === project && current.revision === revision) return Promise.resolve(current.columns);
    if (building?.project !== project || building.revision !== revision) {
      const columns = build(project).finally(() => (building = building?.columns === columns ? null : building));
      building = { project, revision, columns };
    }
    return building.columns;
  };

  return {
    columns: columnsOf,
    inOrder: (project) => {
      const revision = project.tables.meta.revision();
      if (current?.project === project && current.revision === revision) {
        const { ids, order } = current.columns;
        return { ids, number: order('name').number };
      }
      // Reading the columns begins with the ids.
      columnsOf(project).catch(() => undefined);
      if (inOrder?.project === project && inOrder.revision === revision) return inOrder;
      return { ids: project.tables.reviewRecords.ids(), number: nextOrder() };
    },
    changed: (project, sourceIds) => {
      if (current?.project !== project) return;
      const revision = project.tables.meta.revision();
      if (current.revision !== revision - 1 || !current.columns.update(flaggedRecords(project.tables, sourceIds))) current = null;
      else {
        current.revision = revision;
        current.log.push({ revision, sourceIds });
      }
    },
    since: (project, revision) => {
      if (current?.project !== project || current.revision !== project.tables.meta.revision() || revision < current.read) return null;
      const changed = new Map<number, number>();
      for (let place = current.log.length - 1; place >= 0 && current.log[place]!.revision > revision; place--) {
        const { revision: at, sourceIds } = current.log[place]!;
        for (const id of sourceIds) if (!changed.has(id)) changed.set(id, at);
        if (changed.size > MOST_CHANGES) return null;
      }
      return changed;
    },
    clear: () => {
      current = null;
      building = null;
      inOrder = null;
    },
  };
}

/** Searches that leave nearly all, some and few. */
const REHEARSED = ['a', 'an', 'ann', 'e', 'er', 'erl', 'o', 'mo'];

/** Narrows once by a few searches, so that the first that somebody types finds the code compiled: it took four times as long. */
async function warmUp({ db }: ProjectSession, columns: ReviewColumns): Promise<void> {
  for (const search of REHEARSED) {
    await setImmediate();
    if (db.open) narrowReview(columns, filterSchema.parse({ states: [], search }));
  }
}

/** Source accounts as the review list sees them, in no particular order. */
export function flaggedRecords(tables: ProjectTables, sourceIds: readonly number[]): FlaggedRecord[] {
  const secondReview = tables.meta.secondReview();
  return tables.reviewRecords.of(sourceIds).map((record) => {
    const remarks = readRemarks(tables, record.id);
    const decidedBy = record.decided === 1 ? (remarks.decidedBy ?? '') : '';
    return { ...record, flags: reviewFlags(record, remarks, secondReview), decidedBy };
  });
}
