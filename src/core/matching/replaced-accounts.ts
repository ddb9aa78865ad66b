import { ADDRESS, ADDRESS_COLUMN, STANDING } from './comparisons.ts';
import type { PairTable } from './pair-table.ts';
import type { Roster } from './roster.ts';

/** What `replacedAccounts` says of a row that is not replaced, and of one that several may have replaced. */
const NOBODY = -1;
const SEVERAL = -2;

/** What is looked at of a roster. */
type Known = Pick<Roster, 'size' | 'standing' | 'ward' | 'employeeId' | 'formStart' | 'forms'>;

/**
 * For each account that may not sign in while another account of the same tenant has the same employee
 * number or full name and may: the row of that other account. Most are what is left of a first employment.
 */
export function replacedAccounts(roster: Known): Int32Array {
  // Few may not sign in: only what these have is looked for among the others.
  const gone: number[] = [];
  const names = new Map<number, number>();
  const numbers = new Map<number, number>();
  for (let row = 0; row < roster.size; row++) {
    if ((roster.standing[row] as number) < 2) continue;
    gone.push(row);
    names.set(nameOf(roster, row), NOBODY);
    numbers.set(roster.employeeId[row] as number, NOBODY);
  }
  names.delete(NOBODY);
  numbers.delete(NOBODY);
  for (let row = 0; row < roster.size; row++) {
    if (roster.standing[row] !== 1) continue;
    note(names, nameOf(roster, row), row);
    note(numbers, roster.employeeId[row] as number, row);
  }
  const successors = new Int32Array(roster.size).fill(NOBODY);
  for (const row of gone) {
    const known = numbers.get(roster.employeeId[row] as number) ?? NOBODY;
    successors[row] = known === NOBODY ? (names.get(nameOf(roster, row)) ?? NOBODY) : known;
  }
  return successors;
}

/** Notes a row as the one that has a key which is looked for. */
function note(rows: Map<number, number>, key: number, row: number): void {
  const before = rows.get(key);
  if (before !== undefined) rows.set(key, before === NOBODY ? row : SEVERAL);
}

function nameOf(roster: Known, row: number): number {
  const form = roster.formStart[row] as number;
  if (form === roster.formStart[row + 1]) return NOBODY;
  const given = roster.forms.given[form] as number;
  const surname = roster.forms.surnameCore[form] as number;
  return given < 0 || surname < 0 ? NOBODY : (given * 0x1000000 + surname) * 4 + (roster.ward[row] as number);
}

/** Bits that a replaced account stays behind the one that took its place, for a target that may be either's. */
const BEHIND = 6;
/** The same for what somebody was invited as: it is the same person's, and no rival. */
const VISITOR_BEHIND = 10;

/**
 * Keeps what is left of a first employment behind the account in use. Both are of one person, so a
 * department or title that only the old account still has speaks for the person, not for the old account.
 * The same for what a person of the target was invited into the source as, behind an account of the source's own:
 * one destination can take one of the two, and the person works with the latter.
 */
export class Successions {
  /** Numbers of pairs: of a replaced account, and of its successor with the same target. */
  private readonly replaced: number[] = [];
  private readonly successor: number[] = [];
  private readonly behind: number[] = [];

  constructor(table: PairTable, standing: Uint8Array, source: Roster) {
    if (source.visitor.includes(1)) this.addVisitors(table, source);
    if (!standing.includes(STANDING.replaced)) return;
    const start = new Int32Array(source.size + 1);
    for (let pair = 0; pair < table.size; pair++) start[(table.source[pair] as number) + 1] = pair + 1;
    for (let row = 0; row < source.size; row++) start[row + 1] = Math.max(start[row + 1] as number, start[row] as number);
    for (let pair = 0; pair < table.size; pair++) {
      const row = source.successor[table.source[pair] as number] as number;
      if (standing[pair] !== STANDING.replaced || row < 0) continue;
      for (let other = start[row] as number; other < (start[row + 1] as number); other++) {
        if (table.target[other] !== table.target[pair]) continue;
        this.add(pair, other, BEHIND);
      }
    }
  }

  private addVisitors(table: PairTable, { visitor }: Roster): void {
    const address = table.levels[ADDRESS_COLUMN] as Uint8Array;
    const visits = new Map<number, number[]>();
    for (let pair = 0; pair < table.size; pair++) {
      if (visitor[table.source[pair] as number] !== 1 || address[pair] !== ADDRESS.shared) continue;
      const target = table.target[pair] as number;
      visits.set(target, [...(visits.get(target) ?? []), pair]);
    }
    for (let pair = 0; pair < table.size; pair++) {
      if (visitor[table.source[pair] as number] === 1) continue;
      for (const visit of visits.get(table.target[pair] as number) ?? []) {
        this.add(visit, pair, VISITOR_BEHIND);
      }
    }
  }

  private add(replaced: number, successor: number, behind: number): void {
    this.replaced.push(replaced);
    this.successor.push(successor);
    this.behind.push(behind);
  }

  /** Lowers the weights of replaced accounts whose successor may have the target. */
  apply(weight: Float32Array): void {
    this.replaced.forEach((pair, k) => {
      const successor = weight[this.successor[k] as number] as number;
      if (successor > 0) weight[pair] = Math.min(weight[pair] as number, successor - (this.behind[k] as number));
    });
  }
}
