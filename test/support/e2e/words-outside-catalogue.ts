import type { Page } from '@playwright/test';
import { wordsOutsideBrackets } from '#test/support/words-outside-brackets.ts';

/** What Intl writes into dates and times of an English reader, and what numbers carry with them. */
const OF_DATES = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|am|pm|now|this|minutes?|hours?|seconds?|ago|byte|kb|mb)$/iu;

/**
 * The words on the page, and in the names and hints of its parts, that stand in no brackets, though they are none of the
 * `data` that the project holds and belong to none of the `phrases` that are data of the app. In the language `en-XA`, whose every text is in brackets, these are what does not come
 * from the catalogue.
 */
export async function wordsOutsideCatalogue(page: Page, data: string, phrases: readonly string[]): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const hints = [...document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')]
      .filter((element) => element.checkVisibility())
      .flatMap((element) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? ''));
    return [document.title, document.body.innerText, ...hints];
  });
  // In pieces, since a value may stand where braces are; longest first, since one may hold another.
  const pieces = phrases.flatMap((phrase) => phrase.split(/\{\w+\}/u).filter((piece) => piece.trim() !== ''));
  pieces.sort((a, b) => b.length - a.length);
  const rest = shown.map((text) => pieces.reduce((left, piece) => left.replaceAll(piece, ' '), text));
  return wordsOutsideBrackets(rest, data).filter((word) => !OF_DATES.test(word));
}
