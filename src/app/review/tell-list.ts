import { Buffer } from 'node:buffer';
import type { ToldList } from '#contract/told-list.ts';
import { packIds } from '../pack-ids.ts';

/** All source accounts in an order, and which of them make a list. */
export interface ListToTell {
  /** The number of the order. */
  readonly number: number;
  readonly size: number;
  readonly idAt: (place: number) => number;
  readonly isShown: (place: number) => boolean;
  readonly isUndecided: (place: number) => boolean;
}

/** Which account the list is looked at first by, and how many lines of it. */
export interface Near {
  readonly sourceId: number | null;
  readonly rows: number;
}

/**
 * Tells a list to somebody who has the order `known`, if that is its order.
 * @returns with it the ids of the lines that will be looked at first: from the beginning where that shows the account
 * of `near`, or where it is not on the list the first that wants a decision; else about it.
 */
export function tellList(list: ListToTell, known: number | null, near: Near | undefined): { told: ToldList; firstIds: number[] } {
  const { number, size, idAt } = list;
  const shown = new Uint8Array((size + 7) >> 3);
  const undecided = new Uint8Array(shown.length);
  const ids = new Int32Array(size);
  let count = 0;
  let firstUndecided = -1;
  for (let place = 0; place < size; place++) {
    if (!list.isShown(place)) continue;
    shown[place >> 3]! |= 1 << (place & 7);
    if (list.isUndecided(place)) {
      undecided[place >> 3]! |= 1 << (place & 7);
      if (firstUndecided === -1) firstUndecided = count;
    }
    ids[count++] = idAt(place);
  }
  const all = (): string => packIds(Array.from({ length: size }, (_, place) => idAt(place)));
  return {
    told: { order: { number, ids: known === number ? null : all() }, shown: packed(shown), undecided: packed(undecided) },
    firstIds: near === undefined ? [] : firstLines(ids.subarray(0, count), firstUndecided, near),
  };
}

function packed(bits: Uint8Array<ArrayBuffer>): string {
  return Buffer.from(bits.buffer).toString('base64');
}

function firstLines(ids: Int32Array, firstUndecided: number, { sourceId, rows }: Near): number[] {
  const kept = sourceId === null ? -1 : ids.indexOf(sourceId);
  const place = kept === -1 ? firstUndecided : kept;
  const first = place < rows ? 0 : place - (rows >> 1);
  return Array.from(ids.subarray(first, first + rows));
}
