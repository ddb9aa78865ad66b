import { describe, expect, it } from 'vitest';
import { Marginals } from '#core/matching/marginals.ts';

function run(edges: readonly (readonly [number, number, number])[]): number[] {
  const table = { source: Int32Array.from(edges, ([s]) => s), target: Int32Array.from(edges, ([, t]) => t) };
  const weight = Float32Array.from(edges, ([, , w]) => w);
  const probability = new Float32Array(edges.length);
  const marginals = new Marginals(table, 3, 3);
  // Twice: nothing of the work space that is used again may show.
  for (let time = 0; time < 2; time++) {
    const steps = marginals.write(Int32Array.from(edges.keys()), weight, probability);
    while (!steps.next().done);
  }
  return [...probability];
}

describe('marginals', () => {
  it('turns the bits of a lone pair into its odds', () => {
    expect(run([[0, 0, 0]])[0]).toBeCloseTo(0.5, 3);
    expect(run([[0, 0, 3]])[0]).toBeCloseTo(8 / 9, 3);
  });

  it('splits a target between two equal sources', () => {
    const [a, b] = run([
      [0, 0, 20],
      [1, 0, 20],
    ]);
    expect(a).toBeCloseTo(0.5, 2);
    expect(b).toBeCloseTo(0.5, 2);
  });

  it('leaves two namesakes on either side at one half each', () => {
    for (const p of run([
      [0, 0, 20],
      [0, 1, 20],
      [1, 0, 20],
      [1, 1, 20],
    ]))
      expect(p).toBeCloseTo(0.5, 2);
  });

  it('is exact on a chain', () => {
    // Weights 2, 3, 5 along a path of three edges: matchings are {}, {a}, {b}, {c}, {a, c}.
    const [a, b, c] = [2, 3, 5];
    const all = 1 + a + b + c + a * c;
    const found = run([
      [0, 0, Math.log2(a)],
      [1, 0, Math.log2(b)],
      [1, 1, Math.log2(c)],
    ]);
    expect(found[0]).toBeCloseTo((a + a * c) / all, 3);
    expect(found[1]).toBeCloseTo(b / all, 3);
    expect(found[2]).toBeCloseTo((c + a * c) / all, 3);
  });
});
