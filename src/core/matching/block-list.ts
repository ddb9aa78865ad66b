import { IntList } from '#core/compare/int-list.ts';
import type { Memory } from '#core/compare/memory.ts';
import type { Ragged } from '#core/compare/ragged.ts';

/** Blocks of rows: every row of list `b` of the source is to be compared with every row of list `b` of the target. */
export interface Blocks {
  readonly source: Ragged;
  readonly target: Ragged;
}

/** Blocks as they are found. */
export class BlockList {
  private readonly source = new RowLists();
  private readonly target = new RowLists();

  /** Adds a block of the rows that stand from `fromS` up to `toS` on the one side and from `fromT` up to `toT` on the other. */
  add(source: Int32Array, fromS: number, toS: number, target: Int32Array, fromT: number, toT: number): void {
    this.source.add(source, fromS, toS);
    this.target.add(target, fromT, toT);
  }

  blocks(memory: Memory): Blocks {
    return { source: this.source.pack(memory), target: this.target.pack(memory) };
  }
}

class RowLists {
  private readonly starts = new IntList();
  private readonly items = new IntList();

  constructor() {
    this.starts.push(0);
  }

  add(rows: Int32Array, from: number, to: number): void {
    this.items.pushRange(rows, from, to);
    this.starts.push(this.items.length);
  }

  pack(memory: Memory): Ragged {
    return { start: this.starts.copy(memory), items: this.items.copy(memory) };
  }
}
