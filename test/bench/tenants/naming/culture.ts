import type { Random } from '../../../../scripts/samples/random.ts';
import type { Spelled } from './spelled.ts';

export interface DrawnName {
  readonly culture: string;
  readonly woman: boolean;
  readonly given: Spelled;
  readonly middle: Spelled;
  readonly surname: Spelled;
  /** The other surname: a mother's, or a maiden name before a hyphen. */
  readonly second: Spelled;
  readonly familyFirst: boolean;
  /** The English name its owner goes by at work, where that is the custom. */
  readonly english: string | null;
}

export interface Culture {
  readonly name: string;
  /** How many romanisations the forms hold; 0 for Latin alphabets. */
  readonly romanisations: number;
  draw(random: Random): DrawnName;
}
