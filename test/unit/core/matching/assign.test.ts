import fc from 'fast-check';
import { munkres } from 'munkres';
import { describe, expect, it } from 'vitest';
import { assign } from '#core/matching/assign.ts';
import type { PairGraph } from '#core/matching/active-pairs.ts';

function graphOf(sources: number, targets: number, edges: readonly (readonly [number, number, number])[]): PairGraph {
  return {
    sources,
    targets,
    source: Int32Array.from(edges, ([s]) => s),
    target: Int32Array.from(edges, ([, t]) => t),
    weight: Float32Array.from(edges, ([, , w]) => w),
  };
}

function run(graph: PairGraph): Int32Array {
  const steps = assign(graph);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function totalOf(graph: PairGraph, chosen: Int32Array): number {
  return chosen.reduce((sum, edge) => sum + (edge < 0 ? 0 : (graph.weight[edge] ?? 0)), 0);
}

describe('assign', () => {
  it('finds more than taking the best pair first does', () => {
    // Greedy takes Ann–Ann (10) and leaves Anna alone; together Ann–Anne (9) and Anna–Ann (9) weigh 18.
    const graph = graphOf(2, 2, [
      [0, 0, 10],
      [0, 1, 9],
      [1, 0, 9],
    ]);
    const chosen = run(graph);
    expect([...chosen]).toEqual([1, 2]);
  });

  it('leaves alone what weighs less than nothing', () => {
    expect([...run(graphOf(1, 1, [[0, 0, -1]]))]).toEqual([-1]);
  });

  it('decides equal totals by the order of the rows', () => {
    const even = graphOf(2, 2, [
      [0, 0, 5],
      [0, 1, 5],
      [1, 0, 5],
      [1, 1, 5],
    ]);
    expect([...run(even)]).toEqual([...run(even)]);
    expect(totalOf(even, run(even))).toBe(10);
  });

  it('weighs as much as the dense optimum on small cases, one target for one source', () => {
    const edge = fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: -20, max: 60 }));
    fc.assert(
      fc.property(fc.uniqueArray(edge, { maxLength: 30, selector: ([s, t]) => s * 7 + t }), (edges) => {
        const graph = graphOf(7, 7, edges);
        const chosen = run(graph);
        const taken = [...chosen].filter((e) => e >= 0).map((e) => graph.target[e]);
        expect(new Set(taken).size).toBe(taken.length);
        // Fourteen columns: seven targets and seven ways to stay alone.
        const cost = Array.from({ length: 7 }, () => Array.from({ length: 14 }, () => 0));
        for (const [s, t, w] of edges) cost[s]![t] = Math.min(-w, 0);
        const best = munkres(cost).reduce((sum, [s, t]) => sum - (cost[s]?.[t] ?? 0), 0);
        expect(totalOf(graph, chosen)).toBeCloseTo(best, 6);
      }),
    );
  });
});
