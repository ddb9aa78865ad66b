import type { AccountField, Side } from '#core/directory/account.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import { applyCorrections } from '../accounts/apply-corrections.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { drive } from '../jobs/drive.ts';
import { rebuildLinks } from '../review/project-links.ts';
import { readFileStandings } from './file-standings.ts';
import { settleAccount } from './settle-account.ts';

/** Whose word is to count on a field. */
export interface Preference {
  readonly side: Side;
  readonly field: AccountField;
  /** Null: by the rule again. */
  readonly importId: number | null;
  /** Null: for every account of the side. */
  readonly accountId: number | null;
}

/** Lets a file have the word on a field, as one step of the log, and settles the accounts concerned; answers how many. */
export function preferFile(tables: ProjectTables, preference: Preference, by: string, at: string): number {
  const { side, field, importId, accountId } = preference;
  const { accounts, contradictions, decisions, imports, meta } = tables;
  const file = importId === null ? null : imports.find(importId);
  if (importId !== null && file?.side !== side) {
    throw new AppError('not-found', texts.imports.notInProject);
  }
  const account = accountId === null ? null : accounts.read(accountId);
  if (accountId !== null && account === null) throw new AppError('not-found', texts.imports.accountGone);
  return tables.transact(() => {
    const act = { act: 'prefer', side, field, key: account?.key ?? null, file: file?.name ?? null } as const;
    contradictions.addPreference(decisions.append([act], by, at), side, preference);
    const settled = settleConcerned(tables, preference);
    meta.nextRevision();
    return settled;
  });
}

/** Brings accounts up to date after a step about whose word counts was undone or redone. Call inside its transaction. */
export function settlePreferred(tables: ProjectTables, step: number): void {
  const said = tables.contradictions.preferenceOf(step);
  if (said !== null) settleConcerned(tables, said);
}

function settleConcerned(tables: ProjectTables, { side, field, accountId }: Omit<Preference, 'importId'>): number {
  const concerned = accountId === null ? tables.contradictions.accountsIn(side, field) : [accountId];
  const standings = readFileStandings(tables, side);
  for (const id of concerned) settleAccount(tables, standings, id);
  applyCorrections(tables, side);
  drive(rebuildLinks(tables), () => true);
  tables.meta.setPairingStale(true);
  return concerned.length;
}
