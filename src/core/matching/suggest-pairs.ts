import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import { ADMIN_WORDS, EQUIPMENT_WORDS, SERVICE_WORDS, SHARED_WORDS } from '#core/directory/account-name-words.ts';
import type { Rosters } from './join-sides.ts';
import { WORDS_KEPT } from '#core/compare/form-columns.ts';
import { EvidenceWriter, rankPairs } from './choose-candidates.ts';
import { COMPARISONS, LOGIN, STANDING, STANDING_COLUMN } from './comparisons.ts';
import type { Estimate } from './estimate.ts';
import { judge, sureFrom } from './judge.ts';
import type { CandidateColumns, Suggestion } from './match-result.ts';
import type { NameFrequency } from './name-frequency.ts';
import { valuePairOf, type PairTable } from './pair-table.ts';
import { WARD } from './pairable.ts';
import type { Roster } from './roster.ts';
import { RULING, type Rulings } from './rulings.ts';

/** What is known when the pairs are weighed and assigned; rows are those of the rosters. */
export interface Assigned {
  readonly table: PairTable;
  readonly found: Estimate;
  readonly rosters: Rosters;
  readonly frequency: NameFrequency;
  readonly rulings: Rulings;
  /** The assigned pair of every source row, -1 for none. */
  readonly chosen: Int32Array;
  /** 1 for source rows that are out of scope. */
  readonly excluded: Uint8Array;
}

/** Turns what was assigned into the answers of `match`: a suggestion for every source account, and the candidates. Yields the rows done. */
export function* suggestPairs(assigned: Assigned): Generator<number, { suggestions: Suggestion[]; candidates: CandidateColumns }> {
  const { table, found, rosters, frequency, chosen, excluded } = assigned;
  const { order, size } = rosters.source;
  const ranking = yield* rankPairs(table, found, size);
  const start = new Int32Array(size + 1);
  order.forEach((index, row) => {
    start[index + 1] = excluded[row] === 1 ? 0 : (ranking.end[row] as number) - (ranking.start[row] as number);
  });
  for (let index = 0; index < size; index++) start[index + 1] = (start[index + 1] as number) + (start[index] as number);
  yield 0;
  const total = start[size] as number;
  const writer = new EvidenceWriter(table, found, rosters, frequency);
  const pairOf = new Int32Array(total);
  const candidates: CandidateColumns = {
    start,
    target: new Int32Array(total),
    weight: new Float32Array(total),
    probability: new Float32Array(total),
    evidenceOf: (n) => writer.of(pairOf[n] as number),
    evidenceSize: writer.width,
  };
  const suggestions: Suggestion[] = Array.from({ length: size });
  for (let row = 0; row < size; row++) {
    const index = order[row] as number;
    const from = ranking.start[row] as number;
    const length = (start[index + 1] as number) - (start[index] as number);
    for (let k = 0; k < length; k++) {
      const pair = ranking.pairs[from + k] as number;
      const n = (start[index] as number) + k;
      candidates.target[n] = rosters.target.order[table.target[pair] as number] as number;
      candidates.weight[n] = found.weight[pair] as number;
      candidates.probability[n] = found.probability[pair] as number;
      pairOf[n] = pair;
    }
    suggestions[index] = suggest(assigned, index, chosen[row] as number, rivalOf(ranking.pairs, from, length, chosen[row] as number));
    if (row % 500 === 499) yield row;
  }
  return { suggestions: leaveToPeople(suggestions, assigned), candidates };
}

/** Leaves the pairs to a person that would make too many of the sure ones wrong; what was accepted stays. */
function leaveToPeople(suggestions: Suggestion[], { rosters, rulings, chosen }: Assigned): Suggestion[] {
  const { order, size } = rosters.source;
  const judged = new Uint8Array(size);
  const probabilities = new Float32Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) {
    const index = order[row] as number;
    const { state, probability } = suggestions[index] as Suggestion;
    if (state !== 'sure' || rulings[chosen[row] as number] === RULING.accepted) continue;
    judged[index] = 1;
    probabilities[count++] = probability;
  }
  const least = sureFrom(probabilities.subarray(0, count));
  return suggestions.map((one, index) => (judged[index] === 1 && one.probability < least ? { ...one, state: 'review' } : one));
}

