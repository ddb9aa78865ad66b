import iconv from 'iconv-lite';
import type { EncodingSurvey } from './encoding-survey.ts';
import { guessCodePage, type CodePageGuess } from './guess-code-page.ts';
import { encodingTitle } from './known-encodings.ts';

/** How the cells of a file would read in one encoding. */
export interface EncodingPreview {
  readonly encoding: string;
  /** The encoding as sentences name it. */
  readonly title: string;
  /** 0 to 1, how likely it is the right one. */
  readonly probability: number;
  /** Up to three different cells, decoded. */
  readonly samples: readonly string[];
}

const SHOWN = 5;
const SAMPLES = 3;

/** How the cells of a surveyed file would read in the likeliest encodings, at most five; empty for Unicode and ASCII. */
export function previewEncodings(survey: EncodingSurvey): readonly EncodingPreview[] {
  return preview(survey.cells(), survey.candidates());
}

/** The same for `cells` that somebody else gathered. */
export function encodingSamples(cells: readonly Uint8Array[]): readonly EncodingPreview[] {
  return preview(cells, guessCodePage(cells));
}

/** Encodings in which all samples read like in a likelier one are left out: there is nothing to choose between them. */
function preview(cells: readonly Uint8Array[], guesses: readonly CodePageGuess[]): readonly EncodingPreview[] {
  const chosen = telling(cells, guesses);
  const previews = new Map<string, EncodingPreview>();
  for (const { encoding, probability } of guesses) {
    const samples = chosen.map((cell) => decodeCell(cell, encoding));
    const key = samples.join('\n');
    if (!previews.has(key)) previews.set(key, { encoding, title: encodingTitle(encoding), probability, samples });
    if (previews.size === SHOWN) break;
  }
  return [...previews.values()];
}

/** The cells that read differently in the two likeliest encodings come first. */
function telling(cells: readonly Uint8Array[], guesses: readonly CodePageGuess[]): readonly Uint8Array[] {
  const differ = cells.filter((cell) => new Set(guesses.slice(0, SAMPLES).map(({ encoding }) => decodeCell(cell, encoding))).size > 1);
  return [...new Set([...differ, ...cells])].slice(0, SAMPLES);
}

/** The text of a cell in an encoding, letters and their accents joined. */
export function decodeCell(cell: Uint8Array, encoding: string): string {
  return iconv.decode(cell, encoding).normalize('NFC').trim();
}
