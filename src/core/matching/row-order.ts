import type { Memory } from '#core/compare/memory.ts';

/** The order of the keys, as places in the list; code-unit order, the same on every machine. */
export function rowOrder(keys: readonly string[], memory: Memory): Int32Array {
  const order = new Int32Array(memory(4 * keys.length));
  for (let place = 0; place < order.length; place++) order[place] = place;
  return order.sort((a, b) => {
    const x = keys[a] as string;
    const y = keys[b] as string;
    return x < y ? -1 : x > y ? 1 : a - b;
  });
}
