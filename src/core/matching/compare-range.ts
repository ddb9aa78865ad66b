import type { NameWords } from '#core/compare/name-words.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import type { Rosters } from './join-sides.ts';
import { IdentifierComparer } from './identifier-levels.ts';
import { LoginLevels } from './login-level.ts';
import { nameClass } from './name-class.ts';
import type { NameFrequency } from './name-frequency.ts';
import { NameLevels } from './name-levels.ts';
import type { PairColumns } from './pair-table.ts';
import { WordWeigher } from './word-weights.ts';

/** All that comparing has to know, the same for every range. */
export interface ComparisonInput {
  readonly candidates: Ragged;
  readonly rosters: Rosters;
  readonly words: NameWords;
  readonly frequency: NameFrequency;
}

/** Pairs compared between two looks at the clock of whoever drives: well under 20 ms on a slow laptop. */
const STEP = 4_096;

/**
 * Compares the candidates of ranges of source rows, from one up to another, and writes their places of the columns.
 * Looks at nothing that other rows brought, so ranges may be compared at once and in any order.
 * Yields the number of pairs done.
 */
export function* compareRange(
  { candidates, rosters, words, frequency }: ComparisonInput,
  columns: PairColumns,
  ranges: Iterable<readonly [number, number]>,
): Generator<number, void> {
  const { source, target } = rosters;
  const { start, items } = candidates;
  const names = new NameLevels(rosters, words, frequency);
  yield 0;
  const logins = new LoginLevels(source, target);
  yield 0;
  const identifiers = new IdentifierComparer(rosters);
  yield 0;
  const weigher = new WordWeigher(rosters);
  yield 0;
  let done = 0;
  for (const [from, to] of ranges) {
    for (let s = from; s < to; s++) columns.source.fill(s, start[s], start[s + 1]);
    const first = start[from] as number;
    const last = start[to] as number;
    // One comparison after another over a few thousand pairs: what it reads of the rosters stays at hand.
    for (let begin = first; begin < last; begin += STEP) {
      const end = Math.min(begin + STEP, last);
      for (let pair = begin; pair < end; pair++) names.compare(columns.source[pair] as number, items[pair] as number, columns, pair);
      for (let pair = begin; pair < end; pair++) {
        const agreeing = nameClass(columns.given[pair] as number, columns.surname[pair] as number);
        columns.login[pair] = logins.level(columns.source[pair] as number, items[pair] as number, agreeing);
      }
      for (let pair = begin; pair < end; pair++)
        identifiers.compare(columns.source[pair] as number, items[pair] as number, columns.levels, pair);
      for (let pair = begin; pair < end; pair++) {
        columns.words[pair] = weigher.weigh(columns.source[pair] as number, items[pair] as number);
        columns.leftOver[pair] = weigher.leftOver;
      }
      done += end - begin;
      yield done;
    }
  }
}
