import { ACCOUNT_KINDS, type AccountKind, type Side } from '#core/directory/account.ts';
import { LINK_STATES } from '#core/mapping/decision.ts';
import { compareText } from '#core/text/compare-text.ts';
import type { StateCounts } from '#contract/calls/shapes.ts';
import { sharedValues, type AccountColumns } from '../db/account-columns.ts';
import type { LinkedAccount, LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { HeldPairing } from './pair-held.ts';

/** The crosswalk of a pairing of which no project is kept. */
export interface HeldCrosswalk {
  /** Every source account as it stands, in the order of its file. */
  readonly links: readonly LinkWithAccounts[];
  readonly tenants: Readonly<Record<Side, HeldTenant>>;
  readonly states: StateCounts;
  readonly paired: number;
}

/** What is told of the accounts of a side. */
export interface HeldTenant {
  readonly accounts: number;
  readonly kinds: Partial<Record<AccountKind, number>>;
  /** The domains of some sign-in names, as the table of accounts tells them. */
  readonly domains: readonly string[];
}

/** Lines put together between two pauses. */
const BATCH = 5000;

/** Puts the crosswalk together. Steps are pauses. @param naming accounts whose domains are told. */
export function* heldCrosswalk({ rows, result }: HeldPairing, naming: number): Generator<void, HeldCrosswalk> {
  const sources = yield* readSide(rows.source.columns(), naming);
  const targets = yield* readSide(rows.target.columns(), naming);
  const links: LinkWithAccounts[] = [];
  const states = Object.fromEntries(LINK_STATES.map((state) => [state, 0])) as StateCounts;
  let paired = 0;
  for (const { source: sourceId, state, target: targetId, probability: chance } of result.suggestions) {
    states[state]++;
    if (targetId !== null) paired++;
    const target = targetId === null ? null : targets.all[targetId]!;
    const probability = target && chance;
    const source = sources.all[sourceId]!;
    links.push({ sourceId, state, decided: false, targetId, probability, exclusion: null, note: '', source, target });
    if (links.length % BATCH === 0) yield;
  }
  return { links, tenants: { source: sources.tenant, target: targets.tenant }, states, paired };
}

function* readSide(
  columns: Iterable<readonly AccountColumns[]>,
  naming: number,
): Generator<void, { readonly all: readonly LinkedAccount[]; readonly tenant: HeldTenant }> {
  const all: LinkedAccount[] = [];
  const kinds = new Map<AccountKind, number>();
  const first = new FirstInOrder(naming);
  const facts = new Map<string, Pick<LinkedAccount, 'kind' | 'enabled' | 'licensed' | 'deleted'>>();
  for (const some of columns) {
    for (const one of some) {
      const [shared = '', key = '', upnKey = '', , upn = '', displayName = '', department = ''] = one;
      let told = facts.get(shared);
      if (told === undefined) facts.set(shared, (told = factsOf(one)));
      const { kind, enabled, licensed, deleted } = told;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      if (upnKey !== '') first.add(upnKey);
      all.push({ upn, displayName, department, kind, enabled, licensed, deleted, rowId: null, key });
    }
    yield;
  }
  const counted = ACCOUNT_KINDS.toSorted().flatMap((kind) => (kinds.has(kind) ? [[kind, kinds.get(kind)]] : []));
  return {
    all,
    tenant: { accounts: all.length, kinds: Object.fromEntries(counted) as HeldTenant['kinds'], domains: domainsOf(first.list()) },
  };
}

function factsOf(columns: AccountColumns): Pick<LinkedAccount, 'kind' | 'enabled' | 'licensed' | 'deleted'> {
  const [kind, , enabled, licensed, deleted] = sharedValues(columns);
  const flag = (bit: unknown): boolean | null => (bit === null ? null : bit === 1);
  return { kind: kind as AccountKind, enabled: flag(enabled), licensed: flag(licensed), deleted: deleted === 1 };
}

/** The domains of sign-in names, most frequent first, the first in order of several that are as frequent. */
function domainsOf(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) {
    const at = name.indexOf('@') + 1;
    if (at > 0) counts.set(name.slice(at), (counts.get(name.slice(at)) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || compareText(a[0], b[0])).map(([domain]) => domain);
}

/** The first of many texts in their order, without keeping all of them. */
class FirstInOrder {
  private readonly most: number;
  private kept: string[] = [];
  private last: string | null = null;

  constructor(most: number) {
    this.most = most;
  }

  add(text: string): void {
    if (this.last !== null && text >= this.last) return;
    this.kept.push(text);
    if (this.kept.length < 2 * this.most) return;
    this.kept = this.list();
    this.last = this.kept.at(-1)!;
  }

  list(): string[] {
    return this.kept.toSorted(compareText).slice(0, this.most);
  }
}
