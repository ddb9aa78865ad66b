import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import type { Rosters } from './join-sides.ts';
import type { LearnedWeights } from './learned-weights.ts';
import type { LevelPatterns } from './level-patterns.ts';
import type { NameFrequency } from './name-frequency.ts';
import type { PairTable } from './pair-table.ts';
import { populationSizes } from './prior-odds.ts';
import { POPULATION } from './population.ts';

/**
 * Shows the learner, before it believes anything, how the names of one person are written in these two tenants: whatever
 * pairs of people agree in some way beyond what strangers do are true. Without it tenants that write every name otherwise
 * (one in Arabic, one in Latin letters) would teach that nobody is in both.
 */
export function seedNames(
  table: PairTable,
  patterns: LevelPatterns,
  rosters: Rosters,
  frequency: NameFrequency,
  learned: LearnedWeights,
): void {
  const surnames = SURNAME.reordered + 1;
  const seen = new Float64Array((GIVEN.reordered + 1) * surnames);
  for (let pattern = 0; pattern < patterns.size; pattern++) {
    if (patterns.population[pattern] !== POPULATION.person) continue;
    const pair = patterns.example[pattern] as number;
    const names = (table.given[pair] as number) * surnames + (table.surname[pair] as number);
    seen[names] = (seen[names] as number) + (patterns.pairs[pattern] as number);
  }
  const [sources, targets] = populationSizes(rosters)[POPULATION.person] as [number, number];
  for (let given = 1; given <= GIVEN.reordered; given++) {
    for (let surname = 1; surname < surnames; surname++) {
      const chance = (frequency.givenLevel[given] as number) + (frequency.surnameLevel[surname] as number);
      const strangers = sources * targets * 2 ** chance;
      learned.note(given, surname, 0, Math.max((seen[given * surnames + surname] as number) - strangers, 0), 0);
    }
  }
  learned.update();
}
