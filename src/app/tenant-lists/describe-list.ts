import type { TenantList } from '../db/tenant-list-table.ts';

/** A list as a screen that shows what it tells speaks of it. */
export function describeList({ name, tenantName, takenAt, readWith, sha256 }: TenantList) {
  return { name, tenantName, takenAt, reading: readWith && { ...readWith, sha256 } };
}
