import type { Account } from '#core/directory/account.ts';
import { explainPair } from './explain-pair.ts';
import type { MatchConstraints, MatchResult, Reason, Suggestion } from './match-result.ts';

/** A run of `match` and the accounts that its indexes point to. */
export interface Run {
  readonly source: readonly Account[];
  readonly target: readonly Account[];
  readonly result: MatchResult;
}

/** A suggestion that came out otherwise than before, and why. Keys are those of accounts. */
export interface SuggestionChange {
  readonly source: string;
  readonly before: { readonly state: Suggestion['state']; readonly target: string | null; readonly probability: number };
  readonly after: { readonly state: Suggestion['state']; readonly target: string | null; readonly probability: number };
  /** One sentence for a person. */
  readonly sentence: string;
}

/** Changes of a reason below a bit are not what turned a suggestion. */
const WORTH_SAYING = 1;

class RunView {
  readonly suggestionOf = new Map<string, Suggestion>();
  readonly sourceOf = new Map<string, string>();
  private readonly run: Run;
  private readonly evidenceOf = new Map<string, Uint8Array>();
  private readonly sources: Map<string, Account>;
  private readonly targets: Map<string, Account>;

  constructor(run: Run) {
    this.run = run;
    this.sources = new Map(run.source.map((account) => [account.key, account]));
    this.targets = new Map(run.target.map((account) => [account.key, account]));
    for (const suggestion of run.result.suggestions) {
      const key = keyOf(run.source, suggestion.source);
      this.suggestionOf.set(key, suggestion);
      if (suggestion.target !== null) this.sourceOf.set(keyOf(run.target, suggestion.target), key);
    }
    const { start, target, evidence, evidenceSize } = run.result.candidates;
    run.source.forEach(({ key }, source) => {
      for (let n = start[source] as number; n < (start[source + 1] as number); n++) {
        const own = evidence.subarray(n * evidenceSize, (n + 1) * evidenceSize);
        this.evidenceOf.set(`${key}\n${keyOf(run.target, target[n] as number)}`, own);
      }
    });
  }

  has(target: string): boolean {
    return this.targets.has(target);
  }

  targetKey({ target }: Suggestion): string | null {
    return target === null ? null : keyOf(this.run.target, target);
  }

  /** The name a person knows a target by. */
  nameOf(side: 'source' | 'target', key: string): string {
    const fields = (side === 'source' ? this.sources : this.targets).get(key)?.fields;
    return fields?.displayName || fields?.userPrincipalName || fields?.mail || key;
  }

  reasons(source: string, target: string): readonly Reason[] {
    const evidence = this.evidenceOf.get(`${source}\n${target}`);
    const a = this.sources.get(source);
    const b = this.targets.get(target);
    return evidence && a && b ? explainPair(a, b, evidence, this.run.result.model) : [];
  }
}

function keyOf(accounts: readonly Account[], index: number): string {
  const account = accounts[index];
  if (!account) throw new Error(`a run names account ${index} of ${accounts.length}`);
  return account.key;
}

/** Of the reasons of a pair, the one whose weight changed most; empty when none did by a bit. */
function turned(before: readonly Reason[], after: readonly Reason[]): string {
  const bitsOf = (reasons: readonly Reason[]): Map<string, Reason> => new Map(reasons.map((reason) => [reason.comparison, reason]));
  const [was, is] = [bitsOf(before), bitsOf(after)];
  let best: Reason | null = null;
  let most = WORTH_SAYING;
  let change = 0;
  for (const comparison of new Set([...was.keys(), ...is.keys()].toSorted())) {
    const difference = (is.get(comparison)?.bits ?? 0) - (was.get(comparison)?.bits ?? 0);
    if (Math.abs(difference) < most) continue;
    most = Math.abs(difference);
    change = difference;
    best = is.get(comparison) ?? was.get(comparison) ?? null;
  }
  if (best === null) return '';
  return `${best.sentence} After the decisions made, this speaks ${change > 0 ? 'more for' : 'more against'} the pair.`;
}

function why(
  source: string,
  was: RunView,
  is: RunView,
  from: string | null,
  to: string | null,
  rejected: ReadonlySet<string>,
  accepted: ReadonlyMap<string, string>,
): string {
  if (from !== null && from !== to) {
    const name = was.nameOf('target', from);
    if (rejected.has(`${source}\n${from}`)) return `${name} was rejected.`;
    if (!is.has(from)) return `${name} is no longer in the target tenant.`;
    const taker = accepted.get(from);
    if (taker !== undefined) return `${name} was accepted for ${is.nameOf('source', taker)}.`;
    const other = is.sourceOf.get(from);
    if (other !== undefined) return `${name} fits ${is.nameOf('source', other)} better.`;
  }
  if (to !== null && from !== to) {
    if (!was.has(to)) return `${is.nameOf('target', to)} is new in the target tenant.`;
    const before = was.sourceOf.get(to);
    if (before !== undefined && is.sourceOf.get(to) === source)
      return `${is.nameOf('target', to)} is no longer suggested for ${was.nameOf('source', before)}.`;
  }
  const pair = to ?? from;
  const turn = pair === null ? '' : turned(was.reasons(source, pair), is.reasons(source, pair));
  return turn || 'The other accounts, and what was decided about them, changed how much its reasons weigh.';
}

/**
 * Which open suggestions changed from one run to the next, in the order of the later run, and why: another
 * target, none or one at last, or another state. Accounts are told apart by their keys; those that only one
 * run has, and those that a person decided, are left out.
 * @param constraints the decisions of the later run; indexes point into its accounts.
 */
export function compareRuns(before: Run, after: Run, constraints: MatchConstraints): SuggestionChange[] {
  const was = new RunView(before);
  const is = new RunView(after);
  const decided = new Set(
    [...constraints.excluded, ...constraints.accepted.map(([source]) => source)].map((index) => keyOf(after.source, index)),
  );
  const rejected = new Set(
    constraints.rejected.map(([source, target]) => `${keyOf(after.source, source)}\n${keyOf(after.target, target)}`),
  );
  const accepted = new Map(constraints.accepted.map(([source, target]) => [keyOf(after.target, target), keyOf(after.source, source)]));
  const changes: SuggestionChange[] = [];
  for (const [source, now] of is.suggestionOf) {
    const then = was.suggestionOf.get(source);
    if (!then || decided.has(source)) continue;
    const from = was.targetKey(then);
    const to = is.targetKey(now);
    if (from === to && then.state === now.state) continue;
    changes.push({
      source,
      before: { state: then.state, target: from, probability: then.probability },
      after: { state: now.state, target: to, probability: now.probability },
      sentence: why(source, was, is, from, to, rejected, accepted),
    });
  }
  return changes;
}
