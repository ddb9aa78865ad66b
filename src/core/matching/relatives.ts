import { SURNAME } from '#core/compare/compare-surname.ts';
import { COMPARISONS, PHONE } from './comparisons.ts';
import { FEW_HOLDERS } from './identifier-levels.ts';
import type { Rosters } from './join-sides.ts';
import type { NameFrequency } from './name-frequency.ts';
import { WARD } from './pairable.ts';
import type { PairTable } from './pair-table.ts';
import type { Roster } from './roster.ts';

/** Place of the telephone among the columns of `COMPARISONS`. */
export const PHONE_COLUMN = COMPARISONS.findIndex(({ name }) => name === 'phone');

/** Pairs, accounts or homes gone through between two looks at the clock of whoever drives. */
const STEP = 16_384;

/**
 * Finds the pairs that may be two people of one household, with a telephone or a street that few have, and how often
 * such people meet: as often as two of one tenant do, of whom nobody is anybody else.
 * @returns per pair log2 of how much likelier a household is than two strangers whose surnames agree like this, NaN for
 * pairs that share no home; null where nobody does. Yields 0 now and then.
 */
export function* findRelatives(
  table: PairTable,
  { source, target }: Rosters,
  frequency: NameFrequency,
): Generator<number, Float32Array | null> {
  const here = yield* countHouseholds(source);
  const there = yield* countHouseholds(target);
  const kin = here.kin + there.kin;
  const others = here.others + there.others;
  if (kin + others === 0) return null;
  const chances = (source.size * (source.size - 1) + target.size * (target.size - 1)) / 2;
  const homes: Homes = { from: homeStreets(source), to: homeStreets(target), kin: kin / chances, others: others / chances };
  const bits = new Float32Array(table.size).fill(Number.NaN);
  for (let from = 0; from < table.size; from += STEP) {
    weighHomes(bits, from, Math.min(from + STEP, table.size), homes, table, target, frequency);
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
  table: PairTable,
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
  const holders = new Map<number, number>();
  for (const street of values.streetAddress) holders.set(street, (holders.get(street) ?? 0) + 1);
  return values.streetAddress.map((street) => ((holders.get(street) as number) <= FEW_HOLDERS ? street : -1));
}

/** How many pairs of people of one tenant share a telephone or a street with few others but no given name: `kin` one surname, `others` none. */
function* countHouseholds(roster: Roster): Generator<number, { readonly kin: number; readonly others: number }> {
  const { ward, forms, formStart, phones } = roster;
  const homes = new Map<number, number[]>();
  const note = (home: number, row: number): void => {
    const rows = homes.get(home);
    if (rows) rows.push(row);
    else homes.set(home, [row]);
  };
  const streets = homeStreets(roster);
  for (let row = 0; row < roster.size; row++) {
    if (row % STEP === STEP - 1) yield 0;
    if (ward[row] !== WARD.person || formStart[row] === formStart[row + 1]) continue;
    for (let k = phones.start[row] as number; k < (phones.start[row + 1] as number); k++) note(phones.items[k] as number, row);
    const street = streets[row] as number;
    if (street >= 0) note(-1 - street, row);
  }
  const kin = new Set<number>();
  const others = new Set<number>();
  let gone = 0;
  for (const rows of homes.values()) {
    if (++gone % STEP === 0) yield 0;
    if (rows.length < 2 || rows.length > FEW_HOLDERS) continue;
    for (const [k, a] of rows.entries()) {
      for (const b of rows.slice(k + 1)) {
        const [x, y] = [formStart[a] as number, formStart[b] as number];
        if (differ(forms.given, x, y)) (differ(forms.surnameCore, x, y) ? others : kin).add(a * roster.size + b);
      }
    }
  }
  return { kin: kin.size, others: others.size };
}

function differ(words: Int32Array, a: number, b: number): boolean {
  return (words[a] as number) >= 0 && (words[b] as number) >= 0 && words[a] !== words[b];
}
