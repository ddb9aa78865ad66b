import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { filesUnder, findPackageFaults } from '#test/support/deliverables/check-package.ts';
import { runCrosswalk } from '#test/support/run-crosswalk.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { tempFolder } from '#test/support/temp-project.ts';

test('crosswalk export writes a whole package as a folder or a zip, and tells its hashes', async () => {
  const { path, close } = pairedProject();
  close();
  const out = join(tempFolder(), 'made', 'here');
  const folder = await runCrosswalk('export', path, '--out', out, '--json');
  expect(folder.status).toBe(0);
  const told = JSON.parse(folder.stdout) as { package: string; revision: number | null; files: { path: string; sha256: string }[] };
  expect(told).toMatchObject({ package: join(out, 'test, not signed'), revision: null });
  const files = filesUnder(told.package);
  expect(findPackageFaults(files)).toEqual([]);
  expect(told.files.map((file) => file.path).sort()).toEqual(Object.keys(files).sort());

  const zip = await runCrosswalk('export', path, '--out', out, '--zip', '--source-tenant-id', '11111111-1111-4222-8333-000000000000');
  expect(zip).toMatchObject({ status: 0, stdout: expect.stringContaining('What stands now; nobody has signed it.') });
  const unpacked = unzipSync(readFileSync(join(out, 'test, not signed.zip')));
  expect(findPackageFaults(unpacked)).toEqual([]);
  expect(Object.keys(unpacked)).toContain('other-tools/onedrive-identity-map.csv');

  // A second folder of that name would have to replace the first.
  const again = await runCrosswalk('export', path, '--out', out);
  expect(again).toMatchObject({ status: 1, stderr: expect.stringContaining('is already there') });
  expect(readdirSync(out).toSorted()).toEqual(['test, not signed', 'test, not signed.zip']);
});

test('crosswalk export says what is missing', async () => {
  expect(await runCrosswalk('export', 'nothing.crosswalk', '--out', tempFolder())).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('does not exist'),
  });
  expect(await runCrosswalk('export', 'nothing.crosswalk')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining("'--out <folder>' is missing"),
  });
});
