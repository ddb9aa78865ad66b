import fc from 'fast-check';
import { expect, test } from 'vitest';
import { evenBlocks } from '#core/directory/even-blocks.ts';

test('the blocks are the same however the bytes arrive', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), fc.integer({ min: 1, max: 32 }), (chunks, size) => {
      const whole = Buffer.concat(chunks);
      const blocks = [...evenBlocks(chunks, size)];
      expect(Buffer.concat(blocks)).toEqual(whole);
      for (const block of blocks.slice(0, -1)) expect(block.length).toBe(size);
      if (whole.length > 0) expect(blocks.at(-1)?.length).toBeGreaterThan(0);
    }),
  );
});

test('a chunk that is used again by its owner does no harm', () => {
  const chunk = new Uint8Array(6);
  function* reused(): Generator<Uint8Array> {
    for (let round = 1; round <= 3; round++) {
      chunk.fill(round);
      yield chunk;
    }
  }
  const seen: number[] = [];
  for (const block of evenBlocks(reused(), 4)) seen.push(...block);
  expect(seen).toEqual([1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3]);
});