/** The best of the ranked pairs other than the assigned one, -1 for none. */
function rivalOf(pairs: Int32Array, from: number, length: number, chosen: number): number {
  const at = length > 0 && pairs[from] === chosen ? 1 : 0;
  return at < length ? (pairs[from + at] as number) : -1;
}

function suggest(assigned: Assigned, source: number, pair: number, other: number): Suggestion {
  const { table, found, rosters, rulings } = assigned;
  const targetOf = (one: number): number | null => (one < 0 ? null : (rosters.target.order[table.target[one] as number] as number));
  const rival = other < 0 ? 0 : (found.probability[other] as number);
  const nothing = { source, state: 'none', target: null, probability: rival, runnerUp: targetOf(other) } as const;
  if (pair < 0) return { ...nothing, margin: 0 };
  const probability = found.probability[pair] as number;
  const margin = other < 0 ? Infinity : (found.weight[pair] as number) - (found.weight[other] as number);
  const state = rulings[pair] === RULING.accepted ? 'sure' : judge({ probability, rival, needsLook: needsLook(assigned, pair) });
  if (state === 'none') return { ...nothing, probability: Math.max(probability, nothing.probability), margin: 0 };
  return { source, state, target: targetOf(pair), probability, runnerUp: nothing.runnerUp, margin };
}

/**
 * True when the target is deleted, the source account is what somebody was invited as who may have one of the source's own
 * too, it gave way to another of the same person or may have (it is blocked, the target is not, and no identifier says that
 * they are one), the whole name is another's, or half of it and no identifier says that they are one, guests are at home
 * in two organisations, or only the name speaks for the pair and others have it, here or in every tenant.
 */
function needsLook(assigned: Assigned, pair: number): boolean {
  const { table, found, rosters, frequency } = assigned;
  const level = (table.levels[STANDING_COLUMN] as Uint8Array)[pair] as number;
  if (level === STANDING.deleted || level === STANDING.replaced) return true;
  if (isAnothersName(assigned, pair)) return true;
  const s = frequency.sourceNamesakes[table.source[pair] as number] as number;
  if (rosters.source.visitor[table.source[pair] as number] === 1 && s > 0) return true;
  if (isIdentified(assigned, pair)) return false;
  if (level === STANDING.revived || isContradicted(assigned, pair) || isCommonplace(assigned, pair) || areElsewhere(assigned, pair))
    return true;
  const t = frequency.targetNamesakes[table.target[pair] as number] as number;
  return Math.max(s, t) > 1 && isNameAlone(table, found, pair);
}

/** More than this many bits of an address, a number or a telephone are beyond what chance and habit give. */
const IDENTIFYING = 3;

/**
 * True when an identifier says that the accounts are one person's. A telephone does not where the given names are two
 * different ones, or one of several is: relatives share it, and it is handed on with the desk; whoever married keeps it.
 */
function isIdentified(assigned: Assigned, pair: number): boolean {
  const { table, found } = assigned;
  const isOther = table.given[pair] === GIVEN.otherPart || isAnothersGiven(assigned, pair);
  return COMPARISONS.some(
    ({ name }, c) => !(isOther && name === 'phone') && (found.learned.levels[c]?.[table.levels[c]?.[pair] ?? 0] ?? 0) > IDENTIFYING,
  );
}

/**
 * True when neither given name nor surname agree: a telephone and a desk are handed on, and numbers are used again. An
 * initial that only the sign-in name gives says no more than that both names begin with one letter.
 */
function isAnothersName(assigned: Assigned, pair: number): boolean {
  const { given, surname } = assigned.table;
  if (surname[pair] !== SURNAME.different) return false;
  return isAnothersGiven(assigned, pair) || (given[pair] === GIVEN.initial && !hasInitial(assigned, pair));
}

