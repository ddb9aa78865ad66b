import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';

/** How many classes `nameClass` tells apart. */
export const NAME_CLASSES = 5;

/**
 * How far the names agree, in five classes. A sign-in name is made from the name, so what its
 * agreement is worth depends on how far the names agree already: weights of sign-in names are kept
 * per class. 0: the same name; 1: the same name written otherwise; 2: half of it; 3: nothing, or nothing
 * known; 4: the same surname and initial, which is all that many sign-in names are made of.
 */
export function nameClass(given: number, surname: number): 0 | 1 | 2 | 3 | 4 {
  if (given >= GIVEN.exact && surname >= SURNAME.exact) return 0;
  const fits = given >= GIVEN.initial;
  const near = surname >= SURNAME.similar;
  if (fits && near) return 1;
  if (given === GIVEN.sameLetter && surname >= SURNAME.sound) return 4;
  return fits || near || surname === SURNAME.initial ? 2 : 3;
}

/** True for the classes whose pairs are found by their names alone, whatever else agrees. */
export function isNamePair(found: ReturnType<typeof nameClass>): boolean {
  return found !== 2 && found !== 3;
}
