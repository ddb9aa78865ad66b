import { texts } from '#texts/texts.ts';
import iconv from 'iconv-lite';
import { nameLanguages, type NameLanguage } from './name-languages.ts';
import { weighToken } from './weigh-token.ts';

/** An encoding that the bytes may be in. */
export interface CodePageGuess {
  readonly encoding: string;
  /** 0 to 1; of all candidates together 1. */
  readonly probability: number;
  /** The language its words read like most, in English. */
  readonly language: string;
}

/** What else is known of the languages of a file: language id to a share, 0 to 1. */
export type LanguageHints = ReadonlyMap<string, number>;

interface Candidate {
  readonly encoding: string;
  readonly prior: number;
  readonly drawn?: string;
  readonly home?: readonly string[];
}

/**
 * The code pages that are told apart, and how much less likely each is than windows-1252 while the
 * words say nothing (a logarithm). Those of the command prompt and of other systems are met seldom.
 * `drawn` is the language whose thousands of characters a code page was made for, `home` the languages
 * that have no other among the usual ones.
 */
const CANDIDATES: readonly Candidate[] = [
  { encoding: 'windows-1252', prior: 0 },
  { encoding: 'windows-1250', prior: -3, home: ['pl', 'cs', 'sk', 'hu', 'ro', 'hr'] },
  { encoding: 'windows-1251', prior: -4.5 },
  { encoding: 'windows-1253', prior: -4.5 },
  { encoding: 'windows-1254', prior: -3.5, home: ['tr'] },
  { encoding: 'windows-1255', prior: -4.5 },
  { encoding: 'windows-1256', prior: -4.5 },
  { encoding: 'windows-1257', prior: -4.5, home: ['lt', 'lv', 'et'] },
  { encoding: 'windows-1258', prior: -4, home: ['vi'] },
  { encoding: 'windows-874', prior: -4.5 },
  { encoding: 'shift_jis', prior: -4.5, drawn: 'ja' },
  { encoding: 'gb18030', prior: -4.5, drawn: 'zh-Hans' },
  { encoding: 'big5', prior: -4.5, drawn: 'zh-Hant' },
  { encoding: 'euc-kr', prior: -4.5, drawn: 'ko' },
  { encoding: 'iso-8859-2', prior: -9 },
  { encoding: 'koi8-r', prior: -7 },
  { encoding: 'cp850', prior: -6 },
  { encoding: 'cp852', prior: -7 },
  { encoding: 'cp866', prior: -6 },
  { encoding: 'macintosh', prior: -7 },
];

/** Weight of a hint against one word, and how much of what speaks against a code page it takes away. */
const HINT_WORDS = 60;
const HINT_RELIEF = 0.8;
/** A word that no language explains: what each of its characters costs, and the word as a whole. */
const NOISE_CHARACTER = -6.5;
const NOISE_WORD = -5;
/** No single token counts more against a code page: exports hold damaged cells. */
const WORST = -60;
/** Rounds in which the shares of the languages are learned from the words. */
const ROUNDS = 4;
/** Longer than any word of a name, in bytes. */
const LONGEST_TOKEN = 48;
const FEW = 40;
/** A candidate so far behind after a few tokens is not weighed any further. */
const HOPELESS = 60;

/**
 * Guesses the code page of `values`, cells that hold bytes outside ASCII, most likely first. Each
 * candidate is asked how probable it makes the words: as a mixture of languages, whatever the code
 * page, so that words which read alike in two of them tell nothing and the more usual one stays.
 *
 * Ours, because the libraries fail here: chardet knows no Baltic, Vietnamese or Thai page and none
 * of the command prompt, jschardet is a port of tables for running text, and both weigh the whole
 * text, which in an export is ASCII but for a few names.
 */
