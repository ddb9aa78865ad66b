import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';

/** How many classes `nameClass` tells apart. */
export const NAME_CLASSES = 4;

/**
 * How far the names agree, in four classes. A sign-in name is made from the name, so what its
 * agreement is worth depends on how far the names agree already: weights of sign-in names are kept
 * per class. 0: the same name; 1: the same name written otherwise; 2: half of it; 3: nothing, or nothing known.
 */
export function nameClass(given: number, surname: number): 0 | 1 | 2 | 3 {
  const firm = given >= GIVEN.exact && surname >= SURNAME.exact;
  if (firm) return 0;
  const fits = given >= GIVEN.initial;
  const near = surname >= SURNAME.similar;
  if (fits && near) return 1;
  return fits || near || surname === SURNAME.initial ? 2 : 3;
}
