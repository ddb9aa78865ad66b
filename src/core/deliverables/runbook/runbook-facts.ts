import type { EnvironmentProjection } from '#core/mapping/environment.ts';
import type { DeliveryContent } from '#core/signoff/revision-content.ts';

/** One environment as the runbooks need it. */
export interface RunbookEnvironment {
  readonly projection: EnvironmentProjection;
  /** Path of its usermapping.csv inside the package, with forward slashes. */
  readonly mappingPath: string;
  readonly sha256: string;
  readonly lines: number;
}

/** What the runbooks are filled in with. Ids that nobody gave are null, and asked for when they are needed. */
export interface RunbookFacts {
  readonly delivery: DeliveryContent;
  readonly tenantIds: { readonly source: string | null; readonly target: string | null };
  readonly environments: readonly RunbookEnvironment[];
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** An id that is one, in lower case; else null. */
export function asGuid(id: string | null): string | null {
  return id !== null && GUID.test(id) ? id.toLowerCase() : null;
}

/** The article that both routes follow. */
export const ARTICLE = {
  title: 'Tenant-to-tenant migrations',
  date: '2026-02-13',
  url: 'https://learn.microsoft.com/power-platform/admin/move-environment-tenant',
} as const;
