import type { Accept } from '#contract/calls/export-calls.ts';
import type { Side } from '#core/directory/account.ts';
import { connectToRead } from '../db/connect.ts';
import { projectTables } from '../db/project-tables.ts';
import { planExport } from '../export/export-plan.ts';
import { plannedMapping, type PlannedMapping } from '../export/planned-mapping.ts';
import type { SomeRows } from '../import/held-rows.ts';
import type { ThreadWork } from '../jobs/thread-tasks.ts';
import { heldCrosswalk, openLinks, readHeldSide, type HeldCrosswalk, type HeldPairs, type HeldSide } from './held-crosswalk.ts';

/** The rows of both files. */
export interface HeldToRead extends Readonly<Record<Side, readonly SomeRows[]>> {
  /** Accounts of a side by whose domains it is named. */
  readonly naming: number;
}

/** Who was paired with whom, and what of them is accepted. */
export interface HeldToPlan {
  /** Of the project that tells of the files; nobody may write into it meanwhile. */
  readonly projectPath: string;
  readonly accept: Accept;
  readonly pairs: HeldPairs;
}

/** What the mapping of a pairing came to of which no project is kept. */
export interface PlannedHeld extends Pick<HeldCrosswalk, 'states' | 'paired'> {
  readonly planned: PlannedMapping;
}

/** The tasks in which another thread makes such a mapping: what depends on the accounts alone while they are still being paired. */
export interface HeldWork {
  readonly readHeld: ThreadWork<'readHeld'>;
  readonly planHeld: ThreadWork<'planHeld'>;
}

export function createHeldWork(): HeldWork {
  let read: { readonly links: ReturnType<typeof openLinks>; readonly source: HeldSide; readonly target: HeldSide } | null = null;
  return {
    readHeld: {
      *work(rows) {
        const source = yield* readHeldSide(rows.source, rows.naming);
        const target = yield* readHeldSide(rows.target, rows.naming);
        read = { links: openLinks(source), source, target };
        return { source: source.tenant, target: target.tenant };
      },
    },
    planHeld: {
      *work({ projectPath, accept, pairs }) {
        if (read === null) throw new Error('no accounts have been read');
        const { source, target } = read;
        const { links, ...counted } = yield* heldCrosswalk(read.links, target, pairs);
        // The lines are used up.
        read = null;
        const accounts = { source: source.tenant.accounts, target: target.tenant.accounts };
        const db = connectToRead(projectPath);
        try {
          const plan = yield* planExport(projectTables(db), accept, null, { links, areInOrder: true, accounts });
          return { ...counted, planned: plannedMapping(plan) };
        } finally {
          db.close();
        }
      },
    },
  };
}
