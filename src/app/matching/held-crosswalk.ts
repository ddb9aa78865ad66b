import { ACCOUNT_KINDS, type AccountKind } from '#core/directory/account.ts';
import { LINK_STATES, type LinkState } from '#core/mapping/decision.ts';
import { inOrderOfUpn } from '#core/mapping/project-environment.ts';
import type { Suggestion } from '#core/matching/match-result.ts';
import { compareText } from '#core/text/compare-text.ts';
import type { StateCounts } from '#contract/calls/shapes.ts';
import { ACCOUNT_TEXTS, sharedValues } from '../db/account-columns.ts';
import type { LinkedAccount, LinkWithAccounts } from '../db/link-with-accounts.ts';
import { cutTexts, decode, type SomeRows } from '../import/held-rows.ts';

/** A side of a pairing of which no project is kept. */
export interface HeldSide {
  /** By their places in the file. */
  readonly accounts: readonly LinkedAccount[];
  readonly tenant: HeldTenant;
}

/** What is told of the accounts of a side. */
export interface HeldTenant {
  readonly accounts: number;
  readonly kinds: Partial<Record<AccountKind, number>>;
  /** The domains of some sign-in names, as the table of accounts tells them. */
  readonly domains: readonly string[];
}

/** What the engine says of each source account, by its place in the file. Few large values, because they go to another thread. */
export interface HeldPairs {
  /** Places in `LINK_STATES`. */
  readonly states: Uint8Array;
  /** -1: none. */
  readonly targets: Int32Array;
  readonly probabilities: Float64Array;
}

/** The crosswalk of such a pairing. */
export interface HeldCrosswalk {
  /** Every source account as it stands, in the order of `inOrderOfUpn`. */
  readonly links: readonly LinkWithAccounts[];
  readonly states: StateCounts;
  readonly paired: number;
}

/** Lines put together, or accounts read, between two pauses. */
const BATCH = 5000;

export function packSuggestions(suggestions: readonly Suggestion[]): HeldPairs {
  const placeOf = new Map<LinkState, number>(LINK_STATES.map((state, place) => [state, place]));
  const size = suggestions.length;
  const pairs = { states: new Uint8Array(size), targets: new Int32Array(size), probabilities: new Float64Array(size) };
  for (let place = 0; place < size; place++) {
    const { state, target, probability } = suggestions[place]!;
    pairs.states[place] = placeOf.get(state)!;
    pairs.targets[place] = target ?? -1;
    pairs.probabilities[place] = probability;
  }
  return pairs;
}

/** A line that waits for what becomes of its account. */
type OpenLink = { -readonly [Key in keyof LinkWithAccounts]: LinkWithAccounts[Key] };

/** A line for each source account, without a target, in the order of `inOrderOfUpn`. */
export function openLinks({ accounts }: HeldSide): OpenLink[] {
  const order = inOrderOfUpn([...accounts.keys()], (place) => accounts[place]!);
  return order.map((sourceId) => {
    const source = accounts[sourceId]!;
    return { sourceId, state: 'none', decided: false, targetId: null, probability: null, exclusion: null, note: '', source, target: null };
  });
}

/** Puts the crosswalk together, out of lines nobody else needs. Steps are pauses. */
export function* heldCrosswalk(links: OpenLink[], { accounts: targets }: HeldSide, pairs: HeldPairs): Generator<void, HeldCrosswalk> {
  const states = Object.fromEntries(LINK_STATES.map((state) => [state, 0])) as StateCounts;
  let paired = 0;
  for (const [n, link] of links.entries()) {
    if (n % BATCH === 0) yield;
    const { sourceId } = link;
    link.state = LINK_STATES[pairs.states[sourceId]!]!;
    states[link.state]++;
    const place = pairs.targets[sourceId]!;
    if (place < 0) continue;
    paired++;
    link.targetId = place;
    link.target = targets[place]!;
    link.probability = pairs.probabilities[sourceId]!;
  }
  return { links, states, paired };
}

/** Cuts what is told of the accounts of a side out of its rows. Steps are pauses. @param naming accounts whose domains are told. */
export function* readHeldSide(rows: readonly SomeRows[], naming: number): Generator<void, HeldSide> {
  const accounts: LinkedAccount[] = [];
  const kinds = new Map<AccountKind, number>();
  const first = new FirstInOrder(naming);
  const facts = new Map<string, Pick<LinkedAccount, 'kind' | 'enabled' | 'licensed' | 'deleted'>>();
  let paused = 0;
  for (const some of rows) {
    const texts = cutTexts(some);
    // By their places in `AccountColumns`: a list for each account, and texts nobody asks for, would take twice as long.
    for (let at = 0; at < texts.length; at += ACCOUNT_TEXTS) {
      const text = (place: number): string => decode(texts[at + place]!);
      const shared = texts[at]!;
      let told = facts.get(shared);
      if (told === undefined) facts.set(shared, (told = factsOf(shared)));
      const { kind, enabled, licensed, deleted } = told;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      const [key, upnKey, upn, displayName, department] = [text(1), text(2), text(4), text(5), text(6)];
      if (upnKey !== '') first.add(upnKey);
      accounts.push({ upn, displayName, department, kind, enabled, licensed, deleted, rowId: null, key });
    }
    if (accounts.length - paused < BATCH) continue;
    paused = accounts.length;
    yield;
  }
  const counted = ACCOUNT_KINDS.toSorted().flatMap((kind) => (kinds.has(kind) ? [[kind, kinds.get(kind)]] : []));
  return {
    accounts,
    tenant: { accounts: accounts.length, kinds: Object.fromEntries(counted) as HeldTenant['kinds'], domains: domainsOf(first.list()) },
  };
}

function factsOf(shared: string): Pick<LinkedAccount, 'kind' | 'enabled' | 'licensed' | 'deleted'> {
  const [kind, , enabled, licensed, deleted] = sharedValues([shared]);
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
