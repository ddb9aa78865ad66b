import { SURNAME } from '#core/compare/compare-surname.ts';
import { ownMemory, type Memory } from '#core/compare/memory.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import { COMPARISONS, PHONE } from './comparisons.ts';
import { FEW_HOLDERS } from './identifier-levels.ts';
import type { Rosters } from './join-sides.ts';
import type { NameFrequency } from './name-frequency.ts';
import { WARD } from './pairable.ts';
import type { PairColumns } from './pair-table.ts';
import type { Roster } from './roster.ts';

/** Place of the telephone among the columns of `COMPARISONS`. */
export const PHONE_COLUMN = COMPARISONS.findIndex(({ name }) => name === 'phone');

/** Pairs, accounts or homes gone through between two looks at the clock of whoever drives. */
const STEP = 16_384;

/** What is looked at of the pairs: nothing of their values. */
export interface HomePairs extends Pick<PairColumns, 'source' | 'surname' | 'levels'> {
  readonly target: Int32Array;
}

/**
 * Finds the pairs that may be two people of one household, with a telephone or a street that few have, and how often
 * such people meet: as often as two of one tenant do, of whom nobody is anybody else.
 * @returns per pair log2 of how much likelier a household is than two strangers whose surnames agree like this, NaN for
 * pairs that share no home; null where nobody does. Yields 0 now and then.
 */
export function* findRelatives(
  table: HomePairs,
  { source, target }: Rosters,
  frequency: NameFrequency,
  memory: Memory = ownMemory,
): Generator<number, Float32Array | null> {
  const from = homeStreets(source);
  const to = homeStreets(target);
  const here = yield* countHouseholds(source, from);
  const there = yield* countHouseholds(target, to);
  const kin = here.kin + there.kin;
  const others = here.others + there.others;
  if (kin + others === 0) return null;
  const chances = (source.size * (source.size - 1) + target.size * (target.size - 1)) / 2;
  const homes: Homes = { from, to, kin: kin / chances, others: others / chances };
  const size = table.target.length;
  const bits = new Float32Array(memory(4 * size)).fill(Number.NaN);
  for (let first = 0; first < size; first += STEP) {
    weighHomes(bits, first, Math.min(first + STEP, size), homes, table, target, frequency);
    yield 0;
  }
  return bits;
}

interface Homes {
  /** The street of each account of the source and of the target, as far as it may be a home. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** The chance that two people are of one household and have one surname, or two. */
  readonly kin: number;
  readonly others: number;
}

/** Fills in the bits of some pairs. A plain function: inside a generator every number would become an object. */
function weighHomes(
  bits: Float32Array,
  first: number,
  end: number,
  { from, to, kin, others }: Homes,
  table: HomePairs,
  target: Roster,
  frequency: NameFrequency,
): void {
  const phone = table.levels[PHONE_COLUMN] as Uint8Array;
  for (let pair = first; pair < end; pair++) {
    const street = from[table.source[pair] as number] as number;
    const t = table.target[pair] as number;
    if ((phone[pair] as number) < PHONE.few && (street < 0 || street !== to[t])) continue;
    const level = table.surname[pair] as number;
    if (level < SURNAME.similar) bits[pair] = Math.log2(level === SURNAME.missing ? kin + others : others);
    else {
      const word = target.forms.surnameCore[target.formStart[t] as number] as number;
      const known = level >= SURNAME.exact && word >= 0;
      bits[pair] = Math.log2(kin) - ((known ? frequency.surname[word] : frequency.surnameLevel[level]) as number);
    }
  }
}

/** The street of each account as far as it may be a home: a place of work has more people. */
function homeStreets({ values }: Roster): Int32Array {
  const homes = values.streetAddress.slice();
  const holders = new Int32Array(numbersIn(homes));
  for (let row = 0; row < homes.length; row++) {
    const street = homes[row] as number;
    if (street >= 0) holders[street] = (holders[street] as number) + 1;
  }
  for (let row = 0; row < homes.length; row++) {
    const street = homes[row] as number;
    if (street >= 0 && (holders[street] as number) > FEW_HOLDERS) homes[row] = -1;
  }
  return homes;
}

/** One more than the highest number of a column. */
function numbersIn(column: Int32Array): number {
  let count = 0;
  for (let k = 0; k < column.length; k++) count = Math.max(count, (column[k] as number) + 1);
  return count;
}

/** How many pairs of people of one tenant share a telephone or a street with few others but no given name: `kin` one surname, `others` none. */
function* countHouseholds(roster: Roster, streets: Int32Array): Generator<number, { readonly kin: number; readonly others: number }> {
  const { forms, formStart } = roster;
  const homes = findHomes(roster, streets);
  yield 0;
  const kin = new Set<number>();
  const others = new Set<number>();
  for (let home = 0; home + 1 < homes.start.length; home++) {
    if (home % STEP === STEP - 1) yield 0;
    const rows = homes.items.subarray(homes.start[home], homes.start[home + 1]);
    if (rows.length < 2 || rows.length > FEW_HOLDERS) continue;
    for (const [k, a] of rows.entries()) {
      for (const b of rows.subarray(k + 1)) {
        const [x, y] = [formStart[a] as number, formStart[b] as number];
        if (differ(forms.given, x, y)) (differ(forms.surnameCore, x, y) ? others : kin).add(a * roster.size + b);
      }
    }
  }
  return { kin: kin.size, others: others.size };
}

/** The people of each telephone and, behind those, of each street, in rising order. */
function findHomes({ size, ward, formStart, phones }: Roster, streets: Int32Array): Ragged {
  const count = numbersIn(phones.items);
  const isPerson = (row: number): boolean => ward[row] === WARD.person && formStart[row] !== formStart[row + 1];
  const start = new Int32Array(count + numbersIn(streets) + 1);
  const items = new Int32Array(phones.items.length + size);
  // Counts how many each home has, then puts them into the places that these make.
  for (let pass = 0; pass < 2; pass++) {
    if (pass === 1) for (let home = 1; home < start.length; home++) start[home] = (start[home] as number) + (start[home - 1] as number);
    for (let row = size - 1; row >= 0; row--) {
      if (!isPerson(row)) continue;
      for (let k = phones.start[row] as number; k < (phones.start[row + 1] as number); k++) note(pass, phones.items[k] as number, row);
      if ((streets[row] as number) >= 0) note(pass, count + (streets[row] as number), row);
    }
  }
  return { start, items };

  function note(pass: number, home: number, row: number): void {
    if (pass === 0) start[home] = (start[home] as number) + 1;
    else {
      const place = (start[home] as number) - 1;
      items[place] = row;
      start[home] = place;
    }
  }
}

function differ(words: Int32Array, a: number, b: number): boolean {
  return (words[a] as number) >= 0 && (words[b] as number) >= 0 && words[a] !== words[b];
}
