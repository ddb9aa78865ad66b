import type { english } from './en/english.ts';

/** What a translation is an object of: the shape of the English catalogue, whatever its words. */
export type Texts = Translated<typeof english>;

/** The same shape with other words: a text is any text, a sentence with values takes the same values. */
export type Translated<T> = T extends string
  ? string
  : T extends (...values: never[]) => unknown
    ? T
    : { readonly [Key in keyof T]: Translated<T[Key]> };
