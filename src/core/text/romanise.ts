import anyAscii from 'any-ascii';
import { isAscii } from './is-ascii.ts';
import { scriptOf } from './script-of.ts';

/** Spellings used in mail addresses and passports; any-ascii would drop the second letter. */
const TWO_LETTER: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  Ä: 'Ae',
  Ö: 'Oe',
  Ü: 'Ue',
  ø: 'oe',
  Ø: 'Oe',
  œ: 'oe',
  Œ: 'Oe',
  æ: 'ae',
  Æ: 'Ae',
  å: 'aa',
  Å: 'Aa',
};
const TWO_LETTER_SIGN = /[äöüÄÖÜøØœŒæÆåÅ]/g;

/** Greek letter pairs that are one sound; letter by letter they give spellings nobody uses (Mpampis, Papadopoylos). */
const GREEK_PAIRS: readonly (readonly [RegExp, string])[] = [
  [/(^|[^\p{L}])μπ/giu, '$1b'],
  [/(^|[^\p{L}])ντ/giu, '$1d'],
  [/(^|[^\p{L}])γκ/giu, '$1g'],
  [/γγ/giu, 'ng'],
  [/γκ/giu, 'gk'],
  [/γχ/giu, 'nch'],
  [/ο[υύ]/giu, 'ou'],
  [/ε[υύ]/giu, 'ev'],
  [/α[υύ]/giu, 'av'],
  [/[υύϋΰ]/giu, 'y'],
  [/χ/giu, 'ch'],
];
const GREEK = /\p{Script=Greek}/u;

/** Where one romanised syllable ends and the next begins: any-ascii writes 陈伟强 as ChenWeiQiang. */
const SYLLABLE_EDGE = /([a-z])(?=[A-Z])/g;

/**
 * Writes a text in ASCII letters, keeping its case. German and Nordic vowels become two letters
 * (Müller: Mueller), Greek pairs become what Greeks write (Μπάμπης: Babis), Chinese and Korean
 * syllables are set apart by spaces. Kanji come out as Chinese readings: callers must not take those as evidence.
 */
export function romanise(text: string): string {
  // The fast path for the bulk of the data.
  if (isAscii(text)) return text;
  let out = text.normalize('NFC').replace(TWO_LETTER_SIGN, (sign) => TWO_LETTER[sign] ?? sign);
  if (GREEK.test(out)) for (const [pair, latin] of GREEK_PAIRS) out = out.replace(pair, latin);
  const script = scriptOf(out);
  out = anyAscii(out);
  return script === 'han' || script === 'hangul' ? out.replace(SYLLABLE_EDGE, '$1 ') : out;
}
