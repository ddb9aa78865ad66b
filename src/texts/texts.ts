import { bracketed } from './bracketed.ts';
import { english } from './en/english.ts';
import type { Texts } from './translated.ts';

export type { Texts } from './translated.ts';

/** The languages there are, by the tag that a page bears. `en-XA` is English in brackets, for those who look for what is missing. */
const LANGUAGES: Readonly<Record<string, () => Texts>> = {
  en: () => english,
  'en-XA': () => (inBrackets ??= bracketed(english)),
};
let inBrackets: Texts | null = null;

/** The catalogue in force. Read it when something is said, never when a module is loaded, since the language may be set after that. */
export let texts: Texts = english;

/** The tag of the language in force. */
export let language = 'en';

/**
 * Sets the language of this thread, for good: of the tag given, English where none of that tag is known. The entry of
 * every process, thread and page says it before anything else is said.
 */
export function speak(tag: string | undefined): void {
  language = tag !== undefined && Object.hasOwn(LANGUAGES, tag) ? tag : 'en';
  texts = LANGUAGES[language]!();
}

/** Every catalogue, the one in force first: for reading back what was written in a language that is not known. */
export function everyCatalogue(): readonly Texts[] {
  const others = Object.values(LANGUAGES).map((catalogue) => catalogue());
  return [texts, ...others.filter((catalogue) => catalogue !== texts)];
}
