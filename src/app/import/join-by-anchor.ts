import { isDeleted, type Side } from '#core/directory/account.ts';
import { quoted } from '#core/directory/refusal.ts';
import { texts } from '#texts/texts.ts';
import type { StoredAccount } from '../db/account-table.ts';
import type { ImportedFile } from '../db/import-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { removeAccounts } from './remove-import.ts';

/** Accounts looked at between two looks at the cancel flag. */
const BATCH = 1000;

/** The accounts that bear an immutable id: those that Entra gave an object id, and those that only the premises know. */
interface Bearers {
  readonly inEntra: number[];
  readonly onPremises: number[];
}

/**
 * Makes one account of what Entra and Active Directory say of one object where neither names nor addresses
 * told: Entra's immutable id is the object's GUID. Where more than one of either bears it, all stay apart,
 * and their rows in the files of this run say so. `unsettled` are the accounts whose rows are not settled yet;
 * those that were given rows are put on it.
 */
export function* joinByAnchor(tables: ProjectTables, side: Side, unsettled: Set<number>, at: string): Generator<JobProgress, void> {
  const files = tables.imports.list().filter((file) => file.side === side && tells(file, 'immutableId'));
  if (!files.some((file) => tells(file, 'objectId')) || files.every((file) => tells(file, 'objectId'))) return;
  const ofThisRun = new Set(files.filter(({ importedAt }) => importedAt === at).map(({ id }) => id));

  const joined = new Set<number>();
  for (const [anchor, { inEntra, onPremises }] of yield* findBearers(tables, side, unsettled)) {
    const [known, other] = [inEntra[0], onPremises[0]];
    if (known === undefined || other === undefined) continue;
    const bearers = [...inEntra, ...onPremises];
    if (bearers.length > 2 || shareFile(tables, known, other)) {
      tellSharedAnchor(tables, anchor, bearers, ofThisRun);
      continue;
    }
    for (const rowId of tables.rows.idsOf(other)) tables.rows.join(known, rowId);
    tables.keys.takeOver(side, known, other);
    joined.add(other);
    unsettled.delete(other);
    unsettled.add(known);
  }
  yield* removeAccounts(tables, joined);
}

function* findBearers(tables: ProjectTables, side: Side, unsettled: ReadonlySet<number>): Generator<JobProgress, Map<string, Bearers>> {
  const found = new Map<string, Bearers>();
  let done = 0;
  for (const account of tables.accounts.each(side)) {
    if (done++ % BATCH === 0) yield { phase: 'merge', done, total: 0 };
    for (const anchor of anchorsOf(tables, account, unsettled)) {
      let bearers = found.get(anchor);
      if (bearers === undefined) found.set(anchor, (bearers = { inEntra: [], onPremises: [] }));
      (account.key.startsWith('id:') ? bearers.inEntra : bearers.onPremises).push(account.id);
    }
  }
  return found;
}

/** What is deleted gave its GUID back: a restored account may have it. */
function anchorsOf({ rows }: ProjectTables, { id, fields }: StoredAccount, unsettled: ReadonlySet<number>): ReadonlySet<string> {
  const sayings = unsettled.has(id) ? rows.ofAccount(id).map((row) => row.fields) : [fields];
  return new Set(sayings.flatMap((said) => (said.immutableId && !isDeleted(said) ? [said.immutableId] : [])));
}

function tells({ recognition, untold }: ImportedFile, field: 'immutableId' | 'objectId'): boolean {
  return recognition.columns.some((column) => column.field === field) && !untold.includes(field);
}

/** Within one file every row is another account. */
function shareFile({ rows }: ProjectTables, a: number, b: number): boolean {
  const files = rows.importsOf(a);
  return [...rows.importsOf(b)].some((file) => files.has(file));
}

function tellSharedAnchor(
  { imports, rows, accounts }: ProjectTables,
  anchor: string,
  bearers: readonly number[],
  files: ReadonlySet<number>,
): void {
  const names = bearers.map((id) => quoted(accounts.party(id)?.upn ?? ''));
  for (const { importId, line } of bearers.flatMap((id) => rows.ofAccount(id))) {
    if (!files.has(importId)) continue;
    imports.tellLater(importId, {
      line,
      column: null,
      code: 'immutable-id-shared',
      value: anchor,
      remedy: 'kept',
      message: texts.rowFaults.sharedAnchor(quoted(anchor), names),
    });
  }
}
