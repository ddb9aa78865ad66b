import { describe, expect, it } from 'vitest';
import type { Ragged } from '#core/compare/ragged.ts';
import { SHARED } from '#core/matching/blocking-rule.ts';
import { SHARED_BITS } from '#core/matching/gather-targets.ts';
import { leaveLikenesses } from '#core/matching/leave-likenesses.ts';

const ALIKE = 0;
const NAMESAKE = SHARED.wholeName | SHARED.halfName;

type Gathered = readonly (readonly (readonly [target: number, shared: number])[])[];

const ragged = (rows: Gathered): Ragged => ({
  start: Int32Array.from([0, ...rows.map((_, row) => rows.slice(0, row + 1).flat().length)]),
  items: Int32Array.from(rows.flat(), ([target, shared]) => (target << SHARED_BITS) | shared),
});

function left(parts: readonly Gathered[], few = 0, decided: { source?: number; target?: number } = {}): number[][] {
  const rows = { source: new Uint8Array(parts.flat().length), target: new Uint8Array(8) };
  if (decided.source !== undefined) rows.source[decided.source] = 1;
  if (decided.target !== undefined) rows.target[decided.target] = 1;
  const leaving = leaveLikenesses(parts.map(ragged), rows, undefined, few);
  let step = leaving.next();
  while (!step.done) step = leaving.next();
  const { start, items } = step.value;
  return Array.from(rows.source, (_, row) => [...items.subarray(start[row], start[row + 1])]);
}

/** Rows 0 and 1 have the namesakes 0 and 1 on the other side; row 2 and target 2 have none. */
const PAIRS: Gathered = [
  [
    [0, NAMESAKE],
    [1, ALIKE],
    [2, ALIKE],
  ],
  [
    [0, SHARED.halfName],
    [1, NAMESAKE],
  ],
  [
    [0, ALIKE],
    [2, ALIKE],
  ],
];

describe('leaveLikenesses', () => {
  it('leaves out what is only alike where both have a namesake', () => {
    expect(left([PAIRS])).toEqual([[0, 2], [1], [0, 2]]);
  });

  it('keeps what shares more than a likeness', () => {
    const phone = [
      [
        [0, NAMESAKE],
        [1, SHARED.other],
      ],
      PAIRS[1]!,
      PAIRS[2]!,
    ] as Gathered;
    const name = [
      [
        [0, NAMESAKE],
        [1, SHARED.wholeName],
      ],
      PAIRS[1]!,
      PAIRS[2]!,
    ] as Gathered;
    expect(left([phone])[0]).toEqual([0, 1]);
    expect(left([name])[0]).toEqual([0, 1]);
  });

  it('takes no namesake for a counterpart with whom nothing else is shared', () => {
    expect(
      left([
        [
          [
            [0, SHARED.wholeName],
            [1, ALIKE],
          ],
          PAIRS[1]!,
        ],
      ])[0],
    ).toEqual([0, 1]);
  });

  it.each([{ source: 0 }, { target: 0 }])('takes nobody for a counterpart whom a decision names: %o', (decided) => {
    expect(left([PAIRS], 0, decided).slice(0, 2)).toEqual([
      [0, 1, 2],
      [0, 1],
    ]);
  });

  it('comes to the same in parts', () => {
    expect(left([PAIRS.slice(0, 1), PAIRS.slice(1)])).toEqual(left([PAIRS]));
  });

  it('leaves few pairs as they are', () => {
    expect(left([PAIRS], 7)).toEqual([
      [0, 1, 2],
      [0, 1],
      [0, 2],
    ]);
  });
});
