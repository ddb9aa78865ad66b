import type { Memory } from './memory.ts';

/** A column in another order: row `i` of the answer is row `order[i]`. */
export function orderColumn(column: ArrayLike<number>, order: Int32Array, memory: Memory): Int32Array {
  return fill(new Int32Array(memory(4 * order.length)), column, order);
}

/** The same for a column of numbers below 256. */
export function orderBytes(column: ArrayLike<number>, order: Int32Array, memory: Memory): Uint8Array {
  return fill(new Uint8Array(memory(order.length)), column, order);
}

function fill<Column extends Int32Array | Uint8Array>(ordered: Column, column: ArrayLike<number>, order: Int32Array): Column {
  for (let row = 0; row < order.length; row++) ordered[row] = column[order[row] as number] as number;
  return ordered;
}
