import { ownMemory, type Memory } from '#core/compare/memory.ts';
import { Marginals } from './marginals.ts';
import type { PairTable } from './pair-table.ts';

/** Pairs below this weight have no share in anything: one in 250 at the best, and mostly far less. */
export const HOPELESS = -8;

/** From this probability on a candidate's share in the history of its values is taken out before it is judged by it. */
export const NOTABLE_SHARE = 0.01;

/** What is believed, in columns. */
export type Believed = Pick<Beliefs, 'pairs' | 'notable' | 'probability'>;

/** How likely every pair is when everybody has one partner at most. */
export class Beliefs {
  readonly probability: Float32Array;
  private readonly marginals: Marginals;
  /** Room for all pairs, of which only what is used becomes memory. */
  private readonly room: Int32Array;
  private readonly notableRoom: Int32Array;
  private size = 0;
  private notableSize = 0;

  constructor(table: PairTable, sources: number, targets: number, memory: Memory = ownMemory) {
    this.probability = new Float32Array(memory(4 * table.size));
    this.marginals = new Marginals(table, sources, targets);
    this.room = new Int32Array(memory(4 * table.size));
    this.notableRoom = new Int32Array(memory(4 * table.size));
  }

  /** The pairs that have a share in something, in rising order: one in ten. All others have the probability 0. Stands until the next update. */
  get pairs(): Int32Array {
    return this.room.subarray(0, this.size);
  }

  /** Those of them that have a notable share in the history of their values, in rising order. */
  get notable(): Int32Array {
    return this.notableRoom.subarray(0, this.notableSize);
  }

  /**
   * Works out the probabilities that the weights make. Yields now and then.
   * @param among pairs that hold all that are not hopeless, in rising order.
   */
  *update(among: Int32Array, weight: Float32Array): Generator<number, void> {
    this.list(among, weight);
    yield* this.marginals.write(this.pairs, weight, this.probability);
    this.note();
  }

  private list(among: Int32Array, weight: Float32Array): void {
    const { probability, room } = this;
    for (let k = 0; k < this.size; k++) probability[room[k] as number] = 0;
    let size = 0;
    for (let k = 0; k < among.length; k++) {
      const pair = among[k] as number;
      if ((weight[pair] as number) >= HOPELESS) room[size++] = pair;
    }
    this.size = size;
  }

  private note(): void {
    const { probability, room, notableRoom } = this;
    let size = 0;
    for (let k = 0; k < this.size; k++) {
      const pair = room[k] as number;
      if ((probability[pair] as number) > NOTABLE_SHARE) notableRoom[size++] = pair;
    }
    this.notableSize = size;
  }
}
