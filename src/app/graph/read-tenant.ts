import { texts } from '#texts/texts.ts';
import type { ReadKey, TenantRead } from '../db/tenant-read-table.ts';
import type { ListedThing } from '../db/tenant-list-table.ts';
import { CLOUD_ENDPOINTS } from '../identity/clouds.ts';
import { explainFailure } from '../identity/explain-failure.ts';
import { formatList, hashOfText } from '../tenant-lists/list-file.ts';
import { LICENCES_PATH, readLicences } from './licences.ts';
import { planUsers, usersWork } from './plan-users.ts';
import { ENVIRONMENTS_PATH, readEnvironments } from './read-environments.ts';
import { readSystemUsers, SYSTEM_USERS_PATH } from './read-system-users.ts';
import { begin, turnPage, type ReadWork } from './read-work.ts';

/** Reads what the key names to its end. Answers the reading where a file is to be made of its pages, else null. */
export async function readTenant(work: ReadWork, afresh: boolean): Promise<TenantRead | null> {
  const { key } = work;
  switch (key.what) {
    case 'users':
      await namesFirst(work);
      return finish(await usersWork(work, await planUsers(work, begin(key, '', work.now()), afresh)), work.now());
    case 'licences':
      await keepLicences(work);
      return null;
    case 'environments':
      await keepEnvironments(work);
      return null;
    case 'environment-users':
      return finish(await systemUsers(work), work.now());
    case 'targets':
      throw new Error('destinations are looked up by check-targets.ts');
  }
}

function finish(read: TenantRead, now: Date): TenantRead {
  return { ...read, state: 'complete', finishedAt: now.toISOString(), nextLink: null };
}

async function keepLicences({ ask, account, signal, key, now, keep }: ReadWork): Promise<void> {
  const begun = now();
  const licences = await readLicences(ask, CLOUD_ENDPOINTS[account.cloud].graph, signal);
  await keep(finishList({ ...begin({ ...key, what: 'licences' }, LICENCES_PATH, begun), done: licences.length }, licences, now()));
}

/** A reading of a list, with the hash of the file that the list makes. */
function finishList(read: TenantRead & { what: ListedThing }, list: readonly unknown[], now: Date): TenantRead {
  const result = JSON.stringify(list);
  return finish({ ...read, result, sha256: hashOfText(formatList(read.what, result)) }, now);
}

/** Licences get their names from the tenant's own list; without the permission for it the ids have to do. */
async function namesFirst(work: ReadWork): Promise<void> {
  const key: ReadKey = { side: work.key.side, what: 'licences', scope: '' };
  if (work.project.tables.tenantReads.find(key)?.state === 'complete') return;
  try {
    await keepLicences(work);
  } catch (error) {
    work.signal.throwIfAborted();
    if (explainFailure(error).code !== 'http-403') throw error;
    const now = work.now();
    await work.keep({
      ...begin(key, LICENCES_PATH, now),
      state: 'refused',
      finishedAt: now.toISOString(),
      missing: texts.identity.permissions.licences,
    });
  }
}

async function keepEnvironments({ ask, account, signal, key, now, keep }: ReadWork): Promise<void> {
  const begun = now();
  const facts = await readEnvironments(ask, account.cloud, signal);
  await keep(finishList({ ...begin({ ...key, what: 'environments' }, ENVIRONMENTS_PATH, begun), done: facts.length }, facts, now()));
}

async function systemUsers({ ask, signal, key, project, now, keep }: ReadWork): Promise<TenantRead> {
  let read: TenantRead = begin(key, SYSTEM_USERS_PATH, now());
  project.tables.tenantReads.dropPages(key);
  for await (const page of readSystemUsers(ask, key.scope, signal)) {
    read = turnPage(read, page);
    await keep(read, page.value);
  }
  return read;
}
