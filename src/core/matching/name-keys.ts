import { WORDS_KEPT } from '#core/compare/form-columns.ts';
import type { NameWords } from '#core/compare/name-words.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import type { BlockingRule } from './blocking-rule.ts';
import type { Roster } from './roster.ts';

/** Mixes integers into one of 32 bits (multipliers of the MurmurHash3 finaliser). */
export function mix(a: number, b: number, c = 0): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b ^ (b >>> 15), 0xc2b2ae35) ^ Math.imul(c + 0x27d4eb2f, 0x165667b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return (h ^ (h >>> 13)) >>> 0;
}

/** The same for either order of the two: names are found however given name and surname are exchanged. */
export function unordered(a: number, b: number): number {
  return a < b ? mix(a, b, 1) : mix(b, a, 1);
}

export function addAll(list: Ragged, row: number, add: (key: number) => void, salt = 0): void {
  const to = list.start[row + 1] as number;
  for (let k = list.start[row] as number; k < to; k++) add(mix(list.items[k] as number, salt));
}

/** A key for each entry of a list of the row. */
export function byList(listOf: (roster: Roster) => Ragged): BlockingRule['keys'] {
  return (roster, _, row, add) => addAll(listOf(roster), row, add);
}

type FormKeys = (roster: Roster, words: NameWords, form: number, add: (key: number) => void, row: number) => void;

export function byForm(keys: FormKeys): BlockingRule['keys'] {
  return (roster, words, row, add) => {
    const to = roster.formStart[row + 1] as number;
    for (let form = roster.formStart[row] as number; form < to; form++) keys(roster, words, form, add, row);
  };
}

/** How many words `surnameAt` may tell. */
export const SURNAMES = WORDS_KEPT + 1;

/** The whole surname, and behind it those of its words that are not the whole; -1 where there is none. */
export function surnameAt({ forms }: Roster, form: number, k: number): number {
  const whole = forms.surname[form] as number;
  if (k === 0) return whole;
  const word = forms.surnameWords[form * WORDS_KEPT + k - 1] as number;
  return word === whole ? -1 : word;
}

/** Keeps the keys of coarse classes apart from those of words. */
export const COARSE_SALT = 0x5bd1e995;

export function firstLetter(words: NameWords, word: number): number {
  return (words.texts[word] as string).charCodeAt(0);
}

export function firstLetters(words: NameWords, word: number): number {
  return firstLetter(words, word) * 65536 + ((words.texts[word] as string).charCodeAt(1) | 0);
}

/** The keys of half a name and of what is left of it without each of its letters, beside the beginning of the other half. */
export function addLacking({ lacking }: NameWords, word: number, beside: number, add: (key: number) => void): void {
  const to = lacking.start[word + 1] as number;
  for (let k = lacking.start[word] as number; k < to; k++) add(mix(lacking.items[k] as number, beside, 14));
}

/** The keys of an East Asian surname in any romanisation, with what stands beside it. */
export function addFamily(words: NameWords, beside: number, surname: number, add: (key: number) => void): void {
  for (let k = words.families.start[surname] as number; k < (words.families.start[surname + 1] as number); k++) {
    const family = words.families.items[k] as number;
    add(mix(words.sound[beside] as number, family, 5));
    if ((words.skeleton[beside] as number) >= 0) add(mix(words.skeleton[beside] as number, family, 10));
  }
}
