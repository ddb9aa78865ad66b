/**
 * Gives a thread pieces of a work that two threads share, one from the front, the other from the back, until none is
 * left. Whoever is quicker takes more, and still each has one range without gaps.
 * @param taken in shared memory: how many both have taken or asked for.
 */
export function* takePieces(taken: Int32Array, pieces: number, from: 'front' | 'back'): Generator<number, void> {
  for (let own = 0; Atomics.add(taken, 0, 1) < pieces; own++) yield from === 'front' ? own : pieces - 1 - own;
}

/** So many pieces are small enough for both threads to end at nearly the same time. */
const PIECES = 128;

/** The same for rows in so many ranges. */
export function* takeRows(taken: Int32Array, rows: number, from: 'front' | 'back'): Generator<readonly [number, number], void> {
  const each = Math.ceil(rows / PIECES);
  for (const piece of takePieces(taken, Math.ceil(rows / each), from)) yield [piece * each, Math.min((piece + 1) * each, rows)];
}