export function guessCodePage(values: readonly Uint8Array[], hints: LanguageHints = new Map()): readonly CodePageGuess[] {
  const tokens = tokensOf(values);
  const languages = nameLanguages();
  const start = languages.map(({ id, share }) => share + (hints.get(id) ?? 0) * HINT_WORDS);
  const cache = new Map<string, Float64Array>();
  const weigh = (candidate: Candidate, some: readonly Uint8Array[]): Weighed => explain(rowsOf(some, candidate, languages, cache), start);

  let field = CANDIDATES.map((candidate) => ({ candidate, ...weigh(candidate, tokens.slice(0, FEW)) }));
  if (tokens.length > FEW) {
    const best = Math.max(...field.map(({ score }) => score));
    field = field.filter(({ score }) => score > best - HOPELESS).map(({ candidate }) => ({ candidate, ...weigh(candidate, tokens) }));
  }
  const weighed = field.map(({ candidate, score, language }) => ({
    encoding: candidate.encoding,
    score: score + priorOf(candidate, hints),
    language: texts.languages[languages[language]!.id],
  }));
  const total = logSum(weighed.map(({ score }) => score));
  return weighed
    .map(({ encoding, score, language }) => ({ encoding, probability: Math.exp(score - total), language }))
    .sort((a, b) => b.probability - a.probability);
}

function priorOf({ prior, home = [] }: Candidate, hints: LanguageHints): number {
  return prior * (1 - HINT_RELIEF * Math.max(0, ...home.map((id) => hints.get(id) ?? 0)));
}

interface Weighed {
  readonly score: number;
  readonly language: number;
}

/** Different tokens with bytes outside ASCII. Bytes below `0` never belong to a character of several bytes. */
function tokensOf(values: readonly Uint8Array[]): Uint8Array[] {
  const tokens = new Map<string, Uint8Array>();
  for (const value of values) {
    let start = 0;
    let beyond = false;
    for (let at = 0; at <= value.length; at++) {
      const byte = value[at] ?? 0;
      if (byte >= 0x80) beyond = true;
      if (byte >= 0x30) continue;
      const token = value.subarray(start, at);
      if (beyond && token.length <= LONGEST_TOKEN) tokens.set(String.fromCharCode(...token), token);
      start = at + 1;
      beyond = false;
    }
  }
  return [...tokens.values()];
}

/** For each token how probable each language makes it in this encoding. */
function rowsOf(
  tokens: readonly Uint8Array[],
  { encoding, drawn }: Candidate,
  languages: readonly NameLanguage[],
  cache: Map<string, Float64Array>,
): Float64Array[] {
  return tokens.map((token) => {
    const text = iconv.decode(token, encoding);
    const key = drawn === undefined ? text : `${drawn} ${text}`;
    let row = cache.get(key);
    if (row === undefined) cache.set(key, (row = rowOf(text, languages, drawn)));
    return row;
  });
}

function rowOf(text: string, languages: readonly NameLanguage[], drawn: string | undefined): Float64Array {
  const { words, cost } = weighToken(text);
  const row = new Float64Array(languages.length).fill(cost);
  for (const word of words) {
    const wide = word.script === 'east-asian';
    const noise = NOISE_WORD + NOISE_CHARACTER * word.text.length * (wide ? 2 : 1);
    for (const [index, { id, script, model }] of languages.entries()) {
      const speaks = script === word.script && (!wide || id === drawn);
      row[index]! += speaks ? Math.max(model(word.text), noise) : noise;
    }
  }
  return row.map((value) => Math.max(value, WORST));
}

/** How well a mixture of the languages explains the tokens, its shares learned from the tokens themselves. */
function explain(rows: readonly Float64Array[], start: readonly number[]): Weighed {
  const weights = new Float64Array(start);
  const tops = rows.map((row) => Math.max(...row));
  const likelihoods = rows.map((row, at) => row.map((value) => Math.exp(value - tops[at]!)));
  let score = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const shares = weights.map((weight) => weight / total);
    weights.set(start);
    score = 0;
    for (const [at, row] of likelihoods.entries()) {
      let sum = 0;
      for (let index = 0; index < shares.length; index++) sum += shares[index]! * row[index]!;
      for (let index = 0; index < shares.length; index++) weights[index]! += (shares[index]! * row[index]!) / sum;
      score += Math.log(sum) + tops[at]!;
    }
  }
  let language = 0;
  for (const [index, weight] of weights.entries()) if (weight - start[index]! > weights[language]! - start[language]!) language = index;
  return { score, language };
}

function logSum(values: readonly number[]): number {
  const top = Math.max(...values);
  return top + Math.log(values.reduce((sum, value) => sum + Math.exp(value - top), 0));
}
