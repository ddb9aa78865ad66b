/**
 * Size of the blocks that reading works in, in bytes. As text of two bytes a letter, which one letter beyond Latin-1
 * makes of all, a block twice as large would be a large object to V8: each in memory that nobody touched before.
 */
export const BLOCK_SIZE = 32_768;

/**
 * The same bytes in blocks of `size`, only the last of them shorter. What is decided block by block
 * then depends on the file alone, not on how it happened to arrive.
 */
export function* evenBlocks(chunks: Iterable<Uint8Array>, size = BLOCK_SIZE): Generator<Uint8Array, void> {
  let open: Uint8Array | null = null;
  let filled = 0;
  for (const chunk of chunks) {
    let start = 0;
    while (start < chunk.length) {
      if (open === null && chunk.length - start >= size) {
        yield chunk.subarray(start, start + size);
        start += size;
        continue;
      }
      open ??= new Uint8Array(size);
      const taken = Math.min(size - filled, chunk.length - start);
      open.set(chunk.subarray(start, start + taken), filled);
      filled += taken;
      start += taken;
      if (filled === size) {
        yield open;
        open = null;
        filled = 0;
      }
    }
  }
  if (open !== null) yield open.subarray(0, filled);
}
