import { IntList } from '#core/compare/int-list.ts';
import type { Memory } from '#core/compare/memory.ts';
import type { Ragged } from '#core/compare/ragged.ts';

/** Blocks of rows: every row of list `b` of the source is to be compared with every row of list `b` of the target. */
export interface Blocks {
  readonly source: Ragged;
  readonly target: Ragged;
  /** All of them, one run after the other. */
  readonly runs: readonly BlockRun[];
}

/** The blocks of one rule, from `from` up to `to`, and what their accounts have in common (`SHARED`). */
export interface BlockRun {
  readonly shared: number;
  readonly from: number;
  readonly to: number;
}

/** Blocks as they are found. */
export class BlockList {
  private readonly source = new RowLists();
  private readonly target = new RowLists();
  private readonly runs: BlockRun[] = [];

  /** Adds a block of the rows that stand from `fromS` up to `toS` on the one side and from `fromT` up to `toT` on the other. */
  add(source: Int32Array, fromS: number, toS: number, target: Int32Array, fromT: number, toT: number): void {
    this.source.add(source, fromS, toS);
    this.target.add(target, fromT, toT);
  }

  /** Ends the blocks of a rule. */
  endRun(shared: number): void {
    this.runs.push({ shared, from: this.runs.at(-1)?.to ?? 0, to: this.source.size });
  }

  blocks(memory: Memory): Blocks {
    return { source: this.source.pack(memory), target: this.target.pack(memory), runs: this.runs };
  }
}

class RowLists {
  private readonly starts = new IntList();
  private readonly items = new IntList();

  constructor() {
    this.starts.push(0);
  }

  get size(): number {
    return this.starts.length - 1;
  }

  add(rows: Int32Array, from: number, to: number): void {
    this.items.pushRange(rows, from, to);
    this.starts.push(this.items.length);
  }

  pack(memory: Memory): Ragged {
    return { start: this.starts.copy(memory), items: this.items.copy(memory) };
  }
}
