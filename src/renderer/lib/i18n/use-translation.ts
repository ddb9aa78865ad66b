import i18next, { type TFunction } from 'i18next';
import { rememberPlainTexts } from './remember-plain-texts.ts';

/** Every text of the screen, by its key in the catalogue. */
interface Texts {
  readonly t: TFunction;
}

let texts: Texts | null = null;

/** The texts of the screen. A page has one language, all of it at hand, so nobody who uses them has to be drawn anew for another. */
export function useTranslation(): Texts {
  texts ??= { t: rememberPlainTexts(i18next.t) };
  return texts;
}
