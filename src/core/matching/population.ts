import { WARD } from './pairable.ts';
import type { Roster } from './roster.ts';

/**
 * Accounts of one ward that pair among themselves, so that how many of them have a partner is learned for them alone:
 * guests pair with guests only, and who is a guest of both tenants has nothing to do with who was taken over.
 */
export const POPULATION = { ...WARD, guest: 4 } as const;

/** How many `POPULATION` tells apart. */
export const POPULATIONS = 5;

/** The population of a row. */
export function populationOf({ ward, guest }: Pick<Roster, 'ward' | 'guest'>, row: number): number {
  return guest[row] === 1 ? POPULATION.guest : (ward[row] as number);
}
