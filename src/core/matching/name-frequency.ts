import { compareNames, type NameAgreement } from '#core/compare/compare-names.ts';
import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import { WORDS_KEPT } from '#core/compare/form-columns.ts';
import type { NameWords, WordSounds } from '#core/compare/name-words.ts';
import { nameClass, NAME_CLASSES } from './name-class.ts';
import { NumberPairs } from './number-pairs.ts';
import { WARD } from './pairable.ts';
import type { Roster } from './roster.ts';
import { sampleRows } from './sample-rows.ts';
import { measureTogetherness } from './togetherness.ts';

/** How often names occur in the two tenants, as needed to say how likely two strangers agree on one. */
export interface NameFrequency {
  /** log2 of the chance that a stranger has this given name (by word), one of his given names, one that sounds like it, one of a nickname group. */
  readonly given: Float32Array;
  readonly givenWord: Float32Array;
  readonly givenSound: Float32Array;
  readonly nickname: Float32Array;
  readonly surname: Float32Array;
  readonly surnameWord: Float32Array;
  readonly surnameSound: Float32Array;
  /** log2 of the chance that strangers reach each level, for the levels where the names themselves do not matter. */
  readonly givenLevel: Float32Array;
  readonly surnameLevel: Float32Array;
  /** Share of random pairs per name class. */
  readonly classes: Float64Array;
  /** log2 of how much likelier a full name is than its halves independently: people of one culture share both. */
  readonly togetherness: number;
  /** Chance that two strangers have the same full name, beyond what the frequency of its halves explains: namesakes that a family firm or a small town brings. */
  readonly namesakeRate: number;
  /** How many accounts at home on each side have the same full name as the row, itself included. */
  readonly sourceNamesakes: Int32Array;
  readonly targetNamesakes: Int32Array;
}

/** Enough random pairs to measure a level that one pair in ten thousand reaches; twice as many changed no weight by more than 0.2 bits. */
const SAMPLE = 100_000;
/** Half an observation for levels and classes never seen (Krichevsky–Trofimov). */
const UNSEEN = 0.5;

/**
 * In a handful of accounts every name is common. What is known of names at large counts as fifty more
 * accounts: two people share a given name in one of 300 cases, a surname in one of 1,000 (the order
 * of magnitude that national name statistics give).
 */
const BACKGROUND = 50;
const USUAL_GIVEN = 1 / 300;
const USUAL_SURNAME = 1 / 1000;

/**
 * The share of a name among all accounts of both tenants, the two at hand included. Leaving them out
 * would make every rare name look rarer than it is: with a Gamma prior on the frequency the ratio of
 * one draw (the same person) to two (strangers) is `N / (others + 1 + shape)`, and a person who is in
 * both tenants counts twice in N.
 */
function logShares(counts: Float64Array, total: number, usual: number): Float32Array {
  const shares = new Float32Array(counts.length);
  for (let k = 0; k < counts.length; k++) {
    shares[k] = Math.log2((Math.max(counts[k] as number, 1) + BACKGROUND * usual) / (total + BACKGROUND));
  }
  return shares;
}

/** log2 of the chance that two people share an initial: the sum of squares of the usual letter shares is about 0.08. */
export const INITIAL_CHANCE = Math.log2(0.08);

/** Whoever was invited from one of the two tenants into the other is counted at home. */
function isAtHome({ ward, visitor }: Roster, row: number): boolean {
  return ward[row] !== WARD.none && visitor[row] !== 1;
}

function namesakesOf(roster: Roster): Int32Array {
  const { formStart, forms, ward } = roster;
  const names = new NumberPairs(roster.size);
  const of = new Int32Array(roster.size).fill(-1);
  for (let row = 0; row < roster.size; row++) {
    const form = formStart[row] as number;
    if (form === formStart[row + 1]) continue;
    // An admin account and its person are not namesakes.
    of[row] = names.number((forms.given[form] as number) + 1, ((forms.surnameCore[form] as number) + 1) * 4 + (ward[row] as number));
  }
  const counts = new Int32Array(names.size);
  for (let row = 0; row < roster.size; row++) {
    const name = of[row] as number;
    if (name >= 0 && isAtHome(roster, row)) counts[name] = (counts[name] as number) + 1;
  }
  return of.map((name) => (name < 0 ? 0 : (counts[name] as number)));
}

/** Rows that have a name, for sampling. */
function named(roster: Roster): number[] {
  const rows: number[] = [];
  for (let row = 0; row < roster.size; row++) if (roster.formStart[row] !== roster.formStart[row + 1]) rows.push(row);
  return rows;
}

/** What is read off pairs of strangers, and so takes all that is known of words. */
type StrangerLevels = Pick<NameFrequency, 'givenLevel' | 'surnameLevel' | 'classes'>;

/** Counts the names of both sides and measures how strangers' names agree. Yields 0 now and then. */
export function* measureNames(words: NameWords, source: Roster, target: Roster): Generator<number, NameFrequency> {
  return { ...(yield* countNames(words, source, target)), ...(yield* sampleLevels(words, source, target)) };
}

