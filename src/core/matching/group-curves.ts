import type { LevelPatterns } from './level-patterns.ts';
import { isNamePair, nameClass } from './name-class.ts';
import type { PairTable } from './pair-table.ts';
import type { PairWeigher } from './pair-weigher.ts';

/** A pair whose account has a partner at least this likely elsewhere is a pair of strangers. */
const SETTLED = 0.95;
/** Pairs gone through between two looks at the clock of whoever drives. */
const STEP = 16_384;

/** Whether each account's best pair is settled. */
function settledAccounts(table: PairTable, probability: Float32Array, sources: number, targets: number): [Uint8Array, Uint8Array] {
  const settled: [Uint8Array, Uint8Array] = [new Uint8Array(sources), new Uint8Array(targets)];
  for (let pair = 0; pair < table.size; pair++) {
    if ((probability[pair] as number) <= SETTLED) continue;
    settled[0][table.source[pair] as number] = 1;
    settled[1][table.target[pair] as number] = 1;
  }
  return settled;
}

/**
 * Learns what the sums of each group are worth. Strangers are pairs whose names agree but one of
 * whose accounts has its partner elsewhere, and random pairs. Pairs found by half a name only may have
 * been found by place or department: they would make agreement look common, and are left out.
 * @param pairs the pairs to learn from: all that may be true, and enough of the others.
 */
export function* learnCurves(
  table: PairTable,
  weigher: PairWeigher,
  patterns: LevelPatterns,
  probability: Float32Array,
  pairs: Int32Array,
  sources: number,
  targets: number,
): Generator<number, void> {
  const [ofSource, ofTarget] = settledAccounts(table, probability, sources, targets);
  yield 0;
  const telling = new Int32Array(pairs.length);
  let size = 0;
  for (let k = 0; k < pairs.length; k++) {
    const pair = pairs[k] as number;
    if (k % STEP === STEP - 1) yield k;
    if ((probability[pair] as number) < 1 - SETTLED) {
      if (ofSource[table.source[pair] as number] === 0 && ofTarget[table.target[pair] as number] === 0) continue;
      if (!isNamePair(nameClass(table.given[pair] as number, table.surname[pair] as number))) continue;
    }
    telling[size++] = pair;
  }
  for (const group of weigher.groups) {
    group.curve.begin();
    for (let from = 0; from < size; from += STEP) {
      group.show(telling, from, Math.min(from + STEP, size), probability, patterns);
      yield from;
    }
    group.learn({ from: table.size, to: table.size + table.strangers });
    yield pairs.length;
  }
}
