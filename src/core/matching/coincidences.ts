import { COMPARISONS, LOGIN_BELIEFS } from './comparisons.ts';
import type { LevelPatterns } from './level-patterns.ts';
import { nameClass } from './name-class.ts';
import type { PairTable } from './pair-table.ts';
import { POPULATION } from './population.ts';

/**
 * Share of one person's two accounts whose names may differ wholly: an error in the given name and
 * another surname at once, with room for scripts that romanise badly. Registers report 3 % for each half.
 */
const RENAMED_WHOLLY = 0.05;

/** How many pairs share an identifier by chance, as their names show. */
export interface Coincidences {
  /** Per comparison and level the number of pairs. */
  readonly levels: readonly Float64Array[];
  /** Per level of the sign-in name. */
  readonly login: Float64Array;
}

class NamesAtLevels {
  /** All pairs per level, those whose names can be compared, and those of them whose names differ wholly. */
  private readonly all: Float64Array;
  private readonly named: Float64Array;
  private readonly differing: Float64Array;

  constructor(levels: number) {
    this.all = new Float64Array(levels);
    this.named = new Float64Array(levels);
    this.differing = new Float64Array(levels);
  }

  note(level: number, pairs: number, named: boolean, differing: boolean): void {
    this.all[level] = (this.all[level] as number) + pairs;
    if (named) this.named[level] = (this.named[level] as number) + pairs;
    if (differing) this.differing[level] = (this.differing[level] as number) + pairs;
  }

  /** Solves `differing = true pairs × RENAMED_WHOLLY + strangers × share` for the strangers; those without names are as the others. */
  strangers(share: number): Float64Array {
    return this.all.map((all, level) => {
      const named = this.named[level] as number;
      const strange = ((this.differing[level] as number) - RENAMED_WHOLLY * named) / Math.max(share - RENAMED_WHOLLY, RENAMED_WHOLLY);
      return named === 0 ? 0 : (all * Math.min(Math.max(strange, 0), named)) / named;
    });
  }
}

/**
 * Counts the people's pairs that share an identifier by chance. Two tenants that number their staff
 * from 1001 each share every number and nobody: the names tell, before any weight is believed. Without
 * this the first belief in a number would confirm itself, for whoever has the number looks like the person.
 * @param strangersDiffer share of random pairs whose names differ wholly.
 */
export function countCoincidences(table: PairTable, patterns: LevelPatterns, strangersDiffer: number): Coincidences {
  const levels = COMPARISONS.map((comparison) => new NamesAtLevels(comparison.levels.length));
  const login = new NamesAtLevels(LOGIN_BELIEFS.levels.length);
  for (let pattern = 0; pattern < patterns.size; pattern++) {
    if (patterns.population[pattern] === POPULATION.functional) continue;
    const pair = patterns.example[pattern] as number;
    const pairs = patterns.pairs[pattern] as number;
    const given = table.given[pair] as number;
    const surname = table.surname[pair] as number;
    const named = given > 0 || surname > 0;
    const differing = named && nameClass(given, surname) === 3;
    login.note(table.login[pair] as number, pairs, named, differing);
    for (let c = 0; c < levels.length; c++)
      (levels[c] as NamesAtLevels).note((table.levels[c] as Uint8Array)[pair] as number, pairs, named, differing);
  }
  return { levels: levels.map((one) => one.strangers(strangersDiffer)), login: login.strangers(strangersDiffer) };
}
