import type { Side } from '#core/directory/account.ts';
import { HeldRows } from '../import/held-rows.ts';
import { endThreads, type SecondThread } from '../jobs/second-thread.ts';
import type { SideLearned } from './side-work.ts';

/** A side that a thread prepares. */
export interface SideInThread {
  readonly thread: SecondThread;
  /** What it learns, with how many accounts it has read or null on the way. */
  readonly learning: Generator<number | null, SideLearned>;
}

/**
 * Sides prepared by the threads that read their files, so that a pairing right after an import need not read the
 * accounts again. Whoever makes one ends it.
 */
export class EarlySides {
  /** The rows themselves where they are held for a pairing of which no project is kept; null where the import writes them. */
  readonly held: Readonly<Record<Side, HeldRows>> | null;
  private readonly sides = new Map<Side, SideInThread>();

  /** @param holds whether the rows are held in place of being written. */
  constructor(holds = false) {
    this.held = holds ? { source: new HeldRows(), target: new HeldRows() } : null;
  }

  /** Takes over a thread that has read the only file of a side, whose accounts are numbered from `firstId` on. */
  add(side: Side, thread: SecondThread, firstId: number): void {
    this.sides.set(side, { thread, learning: thread.run('learnSide', { firstId }) });
  }

  /** Gives both sides away, with their threads; null where one was not prepared. */
  take(): Record<Side, SideInThread> | null {
    const source = this.sides.get('source');
    const target = this.sides.get('target');
    if (!source || !target) return null;
    this.sides.clear();
    return { source, target };
  }

  /** Ends the threads; the sides are lost. */
  end(): void {
    endThreads([...this.sides.values()].map(({ thread }) => thread));
    this.sides.clear();
  }
}
