import type { Rosters } from './join-sides.ts';
import { POPULATION, POPULATIONS, populationOf } from './population.ts';

/** Of the smaller side, the share that has a partner: before any data, worth ten accounts. */
const EXPECTED_OVERLAP = 0.7;
const OVERLAP_BELIEF = 10;
/** Admin accounts, mailboxes and rooms are few and their weights hardly learned: the belief holds longer. */
const FEW_BELIEF = 40;
/** Never all: somebody is always left over. */
const MOST_OVERLAP = 0.98;
/** With nobody on one side nothing can pair: any low weight does. */
const NOBODY = -20;

/** How many accounts of each population the sides have: `[source, target]` by population. */
export function populationSizes({ source, target }: Rosters): [number, number][] {
  const here = countPopulations(source);
  const there = countPopulations(target);
  return Array.from({ length: POPULATIONS }, (_, population) => [here[population] as number, there[population] as number]);
}

function countPopulations(roster: Rosters['source']): Int32Array {
  const count = new Int32Array(POPULATIONS);
  for (let row = 0; row < roster.size; row++) {
    const population = populationOf(roster, row);
    count[population] = (count[population] as number) + 1;
  }
  return count;
}

/**
 * log2 of the weight that one more pair has against none, such that as many pairs are expected as
 * were found (0: nothing known yet): `pairs / (lonely sources × lonely targets)`.
 */
export function priorOdds(sources: number, targets: number, found: number, population: number): number {
  const least = Math.min(sources, targets);
  if (least === 0) return NOBODY;
  const belief = population === POPULATION.person || population === POPULATION.guest ? OVERLAP_BELIEF : FEW_BELIEF;
  const share = found === 0 ? EXPECTED_OVERLAP : (found + belief * EXPECTED_OVERLAP) / (least + belief);
  const pairs = Math.min(share, MOST_OVERLAP) * least;
  return Math.log2(pairs / ((sources - pairs + 0.5) * (targets - pairs + 0.5)));
}
