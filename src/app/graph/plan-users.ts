import { CLOUD_ENDPOINTS } from '../identity/clouds.ts';
import { ProblemError } from '../identity/problem.ts';
import type { TenantRead } from '../db/tenant-read-table.ts';
import { needEverybody } from './need-everybody.ts';
import { readPage, type Page } from './read-pages.ts';
import { baseOf } from './reading.ts';
import { turnPage, type ReadWork } from './read-work.ts';
import { USER_PROPERTIES } from './user-columns.ts';

const WHOLE = `/v1.0/users?$select=${USER_PROPERTIES}&$top=999`;
const CHANGES = `/v1.0/users/delta?$select=${USER_PROPERTIES}`;

/**
 * Where a reading of users begins: where the last one stopped; else at what changed since the last whole
 * one, when the file made of that is still in the project; else at the first user. What changes while a whole
 * reading goes on is not lost: the place from which changes count is asked for before the first page.
 */
export async function planUsers(work: ReadWork, fresh: TenantRead, afresh: boolean): Promise<TenantRead> {
  const { project, key, account, ask, signal, keep } = work;
  const { tenantReads } = project.tables;
  const before = tenantReads.find(key);
  if (!afresh && before?.state === 'reading' && (before.nextLink !== null || tenantReads.hasPages(key))) return before;
  const resource = `https://${CLOUD_ENDPOINTS[account.cloud].graph}`;
  let begin: TenantRead;
  if (!afresh && before?.state === 'complete' && before.deltaLink !== null && baseOf(project.tables, before.sha256, key)) {
    begin = { ...fresh, query: CHANGES, nextLink: before.deltaLink, result: JSON.stringify({ base: before.sha256 }) };
  } else {
    const from = await readPage(ask, { address: `${resource}${CHANGES}&$deltatoken=latest`, resource }, signal);
    const { count } = await readPage(
      ask,
      { address: `${resource}/v1.0/users?$select=id&$top=1&$count=true`, resource, headers: { ConsistencyLevel: 'eventual' } },
      signal,
    );
    begin = { ...fresh, query: WHOLE, nextLink: `${resource}${WHOLE}`, deltaLink: from.delta, total: count };
  }
  tenantReads.dropPages(key);
  await keep(begin);
  return begin;
}

/** Reads to the end, page by page, each kept before the next is asked for. Answers the reading with nothing left to ask. */
export async function usersWork(work: ReadWork, begin: TenantRead): Promise<TenantRead> {
  const { ask, signal, keep, account } = work;
  const resource = `https://${CLOUD_ENDPOINTS[account.cloud].graph}`;
  let read = begin;
  while (read.nextLink !== null) {
    let page: Page;
    try {
      page = await readPage(ask, { address: read.nextLink, resource }, signal);
    } catch (error) {
      if (!isForgotten(error) || (read.query === WHOLE && read.done === 0)) throw error;
      // The place is too old to go on from. Nothing is made of half a reading, so it begins anew.
      return usersWork(work, await planUsers(work, { ...begin, done: 0, total: null, deltaLink: null, result: null }, true));
    }
    read = turnPage(read, page);
    // With nothing left to ask it is not complete yet: that is said when its file is made.
    await keep(read, page.value);
  }
  if (read.query === WHOLE) needEverybody(read.done, read.total);
  return read;
}

/** The service does not know any more what a link of its own meant. */
function isForgotten(error: unknown): boolean {
  return error instanceof ProblemError && /^http-(?:400|404|410)$/.test(error.problem.code);
}
