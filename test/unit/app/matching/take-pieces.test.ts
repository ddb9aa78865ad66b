import { describe, expect, it } from 'vitest';
import { takePieces, takeRows } from '#app/matching/take-pieces.ts';

describe('takePieces', () => {
  it.each([0, 1, 5])('gives each of %i pieces to one of two, without gaps', (pieces) => {
    const taken = new Int32Array(new SharedArrayBuffer(4));
    const front = takePieces(taken, pieces, 'front');
    const back = takePieces(taken, pieces, 'back');
    const early = [front.next(), back.next(), back.next()].flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
    const rest = [...front, ...back];
    expect([...early, ...rest].toSorted((a, b) => a - b)).toEqual(Array.from({ length: pieces }, (_, piece) => piece));
  });

  it.each([0, 7, 128, 1000])('gives all of %i rows in ranges', (rows) => {
    const ranges = [...takeRows(new Int32Array(1), rows, 'front')];
    expect(ranges.flatMap(([from, to]) => Array.from({ length: to - from }, (_, k) => from + k))).toEqual(
      Array.from({ length: rows }, (_, row) => row),
    );
  });
});
