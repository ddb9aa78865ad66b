import { Buffer } from 'node:buffer';

/** Ids as text, as `unpackIds` of the contract reads it. Ids are whole numbers below 2^31. */
export function packIds(ids: ArrayLike<number>): string {
  return Buffer.from(Int32Array.from(ids).buffer).toString('base64');
}
