import { activePairs } from './active-pairs.ts';
import { assign } from './assign.ts';
import { STANDING, STANDING_COLUMN } from './comparisons.ts';
import type { Estimate } from './estimate.ts';
import { OFFERED } from './judge.ts';
import type { PairTable } from './pair-table.ts';
import { ACCEPTED } from './rulings.ts';

/**
 * The assigned pair of every source row, -1 for none: first what is likelier than not, then the best of
 * the rest; deleted targets only for sources that no living one is offered to.
 */
export function* assignPairs(
  table: PairTable,
  found: Pick<Estimate, 'weight' | 'pairs'>,
  sources: number,
  targets: number,
): Generator<number, Int32Array> {
  const chosen = new Int32Array(sources).fill(-1);
  const taken = new Uint8Array(targets);
  const standing = standingOf(table);
  const offered = Math.log2(OFFERED);
  for (const [least, deleted] of [
    [0, false],
    [offered, false],
    [offered, true],
  ] as const) {
    if (deleted && !standing.includes(STANDING.deleted)) continue;
    const { graph, pairs } = activePairs(table, found.pairs, found.weight, sources, targets, least);
    const open = new Float32Array(pairs.length).fill(-1);
    for (let e = 0; e < open.length; e++) {
      const bits = graph.weight[e] as number;
      if (chosen[graph.source[e] as number] !== -1 || taken[graph.target[e] as number] === 1) continue;
      if (deleted || standing[pairs[e] as number] !== STANDING.deleted || bits >= ACCEPTED) open[e] = bits - least;
    }
    const edges = yield* assign({ ...graph, weight: open });
    edges.forEach((edge, row) => {
      if (edge < 0) return;
      chosen[row] = pairs[edge] as number;
      taken[graph.target[edge] as number] = 1;
    });
  }
  return chosen;
}

function standingOf(table: PairTable): Uint8Array {
  return table.levels[STANDING_COLUMN] as Uint8Array;
}
