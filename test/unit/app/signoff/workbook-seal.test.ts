import { expect, test } from 'vitest';
import { zipSync, unzipSync } from 'fflate';
import { streamWorkbook } from '#app/workbook/stream-workbook.ts';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { readSeal, sealIn } from '#app/signoff/workbook-seal.ts';
import { describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import { writeManifest } from '#core/signoff/manifest.ts';
import { sampleDelivery } from '#test/support/deliverables/sample-delivery.ts';
import { toEnd } from '#test/support/to-end.ts';

const delivery = sampleDelivery(6);

function sealed(): Buffer {
  const pieces: Uint8Array[] = [];
  const signer = keyOfThisRun();
  const seal = (start: { sha256: string; size: number }): string => writeManifest(delivery, [], start, '2026-11-28T10:00:00.000Z', signer);
  toEnd(streamWorkbook(describeWorkbook(delivery), (piece) => pieces.push(Uint8Array.from(piece)), seal));
  return Buffer.concat(pieces);
}

test('a sealed workbook vouches for itself: what it was written from, and every one of its bytes', () => {
  const workbook = sealed();
  expect(toEnd(readSeal(workbook))).toMatchObject({ revision: delivery.content.number, digest: delivery.digest });
  let held = 0;
  // A step that shares no factor with anything in the format, so that every kind of place is met; the end byte by byte.
  for (let at = 0; at < workbook.length; at += at < workbook.length - 400 ? 61 : 1) {
    const other = Buffer.from(workbook);
    other[at]! ^= 1 << (at % 8);
    const read = toEnd(readSeal(other));
    if (read !== null && !('wrong' in read)) held += 1;
  }
  expect(held).toBe(0);
  for (const other of [
    workbook.subarray(0, -1),
    Buffer.concat([workbook, Buffer.from([0])]),
    Buffer.concat([Buffer.from([0]), workbook]),
  ]) {
    expect(toEnd(readSeal(other))).not.toMatchObject({ format: expect.any(String) });
  }
});

test('one that was packed anew no longer holds, and one without a seal says nothing', () => {
  const parts = unzipSync(sealed());
  expect(toEnd(readSeal(zipSync(parts)))).toHaveProperty('wrong');
  delete parts['crosswalk/seal.json'];
  expect(toEnd(readSeal(zipSync(parts)))).toBeNull();
  expect(sealIn(Buffer.from('no workbook'))).toBeNull();
});
