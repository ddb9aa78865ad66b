import { WORDS_KEPT } from '#core/compare/form-columns.ts';
import { Vocabulary } from '#core/compare/vocabulary.ts';
import { foldUmlauts } from '#core/text/fold.ts';
import { isParticle } from '#core/text/particles.ts';

/** Signs are kept apart from letters in the common vocabulary, so that no reading of them can ever meet a name. */
const SIGN_MARK = '\u0001';

/** A given name or a surname: what is to be known of it, worked out once however many people have it. */
export interface NamePart {
  readonly words: readonly string[];
  /** Numbers of words: of all its words glued, of those that are no particles glued, and of the latter one by one (`WORDS_KEPT`); -1 for none. */
  readonly whole: number;
  readonly core: number;
  readonly each: readonly number[];
  /** What a sign-in name may be made from: the name glued, its words, with and without particles. */
  readonly stems: readonly string[];
}

/** The given names or the surnames of a side, each once. */
export class NameParts {
  private readonly numbers = new Vocabulary();
  private readonly parts: NamePart[] = [];
  private readonly words: Vocabulary;
  private readonly ofSurnames: boolean;

  /** @param words the vocabulary that the words are numbered in. */
  constructor(words: Vocabulary, ofSurnames: boolean) {
    this.words = words;
    this.ofSurnames = ofSurnames;
  }

  /** The number of a name; the same for the same words. */
  number(words: readonly string[], signs: boolean): number {
    const text = words.length === 1 ? (words[0] as string) : words.join(' ');
    const number = this.numbers.id(signs ? SIGN_MARK + text : text);
    if (number === this.parts.length) this.parts.push(this.describe(words, signs));
    return number;
  }

  at(number: number): NamePart {
    return this.parts[number] as NamePart;
  }

  private describe(words: readonly string[], signs: boolean): NamePart {
    const telling = this.ofSurnames ? words.filter((word) => !isParticle(word)) : words;
    const core = telling.length === 0 ? words : telling;
    const idOf = (text: string): number => this.words.id(signs ? SIGN_MARK + text : text);
    const glued = (of: readonly string[]): number => (of.length === 0 ? -1 : idOf(glue(of)));
    return {
      words,
      whole: glued(words),
      core: glued(core),
      each: Array.from({ length: WORDS_KEPT }, (_, k) => (core[k] === undefined ? -1 : idOf(core[k]))),
      stems: words.length < 2 ? words : [...new Set([glue(words), glue(telling), ...telling])].filter((text) => text !== ''),
    };
  }
}

function glue(words: readonly string[]): string {
  return words.length === 1 ? (words[0] as string) : foldUmlauts(words.join(''));
}
