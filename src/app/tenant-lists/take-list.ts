import type { Side } from '#core/directory/account.ts';
import { isSameEnvironment, mergeEnvironment, unmergeEnvironment } from '#core/tenant-lists/merge-environment.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ListedThing, OverwrittenEnvironment } from '../db/tenant-list-table.ts';
import { parseEnvironments } from './environments-file.ts';
import { parseLicences } from './licences-file.ts';
import type { ListFile } from './list-file.ts';

/** Whoever does it, and when (ISO 8601, UTC). */
interface Doing {
  readonly by: string;
  readonly at: string;
}

/**
 * Takes a list in: it counts from now on, and environments that move get what it tells of them. Runs inside a
 * transaction that the caller holds. Throws AppError `file-refused`. Answers the id of the list.
 */
export function takeList(tables: ProjectTables, side: Side, what: ListedThing, file: ListFile, { by, at }: Doing): number {
  const { name, text, sha256, readWith } = file;
  const { tenantId, name: tenantName } = tables.tenants.get(side);
  const overwrote: OverwrittenEnvironment[] = [];
  let rows: number;
  if (what === 'licences') rows = parseLicences(text).length;
  else {
    const listed = parseEnvironments(text);
    rows = listed.length;
    for (const { id, facts } of side === 'source' ? tables.environments.list() : []) {
      const found = listed.find((each) => isSameEnvironment(each, facts));
      const after = found && mergeEnvironment(facts, found);
      if (!after || JSON.stringify(after) === JSON.stringify(facts)) continue;
      tables.environments.replace(id, after);
      overwrote.push({ id, before: facts, after });
    }
  }
  // Whose a file is that a person gave is not known, whatever tenant is expected.
  const tenant = readWith ? { tenantId, tenantName } : { tenantId: null, tenantName: null };
  const list = { side, what, name, ...tenant, sha256, rows, readWith, takenAt: at, by, overwrote };
  return tables.tenantLists.add(list, Buffer.from(text));
}

/**
 * Takes the list that counts out again: the one before counts, and environments are as they were but for what
 * somebody changed since. Runs inside a transaction that the caller holds. Throws AppError `blocked` for any other list.
 */
export function takeListBack(tables: ProjectTables, id: number, { by, at }: Doing): void {
  const { tenantLists, environments } = tables;
  const list = tenantLists.find(id);
  if (!list) throw new AppError('not-found', texts.tenantLists.gone);
  if (tenantLists.standing(list.side, list.what)?.id !== id) {
    throw new AppError('blocked', texts.tenantLists.notTheOne);
  }
  for (const { id: environmentId, before, after } of list.overwrote) {
    const now = environments.find(environmentId);
    if (now) environments.replace(environmentId, unmergeEnvironment(now.facts, before, after));
  }
  tenantLists.takeBack(id, by, at);
}
