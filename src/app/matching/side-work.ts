import type { Side } from '#core/directory/account.ts';
import type { PreparedSide, TenantFacts } from '#core/matching/prepared-side.ts';
import { sideTexts, type SideTexts } from '#core/matching/side-vocabularies.ts';
import { accountTable } from '../db/account-table.ts';
import { connectToRead } from '../db/connect.ts';
import type { ThreadWork } from '../jobs/thread-tasks.ts';
import { readSide, type ReadSide } from './read-side.ts';
import { sharedMemory } from './shared-memory.ts';

/** Which accounts a second thread is to read. */
export interface SideToRead {
  readonly projectPath: string;
  readonly side: Side;
}

/** What it then has of them; its columns lie in shared memory. */
export interface PreparedInThread {
  readonly side: PreparedSide;
  readonly texts: SideTexts;
  readonly ids: Int32Array;
}

/** The two tasks in which a second thread reads a side: between them it has to hear of the other tenant. */
export interface SideWork {
  readonly read: ThreadWork<'readSide'>;
  readonly finish: ThreadWork<'finishSide'>;
}

export function createSideWork(): SideWork {
  let read: (ReadSide & { readonly facts: TenantFacts }) | null = null;
  return {
    read: {
      *work({ projectPath, side }) {
        const db = connectToRead(projectPath);
        try {
          const found = yield* readSide(accountTable(db), side);
          read = { ...found, facts: yield* found.preparer.learn() };
          return read.facts;
        } finally {
          db.close();
        }
      },
    },
    finish: {
      *work(other) {
        if (read === null) throw new Error('no side has been read');
        const { preparer, ids, facts } = read;
        read = null;
        const side = yield* preparer.finish(facts, other, sharedMemory);
        return { side, texts: sideTexts(preparer.vocabularies), ids };
      },
    },
  };
}
