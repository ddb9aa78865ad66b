import { forgetUntold } from '#core/directory/forget-untold.ts';
import type { Account, AccountField } from '#core/directory/account.ts';
import { calledOf, type AccountColumns } from '../db/account-columns.ts';
import type { Intake } from './intake.ts';
import { splitTexts, toRows, type PreparedRows } from './prepared-rows.ts';
import { readAgain, type RowPlace } from './read-again.ts';
import type { FileToRead } from './read-for-intake.ts';

/** Some rows that follow one another, and how many bytes of their file had been read by then. */
export interface SomeRows {
  readonly count: number;
  readonly bytes: number;
  /** What would be written, joined, in UTF-8. */
  readonly columns: SharedArrayBuffer;
}

/**
 * What an import would write of the accounts of one file, in memory in place of a project; not all that their rows say.
 * Accounts are numbered by their places in the file, from 0 on.
 */
export class HeldRows implements Intake {
  readonly joined: ReadonlySet<number> = new Set();
  /** All rows, in the order of the file. */
  readonly taken: SomeRows[] = [];
  private read: { readonly file: FileToRead; readonly untold: readonly AccountField[] } | null = null;

  take({ count, columns }: PreparedRows, bytes: number): void {
    if (typeof columns === 'string') throw new Error('rows that are held are not kept');
    this.taken.push({ count, bytes, columns });
  }

  /** Says which file was read, and which fields it turned out not to tell. */
  finish(file: FileToRead, untold: readonly AccountField[]): void {
    this.read = { file, untold };
  }

  /** Of some accounts. */
  columnsOf(places: readonly number[]): Map<number, AccountColumns> {
    return new Map(this.find(places).map(({ place, columns }) => [place, columns]));
  }

  ofKinds(kinds: readonly string[]): number[] {
    const all = this.taken.flatMap(cutColumns);
    return all.flatMap((columns, place) => (kinds.includes(calledOf(columns).kind) ? place : []));
  }

  /**
   * Reads all that the rows of some accounts say. Those are missing that the file no longer tells of. Steps are pauses.
   */
  *readWhole(places: readonly number[]): Generator<void, ReadonlyMap<number, Account>> {
    if (this.read === null) throw new Error('the file has not been read');
    const { file, untold } = this.read;
    const wanted = this.find(places).map(({ columns: [, key = ''], ...row }) => ({ ...row, key }));
    const found = yield* readAgain(file, wanted);
    return new Map(
      wanted.flatMap(({ place, key }) => {
        const account = found.get(key);
        return account ? [[place, forgetUntold(account, untold)] as const] : [];
      }),
    );
  }

  /** In the order of the file; what many rows are asked of is cut once. */
  private find(places: readonly number[]): (Omit<RowPlace, 'key'> & { readonly place: number; readonly columns: AccountColumns })[] {
    const found = [];
    let [first, from, block] = [0, 0, 0];
    let cut: AccountColumns[] | null = null;
    for (const place of places.toSorted((a, b) => a - b)) {
      let rows = this.taken[block];
      for (; rows && place >= first + rows.count; rows = this.taken[++block]) {
        first += rows.count;
        from = rows.bytes;
        cut = null;
      }
      if (rows === undefined) throw new Error(`account ${place} of ${first} was asked for`);
      cut ??= cutColumns(rows);
      found.push({ place, columns: cut[place - first]!, from, to: rows.bytes });
    }
    return found;
  }
}

/** What would be written of each account. */
function cutColumns(rows: SomeRows): AccountColumns[] {
  return toRows(cutTexts(rows).map(decode));
}

/**
 * All texts of some rows, cut as bytes: `decode` says what they are. Decoded together, a single letter beyond Latin-1
 * would have all of them take two bytes a letter, and twice the time.
 */
export function cutTexts({ count, columns }: SomeRows): string[] {
  return splitTexts(Buffer.from(columns).toString('latin1'), count);
}

const BEYOND_ASCII = /[\u0080-\u00ff]/;

export function decode(cut: string): string {
  return BEYOND_ASCII.test(cut) ? Buffer.from(cut, 'latin1').toString() : cut;
}
