import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';

/** How many classes `nameClass` tells apart. */
export const NAME_CLASSES = 6;

/**
 * How far the names agree, in six classes. A sign-in name is made from the name, so what its
 * agreement is worth depends on how far the names agree already: weights of sign-in names are kept
 * per class. 0: the same name; 1: the same name written otherwise; 2: only the given name; 3: nothing, or nothing
 * known, or initials; 4: one name and the initial or a part of the other, which is all that many sign-in names are made of;
 * 5: only the surname.
 */
export function nameClass(given: number, surname: number): 0 | 1 | 2 | 3 | 4 | 5 {
  if (given >= GIVEN.exact && surname >= SURNAME.exact) return 0;
  if (isOtherPart(given, surname)) return 4;
  const fits = given >= GIVEN.similar;
  const near = surname >= SURNAME.similar;
  if (near && given >= GIVEN.initial) return 1;
  if (given === GIVEN.sameLetter && surname >= SURNAME.sound) return 4;
  if (near) return 5;
  if (!fits) return 3;
  return surname === SURNAME.initial ? 4 : 2;
}

function isOtherPart(given: number, surname: number): boolean {
  if (given === GIVEN.otherPart) return surname === SURNAME.otherPart || surname >= SURNAME.sound;
  return surname === SURNAME.otherPart && given >= GIVEN.similar;
}

/** True for the classes whose pairs are found by their names alone, whatever else agrees. */
export function isNamePair(found: ReturnType<typeof nameClass>): boolean {
  return found !== 2 && found !== 3 && found !== 5;
}