/** The one half of it. */
export function* countNames(
  words: WordSounds & Pick<NameWords, 'texts'>,
  source: Roster,
  target: Roster,
): Generator<number, Omit<NameFrequency, keyof StrangerLevels>> {
  const size = words.texts.length;
  const given = new Float64Array(size);
  const givenWord = new Float64Array(size);
  const givenSound = new Float64Array(words.soundCount);
  const groups = words.nicknames.items.reduce((most, group) => Math.max(most, group), -1) + 1;
  const nickname = new Float64Array(groups);
  const surname = new Float64Array(size);
  const surnameWord = new Float64Array(size);
  const surnameSound = new Float64Array(words.soundCount);
  let total = 0;
  const add = (counts: Float64Array, id: number): void => {
    if (id >= 0) counts[id] = (counts[id] as number) + 1;
  };
  /** Counts each of some places of a column once: readings of one name share most words. */
  const addOnce = (counts: Float64Array, ids: Int32Array, from: number, to: number): void => {
    for (let k = from; k < to; k++) {
      let before = from;
      while (ids[before] !== ids[k]) before++;
      if (before === k) add(counts, ids[k] as number);
    }
  };
  for (const roster of [source, target]) {
    const { formStart, forms } = roster;
    for (let row = 0; row < roster.size; row++) {
      if (!isAtHome(roster, row)) continue;
      const form = formStart[row] as number;
      const end = formStart[row + 1] as number;
      if (form === end) continue;
      total++;
      addOnce(given, forms.given, form, end);
      addOnce(surname, forms.surnameCore, form, end);
      addOnce(givenWord, forms.givenWords, form * WORDS_KEPT, end * WORDS_KEPT);
      addOnce(surnameWord, forms.surnameWords, form * WORDS_KEPT, end * WORDS_KEPT);
      const g = forms.given[form] as number;
      const s = forms.surnameCore[form] as number;
      if (g >= 0) {
        add(givenSound, words.sound[g] as number);
        const first = forms.givenWords[form * WORDS_KEPT] as number;
        for (let k = words.nicknames.start[first] as number; k < (words.nicknames.start[first + 1] as number); k++) {
          add(nickname, words.nicknames.items[k] as number);
        }
      }
      if (s >= 0) add(surnameSound, words.sound[s] as number);
    }
  }
  yield 0;
  const sourceNamesakes = namesakesOf(source);
  yield 0;
  const targetNamesakes = namesakesOf(target);
  yield 0;
  const byWord = (shares: Float32Array): Float32Array =>
    new Float32Array(size).map((_, word) => shares[words.sound[word] as number] as number);
  return {
    given: logShares(given, total, USUAL_GIVEN),
    givenWord: logShares(givenWord, total, USUAL_GIVEN),
    givenSound: byWord(logShares(givenSound, total, USUAL_GIVEN)),
    nickname: logShares(nickname, total, USUAL_GIVEN),
    surname: logShares(surname, total, USUAL_SURNAME),
    surnameWord: logShares(surnameWord, total, USUAL_SURNAME),
    surnameSound: byWord(logShares(surnameSound, total, USUAL_SURNAME)),
    ...measureTogetherness({ given, surname, total }, [
      { roster: source, namesakes: sourceNamesakes },
      { roster: target, namesakes: targetNamesakes },
    ]),
    sourceNamesakes,
    targetNamesakes,
  };
}

/** The other half. */
export function* sampleLevels(words: NameWords, source: Roster, target: Roster): Generator<number, StrangerLevels> {
  const left = named(source);
  const right = named(target);
  const givenCounts = new Float64Array(GIVEN.reordered + 1);
  const surnameCounts = new Float64Array(SURNAME.reordered + 1);
  const classes = new Float64Array(NAME_CLASSES);
  const agreement: NameAgreement = { given: 0, surname: 0 };
  if (left.length > 0 && right.length > 0) {
    const step = sampleRows(left.length * 31 + right.length);
    for (let k = 0; k < SAMPLE; k++) {
      const i = left[step(left.length)] as number;
      const j = right[step(right.length)] as number;
      compareNames(words, source.forms, source.formStart[i] as number, target.forms, target.formStart[j] as number, agreement);
      const g = agreement.given & 15;
      const s = agreement.surname & 15;
      givenCounts[g] = (givenCounts[g] as number) + 1;
      surnameCounts[s] = (surnameCounts[s] as number) + 1;
      const c = nameClass(g, s);
      classes[c] = (classes[c] as number) + 1;
      if (k % 10_000 === 9_999) yield 0;
    }
  }
  const shares = (counts: Float64Array): Float32Array => {
    const known = counts.reduce((sum, count) => sum + count, 0) - (counts[0] as number);
    return Float32Array.from(counts, (count) => Math.log2((count + UNSEEN) / (known + 1)));
  };
  // Initials hardly ever meet in the sample but are common by nature: one letter in twelve or so.
  const initials = (share: Float32Array, level: number): Float32Array => {
    share[level] = Math.max(share[level] as number, INITIAL_CHANCE);
    return share;
  };
  return {
    givenLevel: initials(shares(givenCounts), GIVEN.initial),
    surnameLevel: initials(shares(surnameCounts), SURNAME.initial),
    classes: classes.map((count) => (count + UNSEEN) / (SAMPLE + 1)),
  };
}
