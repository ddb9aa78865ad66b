import { accountKey, type AccountFields } from '#core/directory/account.ts';
import { classifyAccount } from '#core/directory/classify-account.ts';
import { forgetUntold } from '#core/directory/forget-untold.ts';
import { mergeFields } from '#core/directory/merge-fields.ts';
import { readRows } from '#core/directory/read-rows.ts';
import type { ImportedFile } from '../db/import-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { rebuildLinks } from '../review/project-links.ts';
import { keysOf } from './account-keys.ts';

/**
 * Takes a file out of the project: accounts that only it told of go; accounts that other files tell of
 * too are made again from the rows of those. Decisions stay in the log and count again when the
 * accounts come back. Runs inside a transaction that the caller holds.
 */
export function* removeImport(tables: ProjectTables, importId: number): Generator<JobProgress, void> {
  const { imports, accounts, meta } = tables;
  const file = imports.find(importId);
  if (!file) return;
  const shared = new Set(imports.accountsSharedWith(importId));
  imports.remove(importId);
  accounts.removeOrphans(file.side);

  const rebuilt = new Map<number, AccountFields>();
  const others = imports.list().filter((other) => other.side === file.side);
  for (const [done, other] of others.entries()) {
    yield { phase: 'read', done, total: others.length };
    for (const [accountId, fields] of reread(tables, other, shared)) {
      rebuilt.set(accountId, mergeFields(rebuilt.get(accountId) ?? {}, fields));
    }
  }
  for (const [id, fields] of rebuilt) {
    const key = accountKey(fields);
    if (key === null) continue;
    accounts.replace(id, { key, kind: classifyAccount(fields).kind, fields });
    accounts.forgetKeys(id);
    for (const known of keysOf(fields)) accounts.addKey(file.side, known, id);
  }
  yield { phase: 'save', done: 0, total: 0 };
  meta.setPairingStale(true);
  rebuildLinks(tables);
  meta.nextRevision();
}

/** Reads the stored rows of some accounts through the same reader that took them in. */
function* reread(
  tables: ProjectTables,
  file: ImportedFile,
  accountIds: ReadonlySet<number>,
): Generator<[accountId: number, fields: AccountFields]> {
  const { recognition } = file;
  const rows: string[][] = [recognition.columns.map((column) => column.header)];
  const lines = [recognition.headerLine];
  const accountOf = new Map<number, number>();
  for (const row of tables.imports.rowsOf(file.id)) {
    if (!accountIds.has(row.accountId)) continue;
    rows.push(row.cells);
    lines.push(row.line);
    accountOf.set(row.line, row.accountId);
  }
  if (accountOf.size === 0) return;
  const block = { rows, lines, bytes: 0, encoding: recognition.encoding, careful: true, misquoted: new Set<number>(), unfinished: false };
  const reading = readRows(
    (function* () {
      yield block;
      return null;
    })(),
    { name: file.name, delimiter: recognition.delimiter, ...(recognition.sheet === undefined ? {} : { sheet: recognition.sheet }) },
  );
  for (const step of reading) {
    if (step.type !== 'rows') continue;
    for (const { line, account } of step.rows) {
      const accountId = accountOf.get(line);
      if (accountId !== undefined) yield [accountId, forgetUntold(account, file.untold).fields];
    }
  }
}
