import { fold, foldWords } from './fold.ts';
import { isParticle } from './particles.ts';
import { isChineseSurname } from './chinese-surnames.ts';
import { scriptOf } from './script-of.ts';
import { isTitle } from './titles.ts';

/** A person's name in folded words. Either list may be empty. */
export interface SplitName {
  readonly given: readonly string[];
  /** Particles included: `van den berg` is three words. */
  readonly surname: readonly string[];
  /**
   * True when the words are not a romanisation but the signs themselves (kanji, whose reading nobody
   * can tell from the text): they may only be compared with other signs.
   */
  readonly signs: boolean;
}

const BRACKETS = /[([{<][^)\]}>]*[)\]}>]/gu;
/** The faculty behind a doctorate (Dr. med., Dr. rer. nat., Dr. h. c.): only with its full stop, since people are called Phil and Nat. */
const FACULTY = /(\bDr\.?)(?:[\s-]*(?:med|dent|vet|rer|nat|phil|jur|iur|ing|oec|pol|sc|techn|theol|agr|mult|habil|h\. ?c)\.)+/giu;
/** What directories append to a display name: " - Contoso", " | External", " / Sales", " @ Contoso". */
const APPENDIX = /\s+[-–—|/\\:]\s.*$|\s*[|/\\].*$|\s@.*$/u;
/** Most texts have none of these, and looking for one sign is quicker than for all of it. */
const MAY_HAVE_APPENDIX = /[-–—|/\\:@]/u;
/** What some put before it instead: "External - ", "Contoso - ". */
const PREFIX = /^(?<prefix>[^,]*?)\s+[-–—|/\\:]\s+(?<name>.+)$/u;
/** Degrees behind a name that are abbreviated with full stops: folded they would be words. */
const DEGREES = /(?<![\s,])(?:[\s,]+(?:[BM]\.\s?(?:Sc|Eng|Ed|Phil)|Ph\.\s?D|LL\.\s?[BM])\.?){1,6}\s*$/u;
const TWO_SYLLABLE_SURNAMES = /^(?:欧阳|歐陽|司马|司馬|诸葛|諸葛|上官|司徒|皇甫|남궁|황보|선우|제갈)/u;

/** Reads the words of a text that is in one script and not in East Asian signs. */
export type ReadWords = (text: string) => readonly string[];

/** The words of a name, folded; titles and bare numbers are left out. */
export const nameWords: ReadWords = (text) => foldWords(text).filter((word) => !isTitle(word) && !/^\d+$/.test(word));

/** Twice what Entra lets a display name hold; what is longer is no name, and would cost the square of its length. */
const LONGEST = 512;

