import type { Cloud } from '#core/mapping/environment.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import { CLOUD_ENDPOINTS } from '../identity/clouds.ts';
import type { AskMicrosoft } from './ask-microsoft.ts';
import { readPage, type Page } from './read-pages.ts';
import { SYSTEM_USER_PROPERTIES } from './system-users-file.ts';

/** The path asked for, without the host. */
export const SYSTEM_USERS_PATH = `/api/data/v9.2/systemusers?$select=${SYSTEM_USER_PROPERTIES}`;

/** Throws AppError `bad-input` unless it is the address of a Dataverse organisation in this cloud: nothing else is ever asked. */
export function needOrganisation(address: string, cloud: Cloud): void {
  const host = address.startsWith('https://') && URL.canParse(address) ? new URL(address).hostname : '';
  if (!CLOUD_ENDPOINTS[cloud].dataverse.test(host)) {
    throw new AppError('bad-input', texts.identity.noOrganisation);
  }
}

/** Reads the users of an environment, page by page. */
export async function* readSystemUsers(ask: AskMicrosoft, address: string, signal: AbortSignal): AsyncGenerator<Page, void> {
  const { origin } = new URL(address);
  for (let next: string | null = `${origin}${SYSTEM_USERS_PATH}`; next !== null;) {
    const page: Page = await readPage(ask, { address: next, resource: origin, headers: { Prefer: 'odata.maxpagesize=5000' } }, signal);
    yield page;
    ({ next } = page);
  }
}
