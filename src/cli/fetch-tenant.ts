import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import { writeAtomically } from '#app/files/write-atomically.ts';
import { createAskMicrosoft, type AskMicrosoft } from '#app/graph/ask-microsoft.ts';
import { readLicences } from '#app/graph/licences.ts';
import { readEnvironments } from '#app/graph/read-environments.ts';
import { readOrganisation } from '#app/graph/read-organisation.ts';
import { needOrganisation, readSystemUsers } from '#app/graph/read-system-users.ts';
import { formatSystemUser, SYSTEM_USERS_HEADER } from '#app/graph/system-users-file.ts';
import { CLOUD_ENDPOINTS } from '#app/identity/clouds.ts';
import { explainFailure } from '#app/identity/explain-failure.ts';
import { createTenantClient, type DeviceCode } from '#app/identity/tenant-client.ts';
import type { Network } from '#app/ports.ts';
import { formatEnvironments } from '#app/tenant-lists/environments-file.ts';
import { formatLicences } from '#app/tenant-lists/licences-file.ts';
import type { Cloud } from '#core/mapping/environment.ts';
import { writeBlocks, type TextBlock } from './write-blocks.ts';
import { userBlocks } from './user-blocks.ts';

/** What can be written as a file. */
export const FETCHABLE = ['users', 'licences', 'environments', 'environment-users'] as const;
export type Fetchable = (typeof FETCHABLE)[number];

export interface WhatToFetch {
  readonly tenant: string;
  readonly clientId: string;
  readonly cloud: Cloud;
  readonly out: string;
  readonly what: Fetchable;
  /** Address of the organisation whose users are wanted; for nothing else. */
  readonly environment: string | null;
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
  readonly what: Fetchable;
  readonly rows: number;
  readonly sha256: string;
  /** ISO 8601, UTC. */
  readonly readAt: string;
}

/**
 * Reads something of a tenant into a file that is only put in its place when all of it is there. The token lives in
 * memory and ends with it. Throws AppError with a sentence for the person.
 */
export async function fetchTenant(wanted: WhatToFetch, means: FetchMeans): Promise<Fetched> {
  const { signal, network, now } = means;
  const { what, out: file } = wanted;
  if (wanted.environment !== null) needOrganisation(wanted.environment, wanted.cloud);
  try {
    const client = createTenantClient({ side: 'source', ...wanted }, 'fetch', { network, now, secrets: inMemory(), openInBrowser: refuse });
    const who = await client.signInWithCode(signal, means.onCode);
    const { graph } = CLOUD_ENDPOINTS[who.cloud];
    const ask = createAskMicrosoft({ network, now, token: client.token });
    const tenant = await readOrganisation(ask, graph, signal);
    const blocks = blocksOf({ ...wanted, ask, graph, cloud: who.cloud }, means);
    const written = { rows: 0, sha256: '' };
    await writeAtomically(file, async (path) => void Object.assign(written, await writeBlocks(path, blocks)));
    await client.signOut();
    return { what, file, tenant: tenant.name ?? who.tenantId, tenantId: who.tenantId, readAt: now().toISOString(), ...written };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const { code, message, next } = explainFailure(error);
    const missing = code === 'http-403' ? ` ${texts.identity.missing(texts.identity.permissions[what])}` : '';
    throw new AppError('blocked', `${message} ${next}${missing}`.trim());
  }
}

type Reading = Pick<WhatToFetch, 'what' | 'environment' | 'cloud'> & { readonly ask: AskMicrosoft; readonly graph: string };

/** The text of the file, block by block, with how many lines each holds. */
async function* blocksOf({ what, environment, cloud, ask, graph }: Reading, means: FetchMeans): AsyncGenerator<TextBlock, void> {
  const { signal, onProgress } = means;
  if (what === 'users') return yield* userBlocks(ask, graph, means);
  if (what === 'licences') {
    const licences = await readLicences(ask, graph, signal);
    return yield { text: formatLicences(licences), rows: licences.length };
  }
  if (what === 'environments') {
    const environments = await readEnvironments(ask, cloud, signal);
    return yield { text: formatEnvironments(environments), rows: environments.length };
  }
  if (environment === null) throw new AppError('bad-input', texts.identity.whichOrganisation);
  yield { text: SYSTEM_USERS_HEADER, rows: 0 };
  let done = 0;
  for await (const { value } of readSystemUsers(ask, environment, signal)) {
    yield { text: value.map(formatSystemUser).join(''), rows: value.length };
    onProgress((done += value.length), 0);
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
