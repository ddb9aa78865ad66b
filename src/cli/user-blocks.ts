import type { AskMicrosoft } from '#app/graph/ask-microsoft.ts';
import { readLicences } from '#app/graph/licences.ts';
import { needEverybody } from '#app/graph/need-everybody.ts';
import { readPage } from '#app/graph/read-pages.ts';
import { skuName } from '#app/graph/sku-names.ts';
import { USER_PROPERTIES } from '#app/graph/user-columns.ts';
import { formatUser, toCells, USERS_HEADER, type GraphUser } from '#app/graph/users-file.ts';
import { explainFailure } from '#app/identity/explain-failure.ts';
import type { TextBlock } from './write-blocks.ts';

/** Reads all users of a tenant, as the blocks of their file. Throws ProblemError where they are fewer than the tenant counted. */
export async function* userBlocks(
  ask: AskMicrosoft,
  graph: string,
  means: { readonly signal: AbortSignal; onProgress(done: number, total: number): void },
): AsyncGenerator<TextBlock, void> {
  const { signal, onProgress } = means;
  const resource = `https://${graph}`;
  const partNumbers = await readPartNumbers(ask, graph, signal);
  const count = { address: `${resource}/v1.0/users?$select=id&$top=1&$count=true`, resource, headers: { ConsistencyLevel: 'eventual' } };
  const total = (await readPage(ask, count, signal)).count;
  const seen = new Set<string>();
  yield { text: USERS_HEADER, rows: 0 };
  for (let next: string | null = `${resource}/v1.0/users?$select=${USER_PROPERTIES}&$top=999`; next !== null;) {
    const page: Awaited<ReturnType<typeof readPage>> = await readPage(ask, { address: next, resource }, signal);
    const fresh = (page.value as readonly GraphUser[]).filter(({ id }) => !seen.has(id) && seen.add(id));
    yield {
      text: fresh.map((user) => formatUser(toCells(user), (sku) => skuName(sku, partNumbers.get(sku)))).join(''),
      rows: fresh.length,
    };
    onProgress(seen.size, total ?? 0);
    ({ next } = page);
  }
  needEverybody(seen.size, total);
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
