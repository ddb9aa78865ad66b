import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import type { Rosters } from './join-sides.ts';
import type { LearnedWeights } from './learned-weights.ts';
import type { NameFrequency } from './name-frequency.ts';
import type { PairTable } from './pair-table.ts';
import { populationSizes } from './prior-odds.ts';
import { POPULATION, populationOf } from './population.ts';

/**
 * Shows the learner, before it believes anything, how the names of one person are written in these two tenants: whatever
 * pairs of people agree in some way beyond what strangers do are true. Without it tenants that write every name otherwise
 * (one in Arabic, one in Latin letters) would teach that nobody is in both.
 */
export function seedNames(table: PairTable, rosters: Rosters, frequency: NameFrequency, learned: LearnedWeights): void {
  const surnames = SURNAME.reordered + 1;
  const seen = new Float64Array((GIVEN.reordered + 1) * surnames);
  for (let pair = 0; pair < table.size; pair++) {
    if (populationOf(rosters.source, table.source[pair] as number) !== POPULATION.person) continue;
    const names = (table.given[pair] as number) * surnames + (table.surname[pair] as number);
    seen[names] = (seen[names] as number) + 1;
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
