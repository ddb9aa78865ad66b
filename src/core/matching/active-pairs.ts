import type { PairTable } from './pair-table.ts';

/** Pairs that may be true, as a graph between the two sides; `weight` in bits relative to "both stay alone". */
export interface PairGraph {
  readonly sources: number;
  readonly targets: number;
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float32Array;
}

/**
 * The pairs of at least a weight, as a graph, and their numbers in the table.
 * @param among the pairs to look at, in rising order.
 */
export function activePairs(
  table: PairTable,
  among: Int32Array,
  weight: Float32Array,
  sources: number,
  targets: number,
  least: number,
): { graph: PairGraph; pairs: Int32Array } {
  let size = 0;
  for (let k = 0; k < among.length; k++) if ((weight[among[k] as number] as number) >= least) size++;
  const pairs = new Int32Array(size);
  const source = new Int32Array(size);
  const target = new Int32Array(size);
  const kept = new Float32Array(size);
  let at = 0;
  for (let k = 0; k < among.length; k++) {
    const pair = among[k] as number;
    const bits = weight[pair] as number;
    if (bits < least) continue;
    pairs[at] = pair;
    source[at] = table.source[pair] as number;
    target[at] = table.target[pair] as number;
    kept[at++] = bits;
  }
  return { graph: { sources, targets, source, target, weight: kept }, pairs };
}
