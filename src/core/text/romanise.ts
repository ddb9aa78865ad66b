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

/**
 * Arabic letters that any-ascii leaves out or reads for consonants alone: what carries a vowel at the front of a word or
 * behind the article, the long a, the ending -a, and waw between consonants (عمر Amr, خالد Khald, نورة Nora: any-ascii has
 * mr, khld, nwrh).
 */
const ARABIC_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[^\p{L}]|(?:^|[^\p{L}])ال)ع/gu, 'a'],
  [/(?<=[^\P{Script=Arabic}اأإآىوة])و(?![اأإآىوةيی])/gu, 'o'],
  [/[اأآ]/gu, 'a'],
  [/إ/gu, 'i'],
  [/ة/gu, 'a'],
];
const ARABIC = /\p{Script=Arabic}/u;

/**
 * The same of Hebrew: aleph and ayin at the front of a word, the letters that are plosives there (כהן Kohn: any-ascii has khhn),
 * and vav between consonants; of those דוד is the one that everybody reads v.
 */
const HEBREW_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/(?<=^|[^\p{L}])דוד(?=$|[^\p{L}])/gu, 'david'],
  [/(?<=^|[^\p{L}])[אע]/gu, 'a'],
  [/(?<=^|[^\p{L}])ב/gu, 'b'],
  [/(?<=^|[^\p{L}])כ/gu, 'k'],
  [/(?<=^|[^\p{L}])פ/gu, 'p'],
  [/(?<=[^\P{Script=Hebrew}או])ו(?![אהוי])/gu, 'o'],
  [/ש/gu, 'sh'],
];
const HEBREW = /\p{Script=Hebrew}/u;

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
  if (ARABIC.test(out)) for (const [letter, latin] of ARABIC_LETTERS) out = out.replace(letter, latin);
  if (HEBREW.test(out)) for (const [letter, latin] of HEBREW_LETTERS) out = out.replace(letter, latin);
  const script = scriptOf(out);
  out = anyAscii(out);
  return script === 'han' || script === 'hangul' ? out.replace(SYLLABLE_EDGE, '$1 ') : out;
}
