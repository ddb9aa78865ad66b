import { romanise } from './romanise.ts';

/** Vowel pairs of umlauts written out, folded onto the bare vowel so that Müller, Mueller and Muller meet. */
const WRITTEN_OUT = /([aou])e|aa/g;
const LETTER = { a: 97, e: 101, o: 111, u: 117 } as const;

/** Folds lower-case ASCII so that umlauts written out, written bare or dropped give the same letters. */
export function foldUmlauts(lower: string): string {
  // Most words have no such pair, and looking for one is many times quicker than replacing none.
  return !hasPair(lower) ? lower : lower.replace(WRITTEN_OUT, (pair, vowel: string | undefined) => vowel ?? pair[0] ?? '');
}

/** Whether folding umlauts leaves what two texts make together as it is. */
export function isFolded(first: string, second: string): boolean {
  if (hasPair(first) || hasPair(second)) return false;
  return first === '' || second === '' || !isPair(first.charCodeAt(first.length - 1), second.charCodeAt(0));
}

function hasPair(lower: string): boolean {
  for (let i = 1; i < lower.length; i++) {
    if (isPair(lower.charCodeAt(i - 1), lower.charCodeAt(i))) return true;
  }
  return false;
}

function isPair(before: number, letter: number): boolean {
  if (letter !== LETTER.e && letter !== LETTER.a) return false;
  return before === LETTER.a || (letter === LETTER.e && (before === LETTER.o || before === LETTER.u));
}

/** Apostrophes and signs inside a word: O'Brien and OBrien are one word. */
const INSIDE_WORD = /['`’]/g;
const BETWEEN_WORDS = /[^a-z0-9]+/g;

/**
 * The words of a text for comparing: romanised, lower case, umlauts folded, punctuation gone, one
 * space between words. Idempotent: folding twice changes nothing more.
 */
export function fold(text: string): string {
  let words = romanise(text).toLowerCase().replace(INSIDE_WORD, '').replace(BETWEEN_WORDS, ' ').trim();
  // "aae" folds to "ae", which folds again: repeat until nothing changes.
  for (let next = foldUmlauts(words); next !== words; next = foldUmlauts(words)) words = next;
  return words;
}

/** The words of a text for comparing, as a list. */
export function foldWords(text: string): string[] {
  const words = fold(text);
  return words === '' ? [] : words.split(' ');
}
