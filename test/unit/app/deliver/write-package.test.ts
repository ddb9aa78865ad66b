import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { drive } from '#app/jobs/drive.ts';
import { jobSteps } from '#app/jobs/job-steps.ts';
import type { PackageToWrite, PackageWritten } from '#app/deliver/write-package.ts';
import { keyOfThisRun, keyOfThisRunForJob, signerOfJob } from '#app/signoff/installation-key.ts';
import { readDeliveryNow } from '#test/support/signoff/read-now.ts';
import { verifyFiles } from '#app/signoff/verify-files.ts';
import { describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import { putSignature } from '#app/signoff/sign-revision.ts';
import { checkUserMapping } from '#test/support/check-user-mapping.ts';
import { filesUnder, findPackageFaults } from '#test/support/deliverables/check-package.ts';
import { pairedProject, type PairedProject } from '#test/support/signoff/paired-project.ts';
import { flipByte } from '#test/support/signoff/write-package.ts';
import { workbookBytes } from '#test/support/workbooks/workbook-bytes.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { CLIENT, WHEN } from '#test/support/signoff/sign-as.ts';

const AT = '2026-11-23T15:00:00.000Z';
const KEY = keyOfThisRunForJob();
const NO_IDS = { source: null, target: null };

function deliver(project: PairedProject, order: Partial<PackageToWrite> = {}): { path: string; written: PackageWritten } {
  const path = join(dirname(project.path), order.as === 'zip' ? 'package.zip' : 'package');
  const step = { kind: 'deliver', revision: null, as: 'folder', path, tenantIds: NO_IDS, key: KEY, ...order } as const;
  const end = drive(jobSteps(project.db, [step], AT), () => true);
  if (!end?.result.delivered) throw new Error('nothing was delivered');
  return { path, written: end.result.delivered };
}

function sign(project: PairedProject): void {
  freezeNow(project);
  putSignature(project.tables, 1, CLIENT, WHEN, keyOfThisRun());
}

describe('writePackage', () => {
  test('writes a whole package of what stands now, and says what it wrote', () => {
    const project = pairedProject();
    project.exclude('flo.ferris', 'create-in-target', '');
    const { path, written } = deliver(project);
    const files = filesUnder(path);
    expect(findPackageFaults(files)).toEqual([]);
    expect(written.revision).toBe(0);
    expect(written.files.map((file) => file.path)).toEqual([
      'migration-workbook.xlsx',
      'environments/Contoso joins Fabrikam/usermapping.csv',
      'bulk-create.csv',
      'other-tools/sharepoint-migration-tool.csv',
      'other-tools/sharegate.csv',
      'other-tools/power365-user-list.csv',
      'runbook.md',
      'runbook.ps1',
      'manifest.json',
    ]);
    expect(Object.keys(files).sort()).toEqual(written.files.map((file) => file.path).sort());
    const mapping = files['environments/Contoso joins Fabrikam/usermapping.csv'] ?? Buffer.alloc(0);
    expect(checkUserMapping('usermapping.csv', mapping)).toEqual([]);
    expect(mapping.toString().split('\r\n')).toHaveLength(7);
    expect(files['bulk-create.csv']?.toString()).toContain('Flo Ferris');
    expect(files['runbook.ps1']?.toString()).toContain("Join-Path $PSScriptRoot 'environments/Contoso joins Fabrikam/usermapping.csv'");
  });

  test('a signed revision carries its number, its signatures and its digest into every file that tells them', async () => {
    const project = pairedProject();
    sign(project);
    // What is decided afterwards is not in it.
    project.exclude('ann.archer', 'leaver', '');
    const { path, written } = deliver(project, {
      revision: 1,
      tenantIds: { source: '11111111-1111-4222-8333-000000000000', target: null },
    });
    const { digest } = readDeliveryNow(project.tables, 1);
    expect(written).toMatchObject({ revision: 1, digest });
    const files = filesUnder(path);
    expect(findPackageFaults(files)).toEqual([]);
    expect(files['environments/Contoso joins Fabrikam/usermapping.csv']?.toString()).toContain('ann.archer@contoso.com');
    expect(files['other-tools/onedrive-identity-map.csv']?.toString()).toContain(
      'User,11111111-1111-4222-8333-000000000000,ann.archer@contoso.com',
    );
    const workbook = await readXlsx(files['migration-workbook.xlsx'] ?? new Uint8Array());
    expect(workbook.sheets[0]?.rows.flat()).toContain(digest);
    expect(workbook.properties?.custom).toMatchObject({ 'Crosswalk digest': digest, 'Crosswalk revision': '1' });
    expect(files['runbook.md']?.toString()).toContain(digest);
    expect(JSON.parse(files['manifest.json']?.toString() ?? '')).toMatchObject({ revision: 1, digest, signatures: [{ role: 'client' }] });
    expect(project.tables.delivered.isKey(signerOfJob(KEY).publicKey)).toBe(true);
  });

  test('a zip holds the same files, to the byte', () => {
    const project = pairedProject();
    const folder = filesUnder(deliver(project).path);
    const zip = unzipSync(readFileSync(deliver(project, { as: 'zip' }).path));
    expect(Object.keys(zip).sort()).toEqual(Object.keys(folder).sort());
    for (const [path, bytes] of Object.entries(zip)) {
      const isSame = Buffer.from(bytes).equals(folder[path] ?? Buffer.alloc(0));
      // The manifest of a zip vouches for the archive as well.
      expect([path, isSame]).toEqual([path, path !== 'manifest.json']);
    }
  });

  test('what blocks an export blocks it, and nothing is noted', () => {
    const project = pairedProject();
    for (const login of ['ann.archer', 'ben.barlow', 'cleo.carver', 'dora.draper', 'eve.ellison']) project.exclude(login, 'leaver', '');
    expect(() => deliver(project)).toThrow('would be empty');
    expect(existsSync(join(dirname(project.path), 'package'))).toBe(false);
    expect(project.tables.delivered.isKey(signerOfJob(KEY).publicKey)).toBe(false);
  });

  test('stopped at any step it notes nothing, and lets the project go', () => {
    const project = pairedProject();
    let steps = 0;
    // Every step there is, until one round comes to its end.
    for (let ended = false; !ended; steps += 1) {
      let left = steps + 1;
      const step = {
        kind: 'deliver',
        revision: null,
        as: 'zip',
        path: join(dirname(project.path), `stopped-${steps}.zip`),
        tenantIds: NO_IDS,
        key: KEY,
      } as const;
      ended = drive(jobSteps(project.db, [step], AT), () => (left -= 1) > 0) !== null;
      expect(project.db.inTransaction).toBe(false);
      expect(project.tables.delivered.isKey(signerOfJob(KEY).publicKey)).toBe(ended);
    }
    expect(steps).toBeGreaterThan(8);
  });
});

describe('verifying what was delivered', () => {
  const given = (path: string) => Object.keys(filesUnder(path)).map((file) => ({ path: `package/${file}`, disk: join(path, file) }));
  const verdictOn = (project: PairedProject, files: readonly { path: string; disk: string }[]) =>
    drive(verifyFiles(project.tables, { files, keys: [] }, AT), () => true)?.result;

  /** Every kind of file there is: with somebody to create, and the ids that the OneDrive map wants. */
  const complete = (): PairedProject => {
    const project = pairedProject();
    project.exclude('flo.ferris', 'create-in-target', '');
    sign(project);
    return project;
  };
  const EVERY_KIND = { revision: 1, tenantIds: { source: '11111111-1111-4222-8333-000000000000', target: null } } as const;
  const flip = fc.record({ file: fc.nat(), at: fc.nat(), bits: fc.integer({ min: 1, max: 255 }) });

  test('it is genuine, and no byte of a file of any kind can be changed, in the package or by itself', () => {
    const project = complete();
    const files = given(deliver(project, EVERY_KIND).path);
    expect(verdictOn(project, files)).toMatchObject({ verdict: 'genuine', revision: 1 });
    expect(new Set(files.map(({ path }) => path.split('/').at(-1)))).toEqual(
      new Set([
        'bulk-create.csv',
        'manifest.json',
        'migration-workbook.xlsx',
        'onedrive-identity-map.csv',
        'power365-user-list.csv',
        'runbook.md',
        'runbook.ps1',
        'sharegate.csv',
        'sharepoint-migration-tool.csv',
        'usermapping.csv',
      ]),
    );
    for (const [n, file] of files.entries()) {
      expect(verdictOn(project, [file])).toMatchObject({ verdict: 'genuine', revision: 1 });
      fc.assert(
        fc.property(flip, ({ at, bits }) => {
          const restore = flipByte(file.disk, at % statSync(file.disk).size, bits);
          try {
            expect(verdictOn(project, files)?.verdict).toBe('altered');
            expect(verdictOn(project, [file])?.verdict).toBeOneOf(['altered', 'unknown']);
          } finally {
            restore();
          }
        }),
        { numRuns: 8, seed: n },
      );
    }
    expect(verdictOn(project, files)?.verdict).toBe('genuine');
  }, 60_000);

  test('no byte of a zip can be changed without being told, whether the project is at hand or not', () => {
    const project = complete();
    const disk = deliver(project, { ...EVERY_KIND, as: 'zip' }).path;
    const file = { path: 'renamed by the client.zip', disk };
    const alone = () => drive(verifyFiles(null, { files: [file], keys: [] }, AT), () => true)!.result.verdict;
    const bytes = readFileSync(disk);
    expect(verdictOn(project, [file])).toMatchObject({ verdict: 'genuine', sentences: [expect.stringContaining('Genuine and current')] });
    expect(alone()).toBe('genuine');
    // Of headers, names, the manifest and the directory, and of what is packed; every byte of a smaller one in verify-files.test.
    const outside = placesOutsidePackedData(bytes);
    expect(outside.length).toBeGreaterThan(2000);
    const places = [...outside.filter((at) => at % 11 === 0), ...fc.sample(fc.nat(bytes.length - 1), { numRuns: 100, seed: 6 })];
    for (const [n, at] of places.entries()) {
      const restore = flipByte(disk, at, 1 << (n % 8));
      try {
        expect([at, alone()]).toEqual([at, expect.not.stringMatching('genuine')]);
        if (n % 7 === 0) expect([at, verdictOn(project, [file])?.verdict]).toEqual([at, expect.stringMatching('altered|unknown')]);
      } finally {
        restore();
      }
    }
    expect(alone()).toBe('genuine');
  }, 60_000);

  test('a zip packed anew by another program is told from the one that was written, and a folder that somebody packed is not blamed', () => {
    const project = complete();
    const { path } = deliver(project, { ...EVERY_KIND, as: 'zip' });
    const anew = (files: Record<string, Uint8Array>) => {
      writeFileSync(path, zipSync(files));
      return verdictOn(project, [{ path: 'package.zip', disk: path }]);
    };
    expect(anew(unzipSync(readFileSync(path)))).toMatchObject({
      verdict: 'altered',
      sentences: [expect.stringContaining('every file in the archive is as it was written')],
    });
    expect(anew(filesUnder(deliver(project, EVERY_KIND).path))).toMatchObject({
      verdict: 'genuine',
      sentences: [expect.stringContaining('Genuine and current'), expect.stringContaining('as a folder')],
    });
  });

  test('no byte of the headers of a workbook can be changed, with the project at hand', () => {
    const project = complete();
    const disk = join(deliver(project, EVERY_KIND).path, 'migration-workbook.xlsx');
    const file = { path: 'as the client has it.xlsx', disk };
    expect(verdictOn(project, [file])).toMatchObject({ verdict: 'genuine' });
    const places = placesOutsidePackedData(readFileSync(disk));
    expect(places.length).toBeGreaterThan(2000);
    for (const [n, at] of places.entries()) {
      // Each is a comparison with the revision, so not every one.
      if (n % 53 !== 0) continue;
      const restore = flipByte(disk, at, 1 << (n % 8));
      try {
        expect([at, verdictOn(project, [file])?.verdict]).toEqual([at, expect.stringMatching('altered|unknown')]);
      } finally {
        restore();
      }
    }
  }, 60_000);

  test('a workbook in which a target was changed is told row by row', () => {
    const project = pairedProject();
    sign(project);
    const { path } = deliver(project, { revision: 1 });
    const delivery = readDeliveryNow(project.tables, 1);
    const [ann, ...others] = delivery.content.people;
    if (!ann?.target) throw new Error('Ann is paired');
    const people = [{ ...ann, target: { ...ann.target, upn: 'somebody.else@fabrikam.com' } }, ...others];
    const disk = join(path, 'migration-workbook.xlsx');
    writeFileSync(disk, workbookBytes(describeWorkbook({ ...delivery, content: { ...delivery.content, people } })));
    const report = verdictOn(project, [{ path: 'migration-workbook.xlsx', disk }]);
    expect(report?.verdict).toBe('altered');
    expect(report?.rows).toEqual([
      expect.objectContaining({ source: ann.upn, expected: ann.target.upn, found: 'somebody.else@fabrikam.com' }),
    ]);
  });
});

/** Every place in an archive that is not packed content: headers, names, what is stored as it is, the directory and its end. */
function placesOutsidePackedData(bytes: Buffer): number[] {
  const places: number[] = [];
  let at = 0;
  const take = (until: number): void => {
    for (; at < until; at++) places.push(at);
  };
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const [isPacked, packed, nameLength] = [bytes.readUInt16LE(at + 8) === 8, bytes.readUInt32LE(at + 18), bytes.readUInt16LE(at + 26)];
    take(at + 30 + nameLength);
    if (isPacked) at += packed;
    else take(at + packed);
  }
  take(bytes.length);
  return places;
}
