import type { Script } from './name-languages.ts';

/** A word of one script inside a decoded token, in lower case. */
export interface TokenWord {
  readonly script: Script;
  readonly text: string;
}

/** A decoded token taken apart: its words, and what its signs and its shape cost whatever the language (a logarithm). */
export interface WeighedToken {
  readonly words: readonly TokenWord[];
  readonly cost: number;
}

/** Bytes that no character has, and controls, which no export writes. */
const BROKEN = -20;
/** Frames, fractions and the like, which names do not hold. */
const ODD_SIGN = -11;
/** Quotation marks, dashes, the euro sign: met in exports, though seldom. */
const USUAL_SIGN = -7;
const USUAL_SIGNS = new Set('’‘“”„–—…«»½·°€§®™ªº´\u00a0');
/** A sign with letters on both sides, the second of them capital or small. */
const SIGN_BETWEEN = -4;
const SIGN_INSIDE = -8;
const SCRIPT_CHANGE = -8;
/** A capital letter after a small one, or between a capital and a small one. */
const CAPITAL_INSIDE = -7;
/** A small letter between capital ones; programs that know only ASCII make them. */
const SMALL_BETWEEN = -3;
/** A word that begins with a small letter beyond ASCII: names do not. */
const SMALL_FIRST = -1.5;

/** Takes a decoded token apart. Nothing is said of ASCII characters that are no letters: every code page has them. */
export function weighToken(text: string): WeighedToken {
  const words: TokenWord[] = [];
  const characters = Array.from(text.normalize('NFC'));
  let cost = 0;
  let open: { script: Script; text: string } | null = null;
  for (const [at, character] of characters.entries()) {
    const script = scriptOf(character);
    if (script === null) {
      open = null;
      cost += signCost(character, characters[at - 1], characters[at + 1]);
    } else {
      if (open !== null && open.script !== script) {
        cost += SCRIPT_CHANGE;
        open = null;
      }
      if (open === null) words.push((open = { script, text: '' }));
      // The small letter of the Turkish İ is two characters.
      open.text += character === 'İ' ? 'i' : character.toLowerCase();
    }
    if (script !== null) cost += shapeCost(characters[at - 1], character, characters[at + 1]);
  }
  return { words, cost };
}

function scriptOf(character: string): Script | null {
  const code = character.codePointAt(0)!;
  if (code < 0x80) return /[a-z]/i.test(character) ? 'latin' : null;
  if (character === 'ª' || character === 'º' || !/[\p{L}\p{M}]/u.test(character)) return null;
  if (code < 0x370) return code >= 0x2b0 && code < 0x300 ? null : 'latin';
  if (code < 0x400) return 'greek';
  if (code < 0x530) return 'cyrillic';
  if (code < 0x600) return code < 0x590 ? null : 'hebrew';
  if (code < 0x700) return 'arabic';
  if (code >= 0xe00 && code < 0xe80) return 'thai';
  if (code >= 0x1e00 && code < 0x1f00) return 'latin';
  return code >= 0x2e80 ? 'east-asian' : null;
}

function signCost(sign: string, before: string | undefined, after: string | undefined): number {
  if (sign < '\x80') return 0;
  if (sign < '\xa0' || /[\p{Co}\ufffd]/u.test(sign)) return BROKEN;
  const usual = USUAL_SIGNS.has(sign) || /[\u3000-\u303f\uff01-\uff5e]/.test(sign);
  const cost = usual ? USUAL_SIGN : ODD_SIGN;
  const inside = before !== undefined && after !== undefined && scriptOf(before) !== null && scriptOf(after) !== null;
  if (!inside || sign === '’') return cost;
  return cost + (isSmall(after) ? SIGN_INSIDE : SIGN_BETWEEN);
}

/** What it costs that capital and small letters stand side by side; ASCII among itself is the same in every code page. */
function shapeCost(before: string | undefined, character: string, after: string | undefined): number {
  if (before === undefined || scriptOf(before) === null) return character >= '\x80' && isSmall(character) ? SMALL_FIRST : 0;
  if (before < '\x80' && character < '\x80') return 0;
  if (isCapital(character)) {
    if (isSmall(before)) return CAPITAL_INSIDE;
    return isCapital(before) && after !== undefined && isSmall(after) ? CAPITAL_INSIDE : 0;
  }
  const between = isSmall(character) && character !== 'ß' && isCapital(before) && after !== undefined && isCapital(after);
  return between ? SMALL_BETWEEN : 0;
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

function isSmall(character: string): boolean {
  return character !== character.toUpperCase();
}
