import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { VerifyReport } from '#contract/calls/signoff-calls.ts';
import type { ProjectTables } from '#app/db/project-tables.ts';
import { drive } from '#app/jobs/drive.ts';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import type { GivenFile } from '#app/signoff/open-given.ts';
import { putSignature } from '#app/signoff/sign-revision.ts';
import { verifyFiles } from '#app/signoff/verify-files.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { pairedProject, type PairedProject } from '#test/support/signoff/paired-project.ts';
import { CLIENT, WHEN } from '#test/support/signoff/sign-as.ts';
import { flipByte, writePackage, writeZipPackage } from '#test/support/signoff/write-package.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const SIGNER = keyOfThisRun();

function verify(tables: ProjectTables | null, files: readonly GivenFile[]): VerifyReport {
  return drive(verifyFiles(tables, { files, keys: [] }, WHEN.at), () => true)!.result;
}

/** A project with a signed revision and its package. */
function delivered(): { project: PairedProject; files: GivenFile[]; fileOf(name: string): GivenFile } {
  const project = pairedProject();
  freezeNow(project);
  putSignature(project.tables, 1, CLIENT, WHEN, SIGNER);
  const files = writePackage(project.tables, 1, tempFolder(), SIGNER);
  return { project, files, fileOf: (name) => files.find(({ path }) => path.endsWith(name))! };
}

