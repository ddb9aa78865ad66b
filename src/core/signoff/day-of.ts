import { compareText } from '#core/text/compare-text.ts';
import { texts } from '#texts/texts.ts';
import type { RevisionContent } from './revision-content.ts';

/** What a fresh export says of an account. */
export interface AccountNow {
  /** `accountKey`. */
  readonly key: string;
  readonly upn: string;
  readonly name: string;
  /** Null: not told. */
  readonly enabled: boolean | null;
  readonly licensed: boolean | null;
  readonly deleted: boolean;
}

/** What has become of somebody since a revision was frozen. */
export interface DayOfItem {
  readonly what: 'deleted' | 'disabled' | 'renamed' | 'unlicensed' | 'appeared';
  readonly side: 'source' | 'target';
  /** As the revision has it, or the fresh export where it has nobody. */
  readonly upn: string;
  readonly name: string;
  /** The source account whose line it concerns; empty for who appeared. */
  readonly source: string;
  readonly sentence: string;
}

/** People looked at between two pauses. */
const BATCH = 5_000;

/**
 * Compares fresh exports with a revision: who of those in its files is gone, disabled, renamed or without a licence on
 * either side, and which source accounts have appeared that it does not know. A side that is null was not exported. Who is
 * not mapped is looked for in the source only. In order of side, what, and UPN.
 */
export function* compareDayOf(
  { people, environments }: RevisionContent,
  now: { readonly source: readonly AccountNow[] | null; readonly target: readonly AccountNow[] | null },
): Generator<number, DayOfItem[]> {
  const items: DayOfItem[] = [];
  const inScope = new Set(environments.flatMap(({ users }) => users.flatMap(({ sourceKey }) => sourceKey ?? [])));
  if (now.source) {
    const find = finder(now.source);
    for (const [n, { key, upn, name, enabled, licensed }] of people.entries()) {
      if (n % BATCH === 0) yield n;
      if (!inScope.has(key)) continue;
      items.push(...changesOf('source', { key, upn, name, enabled, licensed }, find(key, upn), upn));
    }
    const known = new Set(people.flatMap(({ key, upn }) => [key, upn.toLowerCase()]));
    for (const account of now.source) {
      if (account.deleted || account.enabled === false || known.has(account.key) || known.has(account.upn.toLowerCase())) continue;
      const { upn, name } = account;
      items.push({ what: 'appeared', side: 'source', upn, name, source: '', sentence: texts.signoff.dayOf.unknown });
    }
  }
  if (now.target) {
    const find = finder(now.target);
    for (const [n, { upn, target }] of people.entries()) {
      if (n % BATCH === 0) yield n;
      if (!target) continue;
      // The revision was written for targets that were to work: what it does not tell counts as well.
      const then = { ...target, enabled: true, licensed: true };
      items.push(...changesOf('target', then, find(target.key, target.upn), upn));
    }
  }
  return items.sort((a, b) => compareText(a.side, b.side) || compareText(a.what, b.what) || compareText(a.upn, b.upn));
}

type Then = Omit<AccountNow, 'deleted'>;

function changesOf(side: DayOfItem['side'], then: Then, now: AccountNow | undefined, source: string): DayOfItem[] {
  const item = (what: DayOfItem['what'], sentence: string): DayOfItem => ({ what, side, upn: then.upn, name: then.name, source, sentence });
  if (!now || now.deleted) return [item('deleted', now ? texts.signoff.dayOf.deleted : texts.signoff.dayOf.gone)];
  const items: DayOfItem[] = [];
  if (now.enabled === false && then.enabled !== false) items.push(item('disabled', texts.signoff.dayOf.disabled));
  if (now.upn.toLowerCase() !== then.upn.toLowerCase()) items.push(item('renamed', texts.signoff.dayOf.renamed(now.upn)));
  if (now.licensed === false && then.licensed !== false) items.push(item('unlicensed', texts.signoff.dayOf.unlicensed));
  return items;
}

function finder(accounts: readonly AccountNow[]): (key: string, upn: string) => AccountNow | undefined {
  const byKey = new Map(accounts.map((account) => [account.key, account]));
  const byUpn = new Map(accounts.filter(({ deleted }) => !deleted).map((account) => [account.upn.toLowerCase(), account]));
  return (key, upn) => byKey.get(key) ?? byUpn.get(upn.toLowerCase());
}
