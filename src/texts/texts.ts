import { english } from './en/english.ts';

/** What a translation is an object of: the shape of the English catalogue, whatever its words. */
export type Texts = Translated<typeof english>;

/** The same shape with other words: a text is any text, a sentence with values takes the same values. */
export type Translated<T> = T extends string
  ? string
  : T extends (...values: never[]) => unknown
    ? T
    : { readonly [Key in keyof T]: Translated<T[Key]> };

/** The catalogue in force. Read it when something is said, never when a module is loaded, since the language may be set after that. */
export let texts: Texts = english;

/** Sets the language of this thread, for good. A host says it before anything else is said, and tells its workers. */
export function speak(language: Texts): void {
  texts = language;
}
