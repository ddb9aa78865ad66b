/** Deflated blocks that hold nothing, each with Huffman codes of its own: all work and no bytes. */
export function emptyBlocks(count: number): Buffer {
  const packed = Buffer.alloc(count * 12);
  let at = 0;
  const put = (value: number, length: number): void => {
    for (let bit = 0; bit < length; bit++, at++) packed[at >> 3]! |= ((value >> bit) & 1) << (at & 7);
  };
  for (let index = 1; index <= count; index++) {
    put(index === count ? 1 : 0, 1);
    put(2, 2);
    put(0, 5);
    put(0, 5);
    put(14, 4);
    // In the code for code lengths, 1 and 18 ("zeros follow") have one bit each.
    for (const order of [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1]) put(order === 18 || order === 1 ? 1 : 0, 3);
    put(1, 1);
    put(127, 7);
    put(1, 1);
    put(107, 7);
    // After 256 zeros: the end of the block, and one distance.
    put(0, 1);
    put(0, 1);
    put(0, 1);
  }
  return packed.subarray(0, (at + 7) >> 3);
}
