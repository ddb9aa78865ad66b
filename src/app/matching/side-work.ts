import type { Side } from '#core/directory/account.ts';
import { SidePreparer } from '#core/matching/prepare-side.ts';
import type { TenantFacts } from '#core/matching/prepared-side.ts';
import { accountTable } from '../db/account-table.ts';
import { connectToRead } from '../db/connect.ts';
import { readForIntake } from '../import/read-for-intake.ts';
import type { ThreadWork } from '../jobs/thread-tasks.ts';
import { readSide } from './read-side.ts';
import { sharedMemory } from './shared-memory.ts';

/** Which accounts a second thread is to read. */
export interface SideToRead {
  readonly projectPath: string;
  readonly side: Side;
}

/** What the other tenant has to know of a side that a thread has read. */
export interface SideLearned {
  readonly facts: TenantFacts;
  /** The ids of its accounts, in the order of the engine's indexes. */
  readonly ids: Int32Array;
}

/**
 * The tasks in which a second thread prepares a side. It learns from the accounts of a project, or from those of a
 * file that it reads for an import; to finish, it has to hear of the other tenant.
 */
export interface SideWork {
  readonly readAndPrepare: ThreadWork<'readAndPrepare'>;
  readonly learnSide: ThreadWork<'learnSide'>;
  readonly readSide: ThreadWork<'readSide'>;
  readonly finishSide: ThreadWork<'finishSide'>;
}

export function createSideWork(): SideWork {
  let preparer: SidePreparer | null = null;
  let facts: TenantFacts | null = null;
  return {
    readAndPrepare: {
      *work(file) {
        const added = new SidePreparer();
        preparer = added;
        facts = null;
        const end = yield* readForIntake(file, file.kept, (account) => added.add(account));
        // Whoever takes what was read is behind, and will ask for what is learned when all is taken.
        setImmediate(() => {
          if (preparer === added) facts ??= learned(added);
        });
        return end;
      },
    },
    learnSide: {
      *work({ firstId }) {
        if (preparer === null) throw new Error('no file has been read');
        facts ??= yield* preparer.learn(sharedMemory);
        return { facts, ids: Int32Array.from({ length: preparer.size }, (_, index) => firstId + index) };
      },
    },
    readSide: {
      *work({ projectPath, side }) {
        const db = connectToRead(projectPath);
        try {
          const read = yield* readSide(accountTable(db), side);
          preparer = read.preparer;
          facts = yield* preparer.learn(sharedMemory);
          return { facts, ids: read.ids };
        } finally {
          db.close();
        }
      },
    },
    finishSide: {
      *work(other) {
        if (preparer === null || facts === null) throw new Error('no side has been read');
        const side = yield* preparer.finish(facts, other, sharedMemory);
        preparer = null;
        return side;
      },
    },
  };
}

function learned(preparer: SidePreparer): TenantFacts {
  const learning = preparer.learn(sharedMemory);
  for (;;) {
    const next = learning.next();
    if (next.done) return next.value;
  }
}
