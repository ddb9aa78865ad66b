import type { Cloud, EnvironmentFacts } from '#core/mapping/environment.ts';
import { CLOUD_ENDPOINTS } from '../identity/clouds.ts';
import type { AskMicrosoft } from './ask-microsoft.ts';
import { environmentFactsOf } from './environment-facts-of.ts';
import { readPage, type Page } from './read-pages.ts';

/** The path asked for, without the host. */
export const ENVIRONMENTS_PATH = '/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments?api-version=2020-10-01';

/** Reads a tenant's Power Platform environments, as their administrator sees them. */
export async function readEnvironments(ask: AskMicrosoft, cloud: Cloud, signal: AbortSignal): Promise<EnvironmentFacts[]> {
  const { powerPlatform, powerPlatformResource } = CLOUD_ENDPOINTS[cloud];
  const listed: unknown[] = [];
  for (let next: string | null = `https://${powerPlatform}${ENVIRONMENTS_PATH}`; next !== null;) {
    const page: Page = await readPage(ask, { address: next, resource: powerPlatformResource }, signal);
    listed.push(...page.value);
    ({ next } = page);
  }
  return listed.flatMap((each) => environmentFactsOf(each, cloud) ?? []);
}
