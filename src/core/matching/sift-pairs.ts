import { ownMemory, type Memory } from '#core/compare/memory.ts';
import { OUT_OF_REACH } from './calibrate.ts';
import type { LevelPatterns } from './level-patterns.ts';
import { RULING, type Rulings } from './rulings.ts';

/** Pairs below this weight are left alone once the renames that could have lifted them are learned. */
const FAR_BELOW = -12;
/** Hopeless pairs with agreeing names that go on showing how strangers' places and departments agree. */
const STRANGERS_KEPT = 30_000;

/** Parts the pairs that were weighed into those that may still be true and those far below the line. */
export function siftPairs(weight: Float32Array, rulings: Rulings, memory: Memory = ownMemory): [living: Int32Array, dead: Int32Array] {
  const living = new Int32Array(weight.length);
  const dead = new Int32Array(weight.length);
  let survivors = 0;
  let deaths = 0;
  for (let pair = 0; pair < weight.length; pair++) {
    if ((weight[pair] as number) >= FAR_BELOW || rulings[pair] !== RULING.open) living[survivors++] = pair;
    else dead[deaths++] = pair;
  }
  const kept = new Int32Array(memory(4 * survivors));
  kept.set(living.subarray(0, survivors));
  return [kept, dead.subarray(0, deaths)];
}

/** The living, and behind them some of the dead whose names agree. */
export function withStrangers(living: Int32Array, dead: Int32Array, { of, named }: LevelPatterns): Int32Array {
  let strangers = 0;
  for (let k = 0; k < dead.length; k++) strangers += named[of[dead[k] as number] as number] as number;
  const every = Math.ceil(strangers / STRANGERS_KEPT);
  const both = new Int32Array(living.length + Math.ceil(strangers / Math.max(every, 1)));
  both.set(living);
  let at = living.length;
  for (let k = 0, seen = 0; k < dead.length; k++) {
    if (named[of[dead[k] as number] as number] === 1 && seen++ % every === 0) both[at++] = dead[k] as number;
  }
  return both;
}

/** The pairs that are not out of reach of any reading. */
export function pairsInReach(weight: Float32Array): Int32Array {
  const pairs = new Int32Array(weight.length);
  let size = 0;
  for (let pair = 0; pair < weight.length; pair++) if ((weight[pair] as number) >= OUT_OF_REACH) pairs[size++] = pair;
  return pairs.slice(0, size);
}