function bareName(whole: string): string {
  const text = whole.length > LONGEST ? whole.slice(0, LONGEST) : whole;
  const name = /[([{<]/.test(text) ? text.replace(BRACKETS, ' ') : text;
  const plain = name.includes('.') ? name.replace(DEGREES, '') : name;
  return (/dr/i.test(plain) ? plain.replace(FACULTY, '$1 ') : plain).trim();
}

/** The name without what stands before or behind it. */
function withoutTags(bare: string, words: ReadWords): string {
  const { prefix, name } = PREFIX.exec(bare)?.groups ?? {};
  const text = prefix && name && isTag(prefix, name, words) ? name : bare;
  return text.replace(APPENDIX, '').trim() || bare;
}

/** Whether what stands before a dash is no name: only a title, or a single word before a surname with its comma. */
function isTag(prefix: string, name: string, words: ReadWords): boolean {
  const before = words(prefix).length;
  return before === 0 ? words(name).length > 0 : before === 1 && /\p{L},\s*\p{L}/u.test(name.replace(APPENDIX, ''));
}

/** How many words the last part between blanks has: a double surname is not cut at its hyphen. */
function wordsAtEnd(text: string, words: ReadWords): number {
  if (!text.includes('-')) return 1;
  return text.split(/\s+/u).reduce((last, part) => words(part).length || last, 1);
}

/** Chinese, Japanese or Korean written without spaces: surname first, one sign or two. */
function splitSigns(text: string, japanese: boolean): SplitName {
  const script = scriptOf(text);
  const parts = text.trim().split(/[\s·・,，]+/u);
  let surname = parts[0] ?? '';
  let given = parts.slice(1).join('');
  if (parts.length === 1) {
    const two = TWO_SYLLABLE_SURNAMES.test(surname) || (script === 'han' && Array.from(surname).length === 4);
    const signs = Array.from(surname);
    surname = signs.slice(0, two ? 2 : 1).join('');
    given = signs.slice(two ? 2 : 1).join('');
  }
  if (script === 'han' && (japanese || !isChineseSurname(surname))) {
    return { given: given === '' ? [] : [given], surname: surname === '' ? [] : [surname], signs: true };
  }
  // Syllables of one name are glued: Wei Qiang, Wei-Qiang and Weiqiang are one given name.
  const glued = (signs: string): string[] => (signs === '' ? [] : [fold(signs).replaceAll(' ', '')]);
  return { given: glued(given), surname: glued(surname), signs: false };
}

const NONE: ReadonlySet<string> = new Set();
/** Two capitals or more in a row, or signs of which it is not known at once whether they are. */
const LOUD = /[A-Z\x80-\uffff][^a-z\s,]|[^a-z\s,][A-Z\x80-\uffff]/;

/** Initials (J. R., S.G.) are in capitals by nature. */
const INITIALS = /^(?:\p{L}\.-?)+\p{L}?$/u;

/** The words written wholly in capitals, when some are and some are not: `GARCIA LOPEZ Maria`. */
function capitals(text: string, words: ReadWords): ReadonlySet<string> {
  if (!LOUD.test(text)) return NONE;
  const parts = text.split(/[\s,]+/u).filter((part) => part.length > 1 && !INITIALS.test(part));
  const loud = parts.filter((part) => part === part.toUpperCase() && part !== part.toLowerCase());
  return new Set(loud.length > 0 && loud.length < parts.length ? loud.flatMap((part) => words(part)) : []);
}

/**
 * Splits a display name: brackets, titles and appended companies go, `Surname, Given` is turned
 * round, capitals mark the surname, particles stay with it; otherwise the last word is the surname.
 * @param japanese the account is known to be in Japan: kanji are then never read as Chinese.
 * @param words how words are read; whoever reads many names may remember those already read.
 */
export function splitDisplayName(displayName: string, japanese = false, words: ReadWords = nameWords): SplitName {
  const bare = bareName(displayName);
  const text = MAY_HAVE_APPENDIX.test(bare) ? withoutTags(bare, words) : bare;
  const script = scriptOf(text);
  if (script === 'han' || script === 'kana' || script === 'hangul') return splitSigns(text, japanese);

  const comma = text.indexOf(',');
  if (comma > 0) {
    const surname = words(text.slice(0, comma));
    const given = words(text.slice(comma + 1));
    // "Ann Smith, PhD": what follows the comma was a title.
    if (given.length > 0) return { given, surname, signs: false };
  }
  const all = words(text);
  const loud = capitals(text, words);
  if (loud.size > 0 && loud.size < all.length) {
    return { given: all.filter((word) => !loud.has(word)), surname: all.filter((word) => loud.has(word)), signs: false };
  }
  const atEnd = wordsAtEnd(text, words);
  let start = Math.max(all.length - (atEnd < all.length ? atEnd : 1), 0);
  while (start > 1 && isParticle(all[start - 1] ?? '') && !isInitialIn(text, all[start - 1] ?? '')) start--;
  return all.length === 1
    ? { given: [], surname: all, signs: false }
    : { given: all.slice(0, start), surname: all.slice(start), signs: false };
}

/** Whether a word of one letter that may be a particle is an initial: Barbara E. Gil, Maria e Silva. */
function isInitialIn(text: string, word: string): boolean {
  return word.length === 1 && new RegExp(String.raw`\s${word.toUpperCase()}[.\s]`, 'u').test(text);
}

/** Splits the two name fields of an account; null when both are blank. */
export function splitNameFields(given: string, surname: string, japanese = false, words: ReadWords = nameWords): SplitName | null {
  const g = bareName(given);
  const s = bareName(surname);
  if (g === '' && s === '') return null;
  const scripts = [scriptOf(g), scriptOf(s)];
  if (scripts.some((script) => script === 'han' || script === 'hangul' || script === 'kana')) {
    const split = splitSigns(`${s || '·'} ${g}`.trim(), japanese);
    return s === '' ? { ...split, surname: [] } : split;
  }
  return { given: words(g), surname: words(s), signs: false };
}
