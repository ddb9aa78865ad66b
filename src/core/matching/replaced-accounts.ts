import type { Roster } from './roster.ts';

/**
 * Marks the accounts that may not sign in while another account of the same tenant has the same full
 * name or employee number and may: most are what is left of a first employment.
 */
export function replacedAccounts(roster: Roster): Uint8Array {
  const names = new Set<number>();
  const numbers = new Set<number>();
  const nameOf = (row: number): number => {
    const form = roster.formStart[row] as number;
    if (form === roster.formStart[row + 1]) return -1;
    const given = roster.forms.given[form] as number;
    const surname = roster.forms.surnameCore[form] as number;
    return given < 0 || surname < 0 ? -1 : (given * 0x1000000 + surname) * 4 + (roster.ward[row] as number);
  };
  for (let row = 0; row < roster.size; row++) {
    if (roster.standing[row] !== 1) continue;
    names.add(nameOf(row));
    numbers.add(roster.employeeId[row] as number);
  }
  names.delete(-1);
  numbers.delete(-1);
  return Uint8Array.from({ length: roster.size }, (_, row) =>
    roster.standing[row] !== 1 && roster.standing[row] !== 0 && (names.has(nameOf(row)) || numbers.has(roster.employeeId[row] as number))
      ? 1
      : 0,
  );
}
