import { nicknameGroups } from '#core/text/nicknames.ts';
import { isParticle } from '#core/text/particles.ts';
import { surnameFamilies } from '#core/text/surname-variants.ts';
import type { LoginPattern } from './login-pattern.ts';

/** One person in ten is called Thomas, Martin or James by surname: of a name with one known given name, that word is the given one eight times in nine. */
const EVIDENCE = 3;
/** The custom to put the given name first counts as that many names: one that speaks against it alone is more often a Thomas by surname. */
const CUSTOM = 16;

/**
 * What the words of a name say of their order: 1 when the given name stands first, -1 when it stands last, 0 when either
 * may be. Given names are shortened to initials, surnames hardly ever: J. Thomas, Thomas J.
 */
function orderOf(first: string, last: string): -1 | 0 | 1 {
  const evidence = evidenceOf(first) - evidenceOf(last);
  return evidence > 0 ? 1 : evidence < 0 ? -1 : 0;
}

/** An initial says more than a word that some have for a given name and some for a surname; Lee and Kim are both. */
function evidenceOf(word: string): number {
  if (word.length === 1) return 2;
  return nicknameGroups(word).length > 0 && surnameFamilies(word).length === 0 ? 1 : 0;
}

/**
 * What a sign-in name says of the order in which its owner's name is written, read as given name first: the half that it takes
 * no more than the initial of is the given name (ssmith), and the whole one beside it the surname.
 */
export function orderByLogin({ first, second }: LoginPattern): -1 | 0 | 1 {
  if (first === 'g' && second === 'surname') return 1;
  return first === 's' && second === 'given' ? -1 : 0;
}

/**
 * In which order a tenant writes names that nothing else cuts: no comma, no capitals, no columns for the halves.
 * Read off the words that are known to be given names, of which one frequent surname may be one (Gill, Thomas), and off
 * sign-in names; a name itself may speak against the habit of the others.
 */
export class NameOrder {
  private forward = CUSTOM;
  private backward = 1;

  /** Notes a name by its first word and its last. */
  note(first: string, last: string): void {
    this.count(orderOf(first, last));
  }

  /** Notes what a sign-in name says, see `orderByLogin`. */
  count(order: -1 | 0 | 1): void {
    if (order > 0) this.forward++;
    else if (order < 0) this.backward++;
  }

  /** Whether the surname of this name is likely to stand first. */
  isTurned(first: string, last: string): boolean {
    return Math.log2(this.forward / this.backward) + EVIDENCE * orderOf(first, last) < 0;
  }
}

/** Cuts words that begin with the surname, of which at least so many belong together; particles stay with it. */
export function cutTurned(words: readonly string[], together: number): { given: readonly string[]; surname: readonly string[] } {
  let end = Math.min(together, words.length - 1);
  while (end < words.length - 1 && isParticle(words[end - 1] as string)) end++;
  return { given: words.slice(end), surname: words.slice(0, end) };
}
