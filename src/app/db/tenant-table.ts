import type { Side } from '#core/directory/account.ts';
import { CLOUDS, type Cloud } from '#core/mapping/environment.ts';
import type { Db } from './connect.ts';

/** What the project knows of one of its tenants. */
export interface KnownTenant {
  readonly cloud: Cloud;
  readonly clientId: string;
  /** Domain or id that the person gave; empty for none. */
  readonly hint: string;
  /** What the first sign-in showed; null before. */
  readonly tenantId: string | null;
  readonly name: string | null;
  readonly domains: readonly string[];
  /** The cloud it was found to be in; null before the first sign-in. */
  readonly shownCloud: Cloud | null;
}

export interface TenantTable {
  get(side: Side): KnownTenant;
  set(side: Side, tenant: KnownTenant): void;
}

const UNKNOWN: KnownTenant = { cloud: 'public', clientId: '', hint: '', tenantId: null, name: null, domains: [], shownCloud: null };

interface TenantRecord {
  readonly cloud: string;
  readonly client_id: string;
  readonly hint: string;
  readonly tenant_id: string | null;
  readonly name: string | null;
  readonly domains: string;
  readonly shown_cloud: string | null;
}

export function tenantTable(db: Db): TenantTable {
  const get = db.prepare<[Side], TenantRecord>('SELECT * FROM tenant WHERE side = ?');
  const set = db.prepare(
    'INSERT OR REPLACE INTO tenant (side, cloud, client_id, hint, tenant_id, name, domains, shown_cloud) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  );
  return {
    get: (side) => {
      const record = get.get(side);
      if (!record) return UNKNOWN;
      const { client_id: clientId, hint, tenant_id: tenantId, name } = record;
      const cloud = cloudNamed(record.cloud) ?? UNKNOWN.cloud;
      const domains = JSON.parse(record.domains) as string[];
      return { cloud, clientId, hint, tenantId, name, domains, shownCloud: cloudNamed(record.shown_cloud) };
    },
    set: (side, { cloud, clientId, hint, tenantId, name, domains, shownCloud }) =>
      void set.run(side, cloud, clientId, hint, tenantId, name, JSON.stringify(domains), shownCloud),
  };
}

function cloudNamed(name: string | null): Cloud | null {
  return CLOUDS.find((each) => each === name) ?? null;
}
