import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createProject, type OpenProject } from '#app/db/open-project.ts';
import { projectTables, type ProjectTables } from '#app/db/project-tables.ts';
import type { Account, AccountFields, Side } from '#core/directory/account.ts';
import { accountKey } from '#core/directory/account.ts';
import { drive } from '#app/jobs/drive.ts';
import { createIntake } from '#app/import/intake.ts';
import { prepareRows } from '#app/import/prepared-rows.ts';

/** A folder that is gone after the test. */
export function tempFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'crosswalk-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface TempProject extends OpenProject {
  readonly tables: ProjectTables;
  /** Puts accounts in as from a file of their own and answers their ids. */
  add(side: Side, ...fields: AccountFields[]): number[];
}

/** A real project file in a folder that is gone after the test. */
export function tempProject(): TempProject {
  const project = createProject(join(tempFolder(), 'test.crosswalk'));
  onTestFinished(() => {
    if (project.db.open) project.close();
  });
  const tables = projectTables(project.db);
  return { ...project, tables, add: (side, ...all) => addAccounts(tables, side, all.map(makeAccount)) };
}

function addAccounts(tables: ProjectTables, side: Side, accounts: readonly Account[]): number[] {
  const importId = tables.imports.add({
    side,
    name: `${side}.csv`,
    size: 0,
    recognition: { kind: 'user-list', title: 'Test', encoding: 'utf-8', delimiter: ',', headerLine: 1, fingerprint: '', columns: [] },
    choices: {},
    importedAt: '2026-11-23T12:00:00.000Z',
  });
  const rows = accounts.map((account, index) => ({ line: index + 2, account, cells: [] }));
  const intake = createIntake(tables, side, importId, new Set());
  intake.take(prepareRows(rows), 0);
  drive(tables.accounts.resumeIndexes(), () => true);
  return rows.map(({ account }) => tables.keys.idOf(side, account.key)!);
}

/** An account with the fields given, a member. */
export function makeAccount(fields: AccountFields): Account {
  const key = accountKey(fields);
  if (key === null) throw new Error('an account in a test needs an object id or a UPN');
  return { key, kind: 'member', fields };
}
