import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importFiles, type FileToImport } from '#app/import/import-files.ts';
import { drive } from '#app/jobs/drive.ts';
import { inTransaction } from '#app/jobs/in-transaction.ts';
import { EarlySides } from '#app/matching/early-sides.ts';
import { joinFromThreads, readRosters } from '#app/matching/read-rosters.ts';
import { tempFolderForSuite } from '#test/support/temp-folder-for-suite.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';

const folder = tempFolderForSuite();
const workerUrl = new URL('../../../../src/worker/index.ts', import.meta.url);
const AT = '2026-11-30T10:00:00.000Z';

/** A file that is large enough to be read in a thread of its own, with a column that tells nothing of anybody. */
function large(name: string, domain: string, names = true): string {
  const path = join(folder, name);
  const header = 'userPrincipalName,displayName,givenName,surname,department,city,employeeId,accountEnabled,streetAddress';
  const rows = Array.from({ length: 6_000 }, (_, n) => {
    const [givenName, surname] = [['Anna', 'Bob', 'Юлия', ''][n % 4]!, `Müller${n % 700}`];
    const parts = names ? `${givenName},${surname},Department ${n % 9}` : ',,';
    const displayName = names ? `"${surname}, ${givenName} (Sales)"` : `Room ${n}`;
    return `p${n}@${domain},${displayName},${parts},${n % 5 === 0 ? '' : 'Oslo'},,${names},${'Long Street '.repeat(40)}${n}`;
  });
  writeFileSync(path, [header, ...rows, ''].join('\r\n'));
  return path;
}

const source = large('source.csv', 'contoso.com');
const target = large('target.csv', 'fabrikam.com');

function take(project: TempProject, files: readonly FileToImport[], stopAfter = Infinity): EarlySides {
  const early = new EarlySides();
  const work = inTransaction(project.db, importFiles(project.tables, files, AT, workerUrl, early));
  for (let steps = 0; ; steps++) {
    if (steps === stopAfter) work.return();
    if (work.next().done) return early;
  }
}

function result<T>(work: Generator<unknown, T>): T {
  return drive(work, () => true)!.result;
}

const both: FileToImport[] = [
  { path: target, side: 'target' },
  { path: source, side: 'source' },
];

describe('sides that are prepared while their files are read', () => {
  test('come to the columns that reading the accounts again gives, to the byte', () => {
    const project = tempProject();
    const sides = take(project, both).take()!;
    const joined = result(joinFromThreads(sides, 0));
    expect(joined).toEqual(result(readRosters(project.tables.accounts)));
    expect(joined.rosters.source.size).toBe(6_000);
  });

  test('are dropped where accounts are not what a single file says of them', () => {
    const nameless = large('nameless.csv', 'fabrikam.com', false);
    const cases: [string, FileToImport[]][] = [
      ['two files of a side', [...both, { path: large('more.csv', 'contoso.com'), side: 'source' }]],
      ['one side alone', [{ path: source, side: 'source' }]],
      ['kinds looked at again, since no name is told', [both[1]!, { path: nameless, side: 'target' }]],
    ];
    for (const [why, files] of cases) expect([why, take(tempProject(), files).take()]).toEqual([why, null]);
    const known = tempProject();
    known.add('source', { userPrincipalName: 'somebody@contoso.com', displayName: 'Some Body' });
    expect(take(known, both).take()).toBeNull();
  });

  test('leave nothing behind when they are given up', () => {
    for (const steps of [1, 20, 60]) {
      const project = tempProject();
      take(project, both, steps).end();
      expect(project.tables.accounts.count('source')).toBe(0);
    }
    const early = take(tempProject(), both);
    const joining = joinFromThreads(early.take()!, 0);
    joining.next();
    expect(joining.return(undefined as never).done).toBe(true);
    early.end();
    expect(early.take()).toBeNull();
  });
});
