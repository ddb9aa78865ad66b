import { setImmediate } from 'node:timers/promises';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { readDeciders } from './read-deciders.ts';
import { readAllRemarks, readRemarks } from './read-remarks.ts';
import { reviewColumns, type FlaggedRecord, type ReviewColumns } from './review-columns.ts';
import { reviewFlags } from './review-flags.ts';

/** The review list of the open project in memory, so that narrowing it takes no time. */
export interface ReviewIndex {
  /** The columns as the project stands now. Reads the project anew when something changed that `changed` did not tell. */
  columns(project: ProjectSession): Promise<ReviewColumns>;
  /** Takes in the accounts that a decision was about; call it when the revision of the project has grown by that. */
  changed(project: ProjectSession, sourceIds: readonly number[]): void;
  /** Frees the memory. */
  clear(): void;
}

/** Accounts read between two turns of the event loop: some ten milliseconds. */
const BATCH = 4000;

export function createReviewIndex(): ReviewIndex {
  let current: { readonly project: ProjectSession; readonly columns: ReviewColumns; revision: number } | null = null;
  let building: { readonly project: ProjectSession; readonly revision: number; readonly columns: Promise<ReviewColumns> } | null = null;

  const build = async (project: ProjectSession): Promise<ReviewColumns> => {
    for (;;) {
      const revision = project.tables.meta.revision();
      const { reviewRecords } = project.tables;
      const ids = reviewRecords.ids();
      const { first, last } = reviewRecords.range() ?? { first: 0, last: -1 };
      const records = new Map<number, FlaggedRecord>();
      const secondReview = project.tables.meta.secondReview();
      const remarks = readAllRemarks(project.tables, secondReview.privileged || secondReview.closeCalls);
      const deciders = readDeciders(project.tables);
      for (let from = first; from <= last && project.db.open; from += BATCH) {
        for (const record of reviewRecords.between(from, from + BATCH - 1)) {
          const decidedBy = record.decided === 1 ? (deciders.get(record.id) ?? '') : '';
          // The record is nobody else's: a copy of each would be swept up again.
          records.set(record.id, Object.assign(record, { flags: reviewFlags(record, remarks.get(record.id), secondReview), decidedBy }));
        }
        await setImmediate();
      }
      // Somebody decided in the meantime, or the project is no longer open.
      if (!project.db.open) return reviewColumns([]);
      if (project.tables.meta.revision() !== revision) continue;
      current = { project, columns: reviewColumns(ids.flatMap((id) => records.get(id) ?? [])), revision };
      return current.columns;
    }
  };

  return {
    columns: (project) => {
      const revision = project.tables.meta.revision();
      if (current?.project === project && current.revision === revision) return Promise.resolve(current.columns);
      if (building?.project !== project || building.revision !== revision) {
        const columns = build(project).finally(() => (building = building?.columns === columns ? null : building));
        building = { project, revision, columns };
      }
      return building.columns;
    },
    changed: (project, sourceIds) => {
      if (current?.project !== project) return;
      const revision = project.tables.meta.revision();
      if (current.revision !== revision - 1 || !current.columns.update(flaggedRecords(project.tables, sourceIds))) current = null;
      else current.revision = revision;
    },
    clear: () => {
      current = null;
      building = null;
    },
  };
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