/**
 * True when the given names or the surnames are two different ones, or one of several is. Relatives and other people of one surname and
 * initial share a sign-in name and an office too, so it takes an identifier to say that they are one.
 */
function isContradicted(assigned: Assigned, pair: number): boolean {
  const { given, surname } = assigned.table;
  if (given[pair] === GIVEN.otherPart || surname[pair] === SURNAME.otherPart) return true;
  return isAnothersGiven(assigned, pair) || surname[pair] === SURNAME.different;
}

function isAnothersGiven({ table, rosters }: Pick<Assigned, 'table' | 'rosters'>, pair: number): boolean {
  const given = table.given[pair] as number;
  return given === GIVEN.different || (given === GIVEN.sameLetter && !hasInitial({ table, rosters }, pair));
}

/** Whether one of the given names is written as initials. */
function hasInitial({ table, rosters }: Pick<Assigned, 'table' | 'rosters'>, pair: number): boolean {
  const { source, target, words } = rosters;
  return isInitial(words, source, table.source[pair] as number) || isInitial(words, target, table.target[pair] as number);
}

/** Whether the given name is written as initials: S.G. may be Stuart or Susan. */
function isInitial(words: readonly string[], { formStart, forms }: Roster, row: number): boolean {
  const first = forms.givenWords[(formStart[row] as number) * WORDS_KEPT] ?? -1;
  return first >= 0 && words[first]?.length === 1;
}

/** True when two guests are at home in different organisations: a guest is known by where it was invited. */
function areElsewhere({ table, rosters: { source, target } }: Assigned, pair: number): boolean {
  const [s, t] = [table.source[pair] as number, table.target[pair] as number];
  const [from, to] = [source.values.domain[s] as number, target.values.domain[t] as number];
  return source.guest[s] === 1 && from >= 0 && to >= 0 && from !== to;
}

/** What accounts are called in every tenant; a Scanner here and one there are two as long as nothing else says that they are one. */
const COMMONPLACE: ReadonlySet<string> = new Set([...ADMIN_WORDS, ...SERVICE_WORDS, ...SHARED_WORDS, ...EQUIPMENT_WORDS]);

/** True when the source account is called by nothing but such words; an administrator whose name says nothing else has none. */
function isCommonplace({ table, rosters }: Assigned, pair: number): boolean {
  const { source, words, functionWords } = rosters;
  const row = table.source[pair] as number;
  if (source.ward[row] === WARD.functional)
    return areCommonplace(source.words.items, source.words.start[row], source.words.start[row + 1], functionWords);
  const form = source.formStart[row] as number;
  if (form === source.formStart[row + 1]) return source.ward[row] === WARD.admin;
  const { givenWords, surnameWords } = source.forms;
  const [from, to] = [form * WORDS_KEPT, (form + 1) * WORDS_KEPT];
  return areCommonplace(givenWords, from, to, words) && areCommonplace(surnameWords, from, to, words);
}

/** Whether all of a list of words, by their numbers, are commonplace. */
function areCommonplace(items: Int32Array, from = 0, to = 0, texts: readonly string[]): boolean {
  for (let k = from; k < to; k++) {
    const word = items[k] as number;
    if (word >= 0 && !COMMONPLACE.has(texts[word] as string)) return false;
  }
  return true;
}

/** True when only the name speaks for a pair, no number behind the sign-in names and no field of the organisation. */
function isNameAlone(table: PairTable, found: Estimate, pair: number): boolean {
  const given = table.given[pair] as number;
  if (
    table.login[pair] === LOGIN.sameNumber &&
    found.learned.loginBits(given, table.surname[pair] as number, LOGIN.sameNumber) > IDENTIFYING
  )
    return false;
  return given >= GIVEN.initial && found.values.every(({ pairs, fresh }) => (fresh[valuePairOf(pairs, pair)] ?? 0) < 1);
}
