import type { PairGraph } from './active-pairs.ts';
import { MinHeap } from './min-heap.ts';

/** Weights are compared in 1/4096 bit, as whole numbers, so that sums are exact on every machine. */
const UNIT = 4096;
/** Rows assigned between two looks at the clock of whoever drives. */
const STEP = 1_000;

/**
 * The one-to-one assignment with the greatest total weight; accounts may stay alone, which weighs
 * nothing. Exact, for sparse graphs: shortest augmenting paths with prices (Jonker and Volgenant 1987,
 * with Dijkstra's search on a heap). Equal totals are decided by the order of the rows. Yields the number of rows done.
 * @returns per source row the number of its edge, or -1.
 */
export function* assign(graph: PairGraph): Generator<number, Int32Array> {
  const { sources, targets, source, target, weight } = graph;
  const start = new Int32Array(sources + 1);
  for (let e = 0; e < source.length; e++) start[(source[e] as number) + 1] = (start[(source[e] as number) + 1] as number) + 1;
  for (let s = 0; s < sources; s++) start[s + 1] = (start[s + 1] as number) + (start[s] as number);
  const edges = new Int32Array(source.length);
  const next = start.slice();
  for (let e = 0; e < source.length; e++) {
    const s = source[e] as number;
    edges[next[s] as number] = e;
    next[s] = (next[s] as number) + 1;
  }
  const cost = new Float64Array(weight.length);
  for (let e = 0; e < cost.length; e++) cost[e] = -Math.round((weight[e] as number) * UNIT);

  const columns = targets + sources;
  const price = new Float64Array(columns);
  const owner = new Int32Array(columns).fill(-1);
  const edgeOf = new Int32Array(sources).fill(-1);
  const distance = new Float64Array(columns).fill(Infinity);
  const via = new Int32Array(columns).fill(-1);
  const reached = new Int32Array(columns);
  let reachedSoFar = 0;
  const done = new Int32Array(columns);
  let doneSoFar = 0;
  const settled = new Uint8Array(columns);
  const heap = new MinHeap();

  const relax = (row: number, base: number, offset: number): void => {
    for (let k = start[row] as number; k < (start[row + 1] as number); k++) {
      const e = edges[k] as number;
      const column = target[e] as number;
      const found = base + (cost[e] as number) - (price[column] as number) - offset;
      visit(column, found, e);
    }
    // Staying alone: a column of the row's own.
    visit(targets + row, base - (price[targets + row] as number) - offset, -2 - row);
  };
  const visit = (column: number, found: number, edge: number): void => {
    const known = distance[column] as number;
    if (settled[column] === 1 || found >= known) return;
    if (known === Infinity) reached[reachedSoFar++] = column;
    distance[column] = found;
    via[column] = edge;
    heap.push(found, column);
  };

  /** Gives a row its first choice, where nobody has that: most rows need no search. */
  const takeFirstChoice = (row: number): boolean => {
    let column = targets + row;
    let edge = -1;
    let least = 0 - (price[column] as number);
    for (let k = start[row] as number; k < (start[row + 1] as number); k++) {
      const e = edges[k] as number;
      const other = target[e] as number;
      const found = (cost[e] as number) - (price[other] as number);
      if (found > least || (found === least && other > column)) continue;
      column = other;
      edge = e;
      least = found;
    }
    if (owner[column] !== -1) return false;
    owner[column] = row;
    edgeOf[row] = edge;
    return true;
  };

  for (let free = 0; free < sources; free++) {
    if (free % STEP === STEP - 1) yield free + 1;
    if (start[free] === start[free + 1] || takeFirstChoice(free)) continue;
    let end = -1;
    let length = 0;
    relax(free, 0, 0);
    while (end < 0) {
      const column = heap.pop();
      if (settled[column] === 1) continue;
      length = distance[column] as number;
      if (owner[column] === -1) end = column;
      else {
        settled[column] = 1;
        done[doneSoFar++] = column;
        const row = owner[column] as number;
        const e = edgeOf[row] as number;
        const reduced = (e < 0 ? 0 : (cost[e] as number)) - (price[column] as number);
        relax(row, length, reduced);
      }
    }
    for (let k = 0; k < doneSoFar; k++) {
      const column = done[k] as number;
      price[column] = (price[column] as number) + (distance[column] as number) - length;
    }
    for (let column = end; ;) {
      const edge = via[column] as number;
      const row = edge <= -2 ? -2 - edge : (source[edge] as number);
      const before = row === free ? -1 : columnOf(row, edgeOf[row] as number);
      owner[column] = row;
      edgeOf[row] = edge <= -2 ? -1 : edge;
      if (before === -1) break;
      column = before;
    }
    for (let k = 0; k < reachedSoFar; k++) {
      const column = reached[k] as number;
      distance[column] = Infinity;
      settled[column] = 0;
    }
    reachedSoFar = 0;
    doneSoFar = 0;
    heap.clear();
  }
  return edgeOf;

  function columnOf(row: number, edge: number): number {
    return edge < 0 ? targets + row : (target[edge] as number);
  }
}
