import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WorkbookFault } from '#app/import/read-workbook-fault.ts';
import { inflateSteps } from '#app/import/read-workbook-inflate.ts';
import { emptyBlocks } from '#test/support/workbooks/empty-blocks.ts';

function inflate(packed: Uint8Array, limit = 1e9): Buffer {
  const steps: Buffer[] = [];
  for (const step of inflateSteps(packed, limit)) steps.push(Buffer.from(step));
  return Buffer.concat(steps);
}

const compressible = fc
  .array(fc.tuple(fc.constantFrom('<c r="A', '" t="s"><v>', '</v></c>', '\0\0\0', 'contoso.com'), fc.nat(9999)), { maxLength: 4000 })
  .map((pieces) => Buffer.from(pieces.flat().join('')));

test('what zlib packs comes back, at every level', () => {
  fc.assert(
    fc.property(
      fc.oneof(compressible, fc.uint8Array({ maxLength: 3000 })),
      fc.integer({ min: 0, max: 9 }),
      fc.integer({ min: 0, max: 4 }),
      (data, level, strategy) => {
        expect(inflate(deflateRawSync(data, { level, strategy })).equals(data)).toBe(true);
      },
    ),
    { numRuns: 200 },
  );
});

test('copies reach back over the end of a step', () => {
  const data = Buffer.concat(Array.from({ length: 40 }, (_, at) => Buffer.alloc(9_973, `abc${at % 3}`)));
  expect(inflate(deflateRawSync(data)).equals(data)).toBe(true);
});

test('damaged bytes end in a fault or in bytes, never in anything else', () => {
  const packed = deflateRawSync(Buffer.from('anna.mueller@contoso.com,'.repeat(500)));
  fc.assert(
    fc.property(fc.nat(packed.length - 1), fc.nat(255), fc.nat(packed.length), (at, byte, length) => {
      const mutant = Buffer.from(packed);
      mutant[at] = byte;
      try {
        expect(inflate(mutant.subarray(0, length), 100_000).length).toBeLessThanOrEqual(100_000);
      } catch (error) {
        expect(error).toBeInstanceOf(WorkbookFault);
      }
    }),
    { numRuns: 1_000 },
  );
});

test('stops at the size that was declared', () => {
  expect(() => inflate(deflateRawSync(Buffer.alloc(1_000_000)), 1_000)).toThrow(WorkbookFault);
});

test('thousands of empty blocks with codes of their own are damage', () => {
  expect(inflate(emptyBlocks(100))).toHaveLength(0);
  expect(() => inflate(emptyBlocks(20_000))).toThrow(WorkbookFault);
});
