import { z } from 'zod';
import { unpackBytes } from './unpack-bytes.ts';
import { unpackIds } from './unpack-ids.ts';

/**
 * Some of all accounts in an order, told by their places in it: a bit for each account of the tenant, where its id
 * would take 32. The order itself is told once.
 */
export const toldListSchema = z.object({
  order: z.object({
    /** Two orders of the same number are the same; another project or another import has others. */
    number: z.number(),
    /** Everybody in that order, as `packIds` packs them; null where the asker has it already. */
    ids: z.string().nullable(),
  }),
  /** Who is on the list, by place in the order: base64 of bits, the lowest first. */
  shown: z.string(),
  /** Who of them wants a decision: nobody has taken one, and the engine is not sure. */
  undecided: z.string(),
});
export type ToldList = z.infer<typeof toldListSchema>;

/** The ids of a list, those of the undecided among them, and the order to keep for the next. */
export interface ReadList {
  readonly ids: Int32Array;
  readonly undecidedIds: Int32Array;
  readonly order: KeptOrder;
}

export interface KeptOrder {
  readonly number: number;
  readonly ids: Int32Array;
}

/**
 * Reads a list as it was told.
 * @param kept the order that the asker said it has. Throws when the list counts on another.
 */
export function readToldList({ order, shown, undecided }: ToldList, kept: KeptOrder | null = null): ReadList {
  const known = order.ids === null ? kept : { number: order.number, ids: unpackIds(order.ids) };
  if (known?.number !== order.number) throw new Error('a list was told by an order that nobody has');
  return { ids: pick(known.ids, unpackBytes(shown)), undecidedIds: pick(known.ids, unpackBytes(undecided)), order: known };
}

/** How many bits of each byte are set. */
const SET_BITS = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

/** In memory of just the size: a browser takes longer to hand out new memory than this takes to fill it. */
function pick(ids: Int32Array, bits: Uint8Array): Int32Array {
  let size = 0;
  for (const byte of bits) size += SET_BITS[byte]!;
  const picked = new Int32Array(size);
  let count = 0;
  for (let at = 0; at < bits.length; at++) {
    for (let byte = bits[at]!, place = at * 8; byte !== 0; byte >>= 1, place++) if ((byte & 1) === 1) picked[count++] = ids[place]!;
  }
  return picked;
}
