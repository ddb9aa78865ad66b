import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { AppError } from '#contract/failure.ts';
import { writeAtomically } from '#app/files/write-atomically.ts';
import { createAskMicrosoft, type AskMicrosoft } from '#app/graph/ask-microsoft.ts';
import { readLicences } from '#app/graph/licences.ts';
import { readOrganisation } from '#app/graph/read-organisation.ts';
import { needEverybody } from '#app/graph/need-everybody.ts';
import { readPage } from '#app/graph/read-pages.ts';
import { skuName } from '#app/graph/sku-names.ts';
import { USER_PROPERTIES } from '#app/graph/user-columns.ts';
import { formatUser, toCells, USERS_HEADER, type GraphUser } from '#app/graph/users-file.ts';
import { CLOUD_ENDPOINTS } from '#app/identity/clouds.ts';
import { explainFailure } from '#app/identity/explain-failure.ts';
import { createTenantClient, type DeviceCode } from '#app/identity/tenant-client.ts';
import type { Network } from '#app/ports.ts';
import type { Cloud } from '#core/mapping/environment.ts';

export interface WhatToFetch {
  readonly tenant: string;
  readonly clientId: string;
  readonly cloud: Cloud;
  readonly out: string;
}

export interface FetchMeans {
  readonly network: Network;
  readonly signal: AbortSignal;
  now(): Date;
  onCode(code: DeviceCode): void;
  /** `total` is 0 while nobody said how many there are. */
  onProgress(done: number, total: number): void;
}

export interface Fetched {
  readonly file: string;
  readonly tenant: string;
  readonly tenantId: string;
  readonly users: number;
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly readAt: string;
}

/**
 * Reads all users of a tenant into a file that is only put in its place when the last one is there. The token lives
 * in memory and ends with it. Throws AppError with a sentence for the person.
 */
export async function fetchUsers(wanted: WhatToFetch, means: FetchMeans): Promise<Fetched> {
  const { signal, network, now } = means;
  try {
    const client = createTenantClient({ side: 'source', ...wanted }, 'fetch', { network, now, secrets: inMemory(), openInBrowser: refuse });
    const who = await client.signInWithCode(signal, means.onCode);
    const { graph } = CLOUD_ENDPOINTS[who.cloud];
    const ask = createAskMicrosoft({ network, now, token: client.token });
    const tenant = await readOrganisation(ask, graph, signal);
    const partNumbers = await readPartNumbers(ask, graph, signal);
    const written = { users: 0, sha256: '' };
    await writeAtomically(wanted.out, async (path) => void Object.assign(written, await writeUsers(path, ask, graph, partNumbers, means)));
    await client.signOut();
    return { file: wanted.out, tenant: tenant.name ?? who.tenantId, tenantId: who.tenantId, readAt: now().toISOString(), ...written };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { message, next } = explainFailure(error);
    throw new AppError('blocked', `${message} ${next}`.trim());
  }
}

async function writeUsers(
  path: string,
  ask: AskMicrosoft,
  graph: string,
  partNumbers: ReadonlyMap<string, string>,
  { signal, onProgress }: FetchMeans,
) {
  const resource = `https://${graph}`;
  const count = { address: `${resource}/v1.0/users?$select=id&$top=1&$count=true`, resource, headers: { ConsistencyLevel: 'eventual' } };
  const total = (await readPage(ask, count, signal)).count;
  const file = await open(path, 'w', 0o600);
  const hash = createHash('sha256').update(USERS_HEADER);
  const seen = new Set<string>();
  try {
    await file.write(USERS_HEADER);
    for (let next: string | null = `${resource}/v1.0/users?$select=${USER_PROPERTIES}&$top=999`; next !== null;) {
      const page: Awaited<ReturnType<typeof readPage>> = await readPage(ask, { address: next, resource }, signal);
      const fresh = (page.value as readonly GraphUser[]).filter(({ id }) => !seen.has(id) && seen.add(id));
      const text = fresh.map((user) => formatUser(toCells(user), (sku) => skuName(sku, partNumbers.get(sku)))).join('');
      hash.update(text);
      await file.write(text);
      onProgress(seen.size, total ?? 0);
      ({ next } = page);
    }
  } finally {
    await file.close();
  }
  needEverybody(seen.size, total);
  return { users: seen.size, sha256: hash.digest('hex') };
}

/** Without the permission licences go by their ids. */
async function readPartNumbers(ask: AskMicrosoft, graph: string, signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  try {
    return new Map((await readLicences(ask, graph, signal)).map(({ skuId, partNumber }) => [skuId, partNumber]));
  } catch (error) {
    signal.throwIfAborted();
    if (explainFailure(error).code !== 'http-403') throw error;
    return new Map();
  }
}

function inMemory() {
  const held = new Map<string, string>();
  return {
    get: (name: string) => Promise.resolve(held.get(name) ?? null),
    set: async (name: string, value: string) => void held.set(name, value),
    delete: async (name: string) => void held.delete(name),
    outlastRun: () => Promise.resolve(false),
  };
}

function refuse(): Promise<never> {
  return Promise.reject(new AppError('bad-input', 'The command line opens no browser.'));
}
