import type { Side } from '#core/directory/account.ts';
import type { SecondReview } from '#contract/calls/project-calls.ts';
import type { SignatureRole } from '#core/signoff/revision-content.ts';
import type { Db } from './connect.ts';

/** Facts about the project as a whole. */
export interface MetaTable {
  name(): string;
  setName(name: string): void;
  tenantName(side: Side): string | null;
  setTenantName(side: Side, name: string): void;
  /** A name for this project that no other has, made when it is first asked for. */
  ownId(make: () => string): string;
  /** Ids of the tenants as a delivery was last filled in with; null for one that nobody gave. */
  deliveryTenantIds(): { readonly source: string | null; readonly target: string | null } | null;
  setDeliveryTenantIds(ids: { readonly source: string | null; readonly target: string | null }): void;
  revision(): number;
  /** Every transaction that changes what a screen shows ends with this. Answers the new revision. */
  nextRevision(): number;
  secondReview(): SecondReview;
  setSecondReview(wanted: SecondReview): void;
  /** Version of the rule set a person chose; null: the newest. */
  ruleSet(): string | null;
  setRuleSet(version: string | null): void;
  /** Whose signatures the next revision will ask for. */
  neededSignatures(): readonly SignatureRole[];
  setNeededSignatures(roles: readonly SignatureRole[]): void;
  /** Accounts have changed since they were last paired. */
  isPairingStale(): boolean;
  setPairingStale(stale: boolean): void;
  /** Another number whenever accounts were added, changed or removed, and whenever they were paired. */
  pairingVersion(): number;
}

export function metaTable(db: Db): MetaTable {
  const get = db.prepare<[string], string>('SELECT value FROM meta WHERE key = ?').pluck();
  const set = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value');
  const pairingVersion = (): number => Number(get.get('pairing-version') ?? 0);
  const revision = (): number => Number(get.get('revision') ?? 0);
  return {
    name: () => get.get('name') ?? '',
    setName: (name) => void set.run('name', name),
    tenantName: (side) => get.get(`tenant.${side}`) ?? null,
    setTenantName: (side, name) => void set.run(`tenant.${side}`, name),
    ownId: (make) => {
      const known = get.get('own-id');
      if (known !== undefined) return known;
      const id = make();
      set.run('own-id', id);
      return id;
    },
    deliveryTenantIds: () => JSON.parse(get.get('delivery-tenant-ids') ?? 'null') as ReturnType<MetaTable['deliveryTenantIds']>,
    setDeliveryTenantIds: (ids) => void set.run('delivery-tenant-ids', JSON.stringify(ids)),
    revision,
    nextRevision: () => {
      const next = revision() + 1;
      set.run('revision', String(next));
      return next;
    },
    secondReview: () => ({
      privileged: false,
      closeCalls: false,
      ...(JSON.parse(get.get('second-review') ?? '{}') as Partial<SecondReview>),
    }),
    setSecondReview: (wanted) => void set.run('second-review', JSON.stringify(wanted)),
    ruleSet: () => get.get('rule-set') || null,
    setRuleSet: (version) => void set.run('rule-set', version ?? ''),
    neededSignatures: () => JSON.parse(get.get('needed-signatures') ?? '["client"]') as SignatureRole[],
    setNeededSignatures: (roles) => void set.run('needed-signatures', JSON.stringify(roles)),
    isPairingStale: () => get.get('pairing-stale') === 'yes',
    setPairingStale: (stale) => {
      set.run('pairing-stale', stale ? 'yes' : 'no');
      set.run('pairing-version', String(pairingVersion() + 1));
    },
    pairingVersion,
  };
}
