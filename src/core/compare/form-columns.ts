/** Columns of the readings of names; a column holds word numbers, -1 for none. */
export interface FormColumns {
  /** The whole given name, glued. */
  readonly given: Int32Array;
  /** Its words: three per form. */
  readonly givenWords: Int32Array;
  /** The whole surname, glued, particles included. */
  readonly surname: Int32Array;
  /** Its words without particles: three per form. */
  readonly surnameWords: Int32Array;
  /** The surname glued without particles. */
  readonly surnameCore: Int32Array;
  /** 1 where the words are signs that nobody can read aloud from the text. */
  readonly signs: Uint8Array;
  readonly origin: Uint8Array;
}

/** How many words of a given name or a surname are kept apart. */
export const WORDS_KEPT = 3;
