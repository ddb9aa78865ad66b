import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { drive } from '#app/jobs/drive.ts';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { isArchiveAsWritten } from '#app/signoff/is-archive-as-written.ts';
import { nodeCrypto } from '#app/signoff/node-crypto.ts';
import { MANIFEST_FILE_NAME, readManifest, type Manifest } from '#core/signoff/manifest.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { writeZipPackage } from '#test/support/signoff/write-package.ts';
import { tempFolder } from '#test/support/temp-project.ts';

test('an archive is as it was written by its manifest alone, and not with a byte more, less or packed otherwise', () => {
  const project = pairedProject();
  freezeNow(project);
  const disk = join(tempFolder(), 'package.zip');
  writeZipPackage(project.tables, 1, disk, keyOfThisRun());
  const bytes = readFileSync(disk);
  const text = unzipSync(bytes)[MANIFEST_FILE_NAME]!;
  const { archive } = readManifest(Buffer.from(text).toString(), nodeCrypto) as Manifest;
  const judge = (given: Uint8Array): boolean =>
    drive(isArchiveAsWritten(given, archive!, { name: MANIFEST_FILE_NAME, bytes: text }), () => true)!.result;
  expect(judge(bytes)).toBe(true);
  expect(judge(Buffer.concat([bytes, Buffer.from([0])]))).toBe(false);
  expect(judge(bytes.subarray(0, -1))).toBe(false);
  expect(judge(bytes.subarray(0, 10))).toBe(false);
  expect(judge(zipSync(unzipSync(bytes)))).toBe(false);
});
