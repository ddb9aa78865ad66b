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

interface Masks {
  readonly addresses: Int32Array;
  readonly phones: Int32Array;
  readonly extensions: Int32Array;
}

function masksOf({ addresses, phones, extensions }: Roster): Masks {
  return { addresses: listMasks(addresses), phones: listMasks(phones), extensions: listMasks(extensions) };
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
  private readonly masks: { readonly source: Masks; readonly target: Masks };

  constructor({ source, target, employeeTexts }: Rosters) {
    this.source = source;
    this.target = target;
    this.holders = {
      phone: [holdersOf(source.phones), holdersOf(target.phones)],
      employee: [countIds(source.employeeDigits), countIds(target.employeeDigits)],
    };
    this.employeeTexts = employeeTexts;
    this.masks = { source: masksOf(source), target: masksOf(target) };
  }

  /** Writes the levels of a pair into the columns, in the order of `COMPARISONS`. */
  compare(s: number, t: number, columns: readonly Uint8Array[], pair: number): void {
    const { source, target } = this;
    // By index: taking the list apart would make an iterator for every pair.
    put(columns, 0, pair, this.address(s, t));
    put(columns, 1, pair, this.employee(s, t));
    const a = source.immutableId[s] as number;
    const b = target.immutableId[t] as number;
    put(columns, 2, pair, a < 0 || b < 0 ? ID.missing : a === b ? ID.same : ID.different);
    put(columns, 3, pair, this.phone(s, t));
    put(columns, 4, pair, this.standing(s, t));
  }

  private address(s: number, t: number): number {
    const common = (this.masks.source.addresses[s] as number) & (this.masks.target.addresses[t] as number);
    if (common !== 0 && listsMeet(this.source.addresses, s, this.target.addresses, t)) return ADDRESS.shared;
    return this.source.reaching[s] === 1 || this.target.reaching[t] === 1 ? ADDRESS.different : ADDRESS.missing;
  }

  private employee(s: number, t: number): number {
    const { source, target } = this;
    const a = source.employeeId[s] as number;
    const b = target.employeeId[t] as number;
    if (a < 0 || b < 0) return ID.missing;
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
    const { source, target, masks } = this;
    const own = masks.source.phones[s] as number;
    const other = masks.target.phones[t] as number;
    const shared = (own & other) === 0 ? -1 : firstShared(source.phones, s, target.phones, t);
    if (shared >= 0) {
      const held = Math.max(this.holders.phone[0][shared] ?? 0, this.holders.phone[1][shared] ?? 0);
      return held <= 2 ? PHONE.same : held <= FEW_HOLDERS ? PHONE.few : PHONE.many;
    }
    const common = (masks.source.extensions[s] as number) & (masks.target.extensions[t] as number);
    if (common !== 0 && listsMeet(source.extensions, s, target.extensions, t)) return PHONE.extension;
    return own !== 0 && other !== 0 ? PHONE.different : PHONE.missing;
  }

  private standing(s: number, t: number): number {
    const from = this.source.standing[s] as number;
    const to = this.target.standing[t] as number;
    if (to === 3) return STANDING.deleted;
    // Rooms and shared mailboxes are blocked from signing in by nature.
    if (from === 0 || to === 0 || this.source.ward[s] === WARD.functional) return STANDING.missing;
    if (to === 2) return from === 1 ? STANDING.blocked : STANDING.bothBlocked;
    if (from === 1) return STANDING.active;
    return this.source.successor[s] !== -1 ? STANDING.replaced : STANDING.revived;
  }
}
