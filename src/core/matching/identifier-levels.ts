import { firstShared, listMasks, listsMeet, type Ragged } from '#core/compare/ragged.ts';
import { withinOneEdit } from '#core/compare/within-one-edit.ts';
import type { Rosters } from './join-sides.ts';
import { ADDRESS, ID, PHONE, STANDING } from './comparisons.ts';
import { WARD } from './pairable.ts';
import type { Roster } from './roster.ts';

/** Up to two holders of a number are a person and a forgotten second account; up to this many are a shared desk; more are a switchboard. */
export const FEW_HOLDERS = 5;

function holdersOf(list: Ragged): Int32Array {
  let most = -1;
  for (const item of list.items) most = Math.max(most, item);
  const count = new Int32Array(most + 1);
  for (const item of list.items) count[item] = (count[item] as number) + 1;
  return count;
}

function countIds(column: Int32Array): Int32Array {
  let most = -1;
  for (const id of column) most = Math.max(most, id);
  const count = new Int32Array(most + 1);
  for (const id of column) if (id >= 0) count[id] = (count[id] as number) + 1;
  return count;
}

/** What comparing asks of every row, side by side in memory; of lists a mask, see `listMasks`. */
const ROW = { addresses: 0, phones: 1, extensions: 2, employeeId: 3, immutableId: 4, marks: 5, size: 8 } as const;
/** Marks of a row; above them its standing. */
const MARK = { reaching: 1, functional: 2, standing: 4 } as const;

function packRows(roster: Roster): Int32Array {
  const packed = new Int32Array(ROW.size * roster.size);
  const fill = (place: number, column: Int32Array): void => {
    for (let row = 0; row < roster.size; row++) packed[row * ROW.size + place] = column[row] as number;
  };
  fill(ROW.addresses, listMasks(roster.addresses));
  fill(ROW.phones, listMasks(roster.phones));
  fill(ROW.extensions, listMasks(roster.extensions));
  fill(ROW.employeeId, roster.employeeId);
  fill(ROW.immutableId, roster.immutableId);
  const { reaching, ward, standing } = roster;
  for (let row = 0; row < roster.size; row++) {
    packed[row * ROW.size + ROW.marks] =
      (reaching[row] === 1 ? MARK.reaching : 0) |
      (ward[row] === WARD.functional ? MARK.functional : 0) |
      ((standing[row] as number) * MARK.standing);
  }
  return packed;
}

function put(columns: readonly Uint8Array[], column: number, pair: number, level: number): void {
  (columns[column] as Uint8Array)[pair] = level;
}

/** Compares identifiers, phones and standing of two accounts. */
export class IdentifierComparer {
  private readonly source: Roster;
  private readonly target: Roster;
  private readonly holders: { readonly phone: readonly [Int32Array, Int32Array]; readonly employee: readonly [Int32Array, Int32Array] };
  private readonly employeeTexts: readonly string[];
  private readonly left: Int32Array;
  private readonly right: Int32Array;

  constructor({ source, target, employeeTexts }: Rosters) {
    this.source = source;
    this.target = target;
    this.holders = {
      phone: [holdersOf(source.phones), holdersOf(target.phones)],
      employee: [countIds(source.employeeDigits), countIds(target.employeeDigits)],
    };
    this.employeeTexts = employeeTexts;
    this.left = packRows(source);
    this.right = packRows(target);
  }

  /** Writes the levels of a pair into the columns, in the order of `COMPARISONS`. */
  compare(s: number, t: number, columns: readonly Uint8Array[], pair: number): void {
    // By index: taking the list apart would make an iterator for every pair.
    put(columns, 0, pair, this.address(s, t));
    put(columns, 1, pair, this.employee(s, t));
    const a = this.left[s * ROW.size + ROW.immutableId] as number;
    const b = this.right[t * ROW.size + ROW.immutableId] as number;
    put(columns, 2, pair, a < 0 || b < 0 ? ID.missing : a === b ? ID.same : ID.different);
    put(columns, 3, pair, this.phone(s, t));
    put(columns, 4, pair, this.standing(s, t));
  }

  private address(s: number, t: number): number {
    const { left, right } = this;
    const a = s * ROW.size;
    const b = t * ROW.size;
    const common = (left[a + ROW.addresses] as number) & (right[b + ROW.addresses] as number);
    if (common !== 0 && listsMeet(this.source.addresses, s, this.target.addresses, t)) return ADDRESS.shared;
    const marks = (left[a + ROW.marks] as number) | (right[b + ROW.marks] as number);
    return (marks & MARK.reaching) === 0 ? ADDRESS.missing : ADDRESS.different;
  }

  private employee(s: number, t: number): number {
    const a = this.left[s * ROW.size + ROW.employeeId] as number;
    const b = this.right[t * ROW.size + ROW.employeeId] as number;
    if (a < 0 || b < 0) return ID.missing;
    const { source, target } = this;
    const digits = source.employeeDigits[s] as number;
    if (a === b || (digits >= 0 && digits === target.employeeDigits[t])) {
      const held = digits < 0 ? 1 : Math.max(this.holders.employee[0][digits] ?? 0, this.holders.employee[1][digits] ?? 0);
      return held > 1 ? ID.several : ID.same;
    }
    const x = this.employeeTexts[source.employeeText[s] as number] as string;
    const y = this.employeeTexts[target.employeeText[t] as number] as string;
    // Short numbers are neighbours of each other by the dozen.
    return x.length >= 5 && withinOneEdit(x, y) ? ID.near : ID.different;
  }

  private phone(s: number, t: number): number {
    const { source, target, left, right } = this;
    const a = s * ROW.size;
    const b = t * ROW.size;
    const own = left[a + ROW.phones] as number;
    const other = right[b + ROW.phones] as number;
    const shared = (own & other) === 0 ? -1 : firstShared(source.phones, s, target.phones, t);
    if (shared >= 0) {
      const held = Math.max(this.holders.phone[0][shared] ?? 0, this.holders.phone[1][shared] ?? 0);
      return held <= 2 ? PHONE.same : held <= FEW_HOLDERS ? PHONE.few : PHONE.many;
    }
    const common = (left[a + ROW.extensions] as number) & (right[b + ROW.extensions] as number);
    if (common !== 0 && listsMeet(source.extensions, s, target.extensions, t)) return PHONE.extension;
    return own !== 0 && other !== 0 ? PHONE.different : PHONE.missing;
  }

  private standing(s: number, t: number): number {
    const marks = this.left[s * ROW.size + ROW.marks] as number;
    const from = (marks / MARK.standing) | 0;
    const to = ((this.right[t * ROW.size + ROW.marks] as number) / MARK.standing) | 0;
    if (to === 3) return STANDING.deleted;
    // Rooms and shared mailboxes are blocked from signing in by nature.
    if (from === 0 || to === 0 || (marks & MARK.functional) !== 0) return STANDING.missing;
    if (to === 2) return from === 1 ? STANDING.blocked : STANDING.bothBlocked;
    if (from === 1) return STANDING.active;
    return this.source.successor[s] !== -1 ? STANDING.replaced : STANDING.revived;
  }
}
