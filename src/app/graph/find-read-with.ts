import type { Side } from '#core/directory/account.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ReadWith } from '../db/read-with.ts';
import type { TenantRead } from '../db/tenant-read-table.ts';
import { CLOUD_ENDPOINTS } from '../identity/clouds.ts';

/** What is looked for: the file of a side's users, or of the users of an environment, by its bytes. */
export interface MadeFile {
  readonly what: 'users' | 'environment-users';
  readonly side: Side;
  readonly sha256: string;
  /** The address of the environment, which tells two with the same users apart. */
  readonly scope?: string | null;
}

/** The reading that a file was made of, told by its bytes; null: it came from elsewhere. */
export function findReadWith(tables: ProjectTables, { what, side, sha256, scope = null }: MadeFile): ReadWith | null {
  const made = tables.tenantReads
    .list()
    .filter((read) => read.state === 'complete' && read.what === what && read.side === side && read.sha256 === sha256);
  const read = made.find((each) => each.scope === scope) ?? made[0];
  return read ? readWithOf(tables, read) : null;
}

/** With which words and when a reading asked; null while it has not ended. */
export function readWithOf(tables: ProjectTables, read: TenantRead): ReadWith | null {
  if (read.finishedAt === null) return null;
  return { query: `${originOf(tables, read)}${read.query}`, begunAt: read.startedAt, readAt: read.finishedAt };
}

function originOf({ tenants }: ProjectTables, { side, what, scope }: TenantRead): string {
  if (what === 'environment-users') return new URL(scope).origin;
  const { shownCloud, cloud } = tenants.get(side);
  const { graph, powerPlatform } = CLOUD_ENDPOINTS[shownCloud ?? cloud];
  return `https://${what === 'environments' ? powerPlatform : graph}`;
}
