import type { ReadKey, TenantRead } from '../db/tenant-read-table.ts';
import type { SignedInAccount } from '../identity/side-session.ts';
import type { ProjectSession } from '../project/project-session.ts';
import type { AskMicrosoft } from './ask-microsoft.ts';
import type { Page } from './read-pages.ts';

/** What one reading works with. */
export interface ReadWork {
  readonly project: ProjectSession;
  readonly key: ReadKey;
  readonly account: SignedInAccount;
  readonly ask: AskMicrosoft;
  readonly signal: AbortSignal;
  now(): Date;
  /** Keeps how it stands, and a page with it, when nothing else writes to the project. */
  keep(read: TenantRead, page?: readonly Record<string, unknown>[]): Promise<void>;
}

/** A reading that has just begun. */
export function begin<K extends ReadKey>(key: K, query: string, now: Date): TenantRead & Pick<K, 'what'> {
  return {
    side: key.side,
    what: key.what,
    scope: key.scope,
    state: 'reading',
    startedAt: now.toISOString(),
    finishedAt: null,
    query,
    nextLink: null,
    deltaLink: null,
    done: 0,
    total: null,
    missing: null,
    sha256: null,
    result: null,
  };
}

/** The same reading one page later. */
export function turnPage(read: TenantRead, page: Page): TenantRead {
  return { ...read, done: read.done + page.value.length, nextLink: page.next, deltaLink: page.delta ?? read.deltaLink };
}
