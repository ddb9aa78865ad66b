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

/**
 * Finds the pairs that may be two people of one household, with a telephone or a street that few have, and how often
 * such people meet: as often as two of one tenant do, of whom nobody is anybody else.
 * @returns per pair log2 of how much likelier a household is than two strangers whose surnames agree like this, NaN for
 * pairs that share no home; null where nobody does.
 */
export function findRelatives(table: PairTable, { source, target }: Rosters, frequency: NameFrequency): Float32Array | null {
  const here = countHouseholds(source);
  const there = countHouseholds(target);
  const kin = here.kin + there.kin;
  const others = here.others + there.others;
  if (kin + others === 0) return null;
  const chances = (source.size * (source.size - 1) + target.size * (target.size - 1)) / 2;
  const phone = table.levels[PHONE_COLUMN] as Uint8Array;
  const fromStreets = homeStreets(source);
  const toStreets = homeStreets(target);
  const bits = new Float32Array(table.size).fill(Number.NaN);
  for (let pair = 0; pair < table.size; pair++) {
    const street = fromStreets[table.source[pair] as number] as number;
    const t = table.target[pair] as number;
    if ((phone[pair] as number) < PHONE.few && (street < 0 || street !== toStreets[t])) continue;
    const level = table.surname[pair] as number;
    if (level < SURNAME.similar) bits[pair] = Math.log2((level === SURNAME.missing ? kin + others : others) / chances);
    else {
      const word = target.forms.surnameCore[target.formStart[t] as number] as number;
      const known = level >= SURNAME.exact && word >= 0;
      bits[pair] = Math.log2(kin / chances) - ((known ? frequency.surname[word] : frequency.surnameLevel[level]) as number);
    }
  }
  return bits;
}

/** The street of each account as far as it may be a home: a place of work has more people. */
function homeStreets({ values }: Roster): Int32Array {
  const holders = new Map<number, number>();
  for (const street of values.streetAddress) holders.set(street, (holders.get(street) ?? 0) + 1);
  return values.streetAddress.map((street) => ((holders.get(street) as number) <= FEW_HOLDERS ? street : -1));
}

/** How many pairs of people of one tenant share a telephone or a street with few others but no given name: `kin` one surname, `others` none. */
function countHouseholds(roster: Roster): { readonly kin: number; readonly others: number } {
  const { ward, forms, formStart, phones } = roster;
  const homes = new Map<number, number[]>();
  const note = (home: number, row: number): void => {
    const rows = homes.get(home);
    if (rows) rows.push(row);
    else homes.set(home, [row]);
  };
  const streets = homeStreets(roster);
  for (let row = 0; row < roster.size; row++) {
    if (ward[row] !== WARD.person || formStart[row] === formStart[row + 1]) continue;
    for (let k = phones.start[row] as number; k < (phones.start[row + 1] as number); k++) note(phones.items[k] as number, row);
    const street = streets[row] as number;
    if (street >= 0) note(-1 - street, row);
  }
  const kin = new Set<number>();
  const others = new Set<number>();
  for (const rows of homes.values()) {
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
