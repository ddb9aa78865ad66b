/** Draws whole numbers below a bound; the same series on every machine (Numerical Recipes' full-period generator). */
export function sampleRows(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}
