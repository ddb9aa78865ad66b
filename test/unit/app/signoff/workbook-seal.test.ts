import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { zipSync, unzipSync } from 'fflate';
import { streamWorkbook } from '#app/workbook/stream-workbook.ts';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { readDelivery } from '#app/signoff/read-revision.ts';
import { putSignature } from '#app/signoff/sign-revision.ts';
import { verifyFiles } from '#app/signoff/verify-files.ts';
import type { VerifyReport } from '#contract/calls/signoff-calls.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { CLIENT, WHEN } from '#test/support/signoff/sign-as.ts';
import { tempFolder } from '#test/support/temp-project.ts';
import { readSeal, sealIn } from '#app/signoff/workbook-seal.ts';
import { describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import { writeManifest } from '#core/signoff/manifest.ts';
import { sampleDelivery } from '#test/support/deliverables/sample-delivery.ts';
import { toEnd } from '#test/support/to-end.ts';

const sample = sampleDelivery(6);

function sealed(delivery = sample): Buffer {
  const pieces: Uint8Array[] = [];
  const signer = keyOfThisRun();
  const seal = (start: { sha256: string; size: number }): string => writeManifest(delivery, [], start, '2026-11-28T10:00:00.000Z', signer);
  toEnd(streamWorkbook(describeWorkbook(delivery), (piece) => pieces.push(Uint8Array.from(piece)), seal));
  return Buffer.concat(pieces);
}

test('a sealed workbook vouches for itself: what it was written from, and every one of its bytes', () => {
  const workbook = sealed();
  expect(toEnd(readSeal(workbook))).toMatchObject({ revision: sample.content.number, digest: sample.digest });
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

test('verified without its project it says whose signatures it bears, and nothing good of an altered one', () => {
  const disk = join(tempFolder(), 'migration-workbook.xlsx');
  const verify = (bytes: Uint8Array): VerifyReport => {
    writeFileSync(disk, bytes);
    return toEnd(verifyFiles(null, { files: [{ path: 'migration-workbook.xlsx', disk }], keys: [] }, '2026-11-28T10:00:00.000Z'));
  };
  const project = pairedProject();
  freezeNow(project);
  const signer = keyOfThisRun();
  putSignature(project.tables, 1, CLIENT, WHEN, signer);
  const signed = toEnd(readDelivery(project.tables, 1));
  const workbook = sealed(signed);
  expect(verify(workbook)).toMatchObject({
    verdict: 'genuine',
    revision: 1,
    signatures: [{ name: 'Ann Archer' }],
    sentences: [expect.stringContaining('from revision 1'), expect.stringContaining('bears a seal')],
  });
  const other = Buffer.from(workbook);
  other[Math.floor(other.length / 2)]! ^= 1;
  expect(verify(other)).toMatchObject({ verdict: 'altered', files: [{ state: 'altered' }] });
  // A seal of another signature: the manifest fits its key, the signature in it does not fit the revision.
  const forged = { ...signed, signatures: signed.signatures.map((signature) => ({ ...signature, name: 'Mallory' })) };
  expect(verify(sealed(forged))).toMatchObject({ verdict: 'altered' });
  const { 'crosswalk/seal.json': seal, ...rest } = unzipSync(workbook);
  expect(seal).toBeDefined();
  expect(verify(zipSync(rest))).toMatchObject({ verdict: 'unknown', sentences: [expect.stringContaining('bears no seal')] });
  expect(verify(zipSync({ 'xl/workbook.xml': Buffer.from('<workbook/>') }))).toMatchObject({ verdict: 'unknown' });
});

test('one that was packed anew no longer holds, and one without a seal says nothing', () => {
  const parts = unzipSync(sealed());
  expect(toEnd(readSeal(zipSync(parts)))).toHaveProperty('wrong');
  delete parts['crosswalk/seal.json'];
  expect(toEnd(readSeal(zipSync(parts)))).toBeNull();
  expect(sealIn(Buffer.from('no workbook'))).toBeNull();
});
