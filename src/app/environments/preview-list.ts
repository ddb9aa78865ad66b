import { compareListUsers } from '#core/tenant-lists/compare-list-users.ts';
import type { ListChanges } from '#core/tenant-lists/list-changes.ts';
import { asAppError, type Db } from '../db/connect.ts';
import type { ListedUser } from '../db/environment-list-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { importList, type ListToImport } from './import-list.ts';

/**
 * Finds out what taking a user list in would change, against the list of the same view, by taking it in and back out
 * again: what is shown is what will happen. The project stays as it is, however this ends.
 */
export function* previewList(db: Db, tables: ProjectTables, list: ListToImport, at: string): Generator<JobProgress, ListChanges> {
  const { environmentLists, environmentExceptions } = tables;
  const { environmentId, view } = list;
  const usersNow = (): ListedUser[] => environmentLists.users(environmentId).filter((user) => user.view === view);
  const excepted = new Set(environmentExceptions.standing(environmentId).map(({ userKey }) => userKey));
  const isExcepted = ({ key, upnKey, mailKey }: ListedUser): boolean =>
    [key, `upn:${upnKey}`, `mail:${mailKey}`].some((name) => excepted.has(name));
  db.exec('BEGIN IMMEDIATE');
  try {
    const before = environmentLists.list(environmentId).some((each) => each.view === view) ? usersNow() : null;
    yield* importList(tables, list, at);
    yield { phase: 'compare', done: 0, total: 0 };
    return compareListUsers(before, usersNow(), isExcepted);
  } catch (error) {
    throw asAppError(error);
  } finally {
    if (db.inTransaction) db.exec('ROLLBACK');
  }
}