describe('a package', () => {
  it('is genuine and current, then superseded by what was decided, then by the next revision', () => {
    const { project, files } = delivered();
    expect(verify(project.tables, files)).toMatchObject({
      verdict: 'genuine',
      revision: 1,
      sentences: ['Genuine and current: written from revision 1, which is signed.'],
      signatures: [{ name: 'Ann Archer' }],
    });
    project.exclude('ben.barlow', 'leaver', '');
    expect(verify(project.tables, files)).toMatchObject({ verdict: 'superseded' });
    expect(verify(project.tables, files).sentences[0]).toContain('one person differs since');
    freezeNow(project);
    expect(verify(project.tables, files).sentences).toEqual([
      'Genuine, but superseded: written from revision 1; the project is at revision 2.',
    ]);
  });

  it('is genuine by itself, where no project is at hand', () => {
    const { files } = delivered();
    expect(verify(null, files)).toMatchObject({ verdict: 'genuine', revision: 1 });
  });

  it('is altered as soon as any byte of any of its files is', () => {
    const { project, files } = delivered();
    const place = fc.record({ file: fc.nat(files.length - 1), at: fc.nat(), bits: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(place, fc.boolean(), ({ file, at, bits }, offline) => {
        const { disk } = files[file]!;
        const restore = flipByte(disk, at % statSync(disk).size, bits);
        try {
          expect(verify(offline ? null : project.tables, files).verdict).toBe('altered');
        } finally {
          restore();
        }
      }),
      { numRuns: 150 },
    );
    expect(verify(project.tables, files).verdict).toBe('genuine');
  });

  it('tells which rows of the mapping were altered', () => {
    const { project, files, fileOf } = delivered();
    const { disk } = fileOf('usermapping.csv');
    writeFileSync(disk, readFileSync(disk, 'utf8').replace('ben.barlow@fabrikam', 'eve.ellison@fabrikam'));
    const report = verify(project.tables, files);
    expect(report.files.filter(({ state }) => state !== 'genuine')).toEqual([
      { path: 'environments/Everybody/usermapping.csv', state: 'altered', message: 'Its content is not what was written.' },
    ]);
    expect(report.rows).toEqual([
      {
        path: 'environments/Everybody/usermapping.csv',
        sheet: '',
        column: '',
        row: 3,
        source: 'ben.barlow@contoso.com',
        expected: 'ben.barlow@contoso.com,ben.barlow@fabrikam.com',
        found: 'ben.barlow@contoso.com,eve.ellison@fabrikam.com',
      },
    ]);
  });

  it('is altered when a file is missing, or one was put beside it, but not by what systems leave in folders', () => {
    const { project, files, fileOf } = delivered();
    const beside = (name: string): GivenFile => {
      const disk = join(tempFolder(), 'beside');
      writeFileSync(disk, 'Source,Destination\r\n');
      return { path: `package/${name}`, disk };
    };
    expect(verify(project.tables, [...files, beside('.DS_Store')]).verdict).toBe('genuine');
    expect(verify(project.tables, [...files, beside('environments/Other/usermapping.csv')])).toMatchObject({ verdict: 'altered' });
    expect(
      verify(
        project.tables,
        files.filter((file) => file !== fileOf('runbook.md')),
      ).files,
    ).toContainEqual(expect.objectContaining({ path: 'runbook.md', state: 'missing' }));
    rmSync(fileOf('runbook.md').disk);
    expect(verify(project.tables, files)).toMatchObject({ verdict: 'altered' });
  });

  it('vouches by its manifest alone for files that were picked out of it, and for no others', () => {
    const { files, fileOf } = delivered();
    const picked = ['manifest.json', 'usermapping.csv'].map((name) => ({ path: name, disk: fileOf(name).disk }));
    expect(verify(null, picked)).toMatchObject({
      verdict: 'genuine',
      files: [{ path: 'manifest.json' }, { path: 'environments/Everybody/usermapping.csv', state: 'genuine' }],
      sentences: [expect.stringContaining('revision 1'), expect.stringContaining('Only the files given')],
    });
    const restore = flipByte(fileOf('usermapping.csv').disk, 30, 1);
    expect(verify(null, picked)).toMatchObject({ verdict: 'altered', files: [{}, { path: 'usermapping.csv', state: 'altered' }] });
    restore();
    const stranger = { path: 'other.csv', disk: join(tempFolder(), 'other.csv') };
    writeFileSync(stranger.disk, 'Source,Destination\r\n');
    expect(verify(null, [...picked, stranger])).toMatchObject({ verdict: 'altered' });
    // A whole folder of which the folders were taken away is not picked, but lacks files.
    const beheaded = files.filter(({ path }) => !path.includes('environments/'));
    expect(verify(null, beheaded)).toMatchObject({ verdict: 'altered' });
  });

  it('is altered when somebody else signed a manifest of their own', () => {
    const { project } = delivered();
    const stranger = pairedProject();
    freezeNow(stranger);
    expect(verify(project.tables, writePackage(stranger.tables, 1, tempFolder(), keyOfThisRun()))).toMatchObject({ verdict: 'altered' });
    const other = keyOfThisRun();
    const forged = writePackage(stranger.tables, 1, tempFolder(), other);
    expect(verify(stranger.tables, forged).verdict).toBe('genuine');
    expect(verify(null, forged).verdict).toBe('genuine');
    expect(verify(project.tables, forged).verdict).toBe('altered');
  });

  it('is verified inside a zip as well', () => {
    const { project, files, fileOf } = delivered();
    const zip = (): GivenFile => {
      const disk = join(tempFolder(), 'package.zip');
      writeFileSync(disk, zipSync(Object.fromEntries(files.map(({ path, disk: from }) => [path, readFileSync(from)]))));
      return { path: 'package.zip', disk };
    };
    expect(verify(project.tables, [zip()]).verdict).toBe('genuine');
    flipByte(fileOf('runbook.md').disk, 2, 1);
    expect(verify(project.tables, [zip()]).verdict).toBe('altered');
  });
});

it('whichever byte of a zip is changed, it is no longer genuine, without the project', () => {
  const { project } = delivered();
  const disk = join(tempFolder(), 'package.zip');
  writeZipPackage(project.tables, 1, disk, SIGNER);
  const zip = { path: 'package.zip', disk };
  expect(verify(null, [zip]).verdict).toBe('genuine');
  const { size } = statSync(disk);
  for (let at = 0; at < size; at++) {
    const restore = flipByte(disk, at, 1 << (at % 8));
    expect([at, verify(null, [zip]).verdict]).toEqual([at, expect.stringMatching('altered|unknown')]);
    restore();
  }
  expect(verify(null, [zip]).verdict).toBe('genuine');
}, 60_000);

it.each(['genuine', 'altered'])('can be stopped at every step, and has changed nothing then (%s)', (verdict) => {
  const { project, files, fileOf } = delivered();
  const { disk } = fileOf('usermapping.csv');
  const altered = readFileSync(disk, 'utf8').replace('ben.barlow@fabrikam', 'eve.ellison@fabrikam');
  if (verdict === 'altered') writeFileSync(disk, altered);
  const before = project.tables.meta.revision();
  let steps = 0;
  // Every step there is, until one round comes to its end.
  for (let ended = false; !ended; steps += 1) {
    let left = steps + 1;
    const end = drive(verifyFiles(project.tables, { files, keys: [] }, WHEN.at), () => (left -= 1) > 0);
    ended = end !== null;
    expect(end?.result.verdict).toBe(ended ? verdict : undefined);
    expect(project.db.inTransaction).toBe(false);
  }
  expect(steps).toBeGreaterThan(8);
  expect(project.tables.meta.revision()).toBe(before);
});

describe('a single file', () => {
  it('is judged by the project it was written from', () => {
    const { project, fileOf } = delivered();
    for (const name of ['usermapping.csv', 'runbook.md', 'manifest.json']) {
      expect(verify(project.tables, [fileOf(name)])).toMatchObject({ verdict: 'genuine', revision: 1 });
    }
    expect(verify(null, [fileOf('usermapping.csv')]).verdict).toBe('unknown');
    flipByte(fileOf('runbook.md').disk, 2, 1);
    expect(verify(project.tables, [fileOf('runbook.md')])).toMatchObject({ verdict: 'altered', revision: null });
    const stranger = { path: 'notes.md', disk: fileOf('runbook.md').disk };
    expect(verify(project.tables, [stranger])).toMatchObject({ verdict: 'unknown', revision: null });
  });

  it('that is a mapping is compared row by row, and recognised although nothing notes its delivery', () => {
    const { project, fileOf } = delivered();
    const { disk } = fileOf('usermapping.csv');
    const text = readFileSync(disk, 'utf8');
    writeFileSync(disk, text.replace('ben.barlow@contoso.com,ben.barlow@fabrikam.com\r\n', ''));
    expect(verify(project.tables, [fileOf('usermapping.csv')])).toMatchObject({
      verdict: 'altered',
      sentences: ['Altered: this file was changed in one row.'],
      rows: [{ row: 0, source: 'ben.barlow@contoso.com', found: '' }],
    });
    writeFileSync(disk, text.replaceAll('\r\n', '\n'));
    expect(verify(project.tables, [fileOf('usermapping.csv')]).sentences[0]).toContain('though not in anything that it says');
  });

  it('is detected as altered whichever byte of the mapping was changed', () => {
    const { project, fileOf } = delivered();
    const file = fileOf('usermapping.csv');
    const size = statSync(file.disk).size;
    fc.assert(
      fc.property(fc.nat(size - 1), fc.integer({ min: 1, max: 255 }), (at, bits) => {
        const restore = flipByte(file.disk, at, bits);
        try {
          expect(verify(project.tables, [file]).verdict).toBeOneOf(['altered', 'unknown']);
        } finally {
          restore();
        }
      }),
      { numRuns: 60 },
    );
  });
});
