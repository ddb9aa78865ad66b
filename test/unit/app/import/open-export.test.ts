import { createHash } from 'node:crypto';
import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { AppError } from '#contract/failure.ts';
import type { Db } from '#app/db/connect.ts';
import type { ImportedFile } from '#app/db/import-table.ts';
import { importFiles, type FileToImport } from '#app/import/import-files.ts';
import { inTransaction } from '#app/jobs/in-transaction.ts';
import { tempFolderForSuite } from '#test/support/temp-folder-for-suite.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';

const folder = tempFolderForSuite();
const workerUrl = new URL('../../../../src/worker/index.ts', import.meta.url);

/** A file that is large enough to be read in a thread of its own. */
function large(name: string, domain: string): string {
  const path = join(folder, name);
  const rows = Array.from({ length: 6_000 }, (_, n) => `p${n}@${domain},"Müller, ${n}",${'Long Street '.repeat(40)}${n},True`);
  writeFileSync(path, ['userPrincipalName,displayName,streetAddress,accountEnabled', ...rows, ''].join('\r\n'));
  return path;
}

const files: FileToImport[] = [
  { path: large('source.csv', 'contoso.com'), side: 'source' },
  { path: large('target.csv', 'fabrikam.com'), side: 'target' },
];

/** Answers whether it came to its end. */
function take(project: TempProject, thread: URL | null, stopAfter = Infinity): boolean {
  const work = inTransaction(project.db, importFiles(project.tables, files, '2026-11-24T10:00:00.000Z', thread));
  for (let steps = 0; ; steps++) {
    if (steps === stopAfter) {
      work.return();
      return false;
    }
    if (work.next().done) return true;
  }
}

/** A digest of everything in a project that an import writes. */
function contents(db: Db): string {
  const hash = createHash('sha256');
  for (const table of ['import_file', 'account', 'import_block', 'import_chunk'])
    for (const row of db.prepare<[], unknown[]>(`SELECT * FROM ${table} ORDER BY 1, 2`).raw().iterate())
      for (const value of row) hash.update(value instanceof Uint8Array ? value : `${String(value)} `);
  return hash.digest('hex');
}

describe('files that are read in threads of their own, the next while the one before is written', () => {
  test('give the project that one thread would have made', () => {
    const [one, several] = [tempProject(), tempProject()];
    take(several, workerUrl);
    take(one, null);
    expect(one.tables.imports.list()).toMatchObject([{ accounts: 6_000 }, { accounts: 6_000 }]);
    expect(contents(several.db)).toEqual(contents(one.db));
  });

  test('leave nothing behind when they are given up', () => {
    const project = tempProject();
    for (const steps of [0, 1, 20, 60]) {
      expect(take(project, workerUrl, steps)).toBe(false);
      expect(project.tables.accounts.count('source')).toBe(0);
    }
  });

  test('are refused together when one of them is no export', () => {
    const path = join(folder, 'page.csv');
    writeFileSync(path, `<!DOCTYPE html><html><body>${'Sign in '.repeat(400_000)}</body></html>`);
    const project = tempProject();
    const work = importFiles(project.tables, [files[0]!, { path, side: 'target' }], '2026-11-24T10:00:00.000Z', workerUrl);
    expect(() => project.tables.transact(() => [...work])).toThrow(AppError);
    expect(project.tables.accounts.count('source')).toBe(0);
  });

  test('count once when the same file is given twice', () => {
    const project = tempProject();
    const twice = [files[0]!, files[0]!];
    const work = inTransaction(project.db, importFiles(project.tables, twice, '2026-11-24T10:00:00.000Z', workerUrl));
    while (!work.next().done);
    expect(project.tables.imports.list()).toMatchObject([{ name: 'source.csv', accounts: 6_000 }]);
  });
});

test('a file that another one took the place of between its two readings is refused, though size and time are the same', () => {
  const path = join(folder, 'swapped.csv');
  const put = (name: string): void => {
    writeFileSync(path, `userPrincipalName,displayName\r\n${name}@contoso.com,${name}\r\n`);
    utimesSync(path, 1_700_000_000, 1_700_000_000);
  };
  const takeSwapped = (swap: boolean): ImportedFile[] => {
    const project = tempProject();
    put('ann');
    const work = inTransaction(project.db, importFiles(project.tables, [{ path, side: 'source' }], '2026-11-24T10:00:00.000Z'));
    for (let step = work.next(); ; step = work.next()) {
      if (step.done) return project.tables.imports.list();
      // Looked at by now, and not yet read.
      if (swap && step.value.phase === 'check') put('bob');
    }
  };
  expect(takeSwapped(false)).toMatchObject([{ accounts: 1 }]);
  expect(() => takeSwapped(true)).toThrow(/was changed while it was read/);
});
