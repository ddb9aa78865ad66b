import { forgetUntold } from '#core/directory/forget-untold.ts';
import type { Account, AccountField } from '#core/directory/account.ts';
import { calledOf, type AccountColumns } from '../db/account-columns.ts';
import type { Intake } from './intake.ts';
import { splitColumns, type PreparedRows } from './prepared-rows.ts';
import { readAgain } from './read-again.ts';
import type { FileToRead } from './read-for-intake.ts';

/** Some rows that follow one another, and how many bytes of their file had been read by then. */
interface SomeRows {
  readonly count: number;
  readonly bytes: number;
  /** What would be written, joined, in UTF-8: V8 does not go through bytes whenever it looks for what can be thrown away. */
  readonly columns: Buffer;
}

/**
 * What an import would write of the accounts of one file, in memory in place of a project; not all that their rows say.
 * Accounts are numbered by their places in the file, from 0 on.
 */
export class HeldRows implements Intake {
  readonly joined: ReadonlySet<number> = new Set();
  private readonly taken: SomeRows[] = [];
  private read: { readonly file: FileToRead; readonly untold: readonly AccountField[] } | null = null;

  take({ count, columns }: PreparedRows, bytes: number): void {
    this.taken.push({ count, bytes, columns: Buffer.from(columns) });
  }

  /** Says which file was read, and which fields it turned out not to tell. */
  finish(file: FileToRead, untold: readonly AccountField[]): void {
    this.read = { file, untold };
  }

  /** Of every account, some at a time. */
  *columns(): Generator<readonly AccountColumns[], void> {
    for (const { count, columns } of this.taken) yield splitColumns(columns.toString(), count);
  }

  /** Of one account. */
  columnsOf(place: number): AccountColumns {
    return this.find(place).columns;
  }

  ofKinds(kinds: readonly string[]): number[] {
    const all = [...this.columns()].flat();
    return all.flatMap((columns, place) => (kinds.includes(calledOf(columns).kind) ? place : []));
  }

  /**
   * Reads all that the rows of some accounts say. Those are missing that the file no longer tells of. Steps are pauses.
   */
  *readWhole(places: readonly number[]): Generator<void, ReadonlyMap<number, Account>> {
    if (this.read === null) throw new Error('the file has not been read');
    const { file, untold } = this.read;
    const wanted = places.map((place) => ({ ...this.find(place), place }));
    const found = yield* readAgain(file, wanted);
    return new Map(
      wanted.flatMap(({ place, key }) => {
        const account = found.get(key);
        return account ? [[place, forgetUntold(account, untold)] as const] : [];
      }),
    );
  }

  private find(place: number): { readonly columns: AccountColumns; readonly key: string; readonly from: number; readonly to: number } {
    let first = 0;
    let from = 0;
    for (const { count, bytes, columns } of this.taken) {
      if (place < first + count) {
        const own = splitColumns(columns.toString(), count)[place - first]!;
        return { columns: own, key: own[1]!, from, to: bytes };
      }
      first += count;
      from = bytes;
    }
    throw new Error(`account ${place} of ${first} was asked for`);
  }
}
