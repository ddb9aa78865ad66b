import { texts } from '#texts/texts.ts';
import type { MatchConstraints, Reason, SuggestionState } from './match-result.ts';

/** What a run said of a source account. */
export interface Said {
  readonly state: SuggestionState;
  /** Null without a target; with another state than `none` the target has left the tenant since. */
  readonly target: number | null;
}

/** A run to be compared with another. Accounts are known by numbers that mean the same in both. */
export interface RunRecord {
  /** Null for an account it did not know. */
  said(source: number): Said | null;
  /** The source account to which it gave a target, or null. */
  givenTo(target: number): number | null;
  /** Whether the target account was there. */
  had(target: number): boolean;
  /** The reasons of a pair; empty when it was not among the candidates. */
  reasons(source: number, target: number): readonly Reason[];
}

/** A suggestion that came out otherwise than before, and why. */
export interface SuggestionChange {
  readonly source: number;
  readonly before: Said;
  readonly after: Said;
  /** One or two sentences for a person. */
  readonly sentence: string;
}

/** What is known about the accounts besides what the runs said. */
export interface RunsCompared {
  readonly before: RunRecord;
  readonly after: RunRecord;
  /** The source accounts of the later run, in the order in which the changes are wanted. */
  readonly sources: readonly number[];
  /** The decisions that the later run respected. */
  readonly decisions: MatchConstraints;
  /** The name a person knows an account by. */
  nameOf(account: number): string;
}

/** A reason whose weight changed by less than a bit is not what turned a suggestion. */
const WORTH_SAYING = 1;
/** Source accounts looked at between two pauses. */
const BATCH = 200;

/** Of the reasons of a pair that both runs weighed, the one whose weight changed most; empty when none did by a bit. */
function turned(before: readonly Reason[], after: readonly Reason[]): string {
  const was = new Map(before.map((reason) => [reason.comparison, reason]));
  const is = new Map(after.map((reason) => [reason.comparison, reason]));
  let sentence = '';
  let most = WORTH_SAYING;
  for (const comparison of [...new Set([...was.keys(), ...is.keys()])].toSorted()) {
    const [old, now] = [was.get(comparison), is.get(comparison)];
    const difference = (now?.bits ?? 0) - (old?.bits ?? 0);
    if (Math.abs(difference) < most) continue;
    most = Math.abs(difference);
    const { speaksMoreFor, speaksMoreAgainst } = texts.pairing.change;
    sentence = (difference > 0 ? speaksMoreFor : speaksMoreAgainst)((now ?? old)?.sentence ?? '');
  }
  return sentence;
}

class Comparison {
  private readonly runs: RunsCompared;
  private readonly rejected: ReadonlySet<string>;
  private readonly accepted: ReadonlyMap<number, number>;
  readonly decided: ReadonlySet<number>;

  constructor(runs: RunsCompared) {
    const { accepted, rejected, excluded } = runs.decisions;
    this.runs = runs;
    this.decided = new Set([...excluded, ...accepted.map(([source]) => source)]);
    this.rejected = new Set(rejected.map((pair) => pair.join(' ')));
    this.accepted = new Map(accepted.map(([source, target]) => [target, source]));
  }

  why(source: number, then: Said, now: Said): string {
    return this.whyLost(source, then, now) || this.whyWon(source, then, now) || this.whyTurned(source, now.target ?? then.target);
  }

  private whyLost(source: number, then: Said, now: Said): string {
    const { after, nameOf } = this.runs;
    const words = texts.pairing.change;
    const { target } = then;
    if (target !== null && target === now.target) return '';
    if (target === null) return then.state === 'none' ? '' : words.formerGone;
    if (this.rejected.has(`${source} ${target}`)) return words.rejected(nameOf(target));
    if (!after.had(target)) return words.gone(nameOf(target));
    const taker = this.accepted.get(target);
    if (taker !== undefined) return words.acceptedFor(nameOf(target), nameOf(taker));
    const other = after.givenTo(target);
    if (other !== null) return words.fitsBetter(nameOf(target), nameOf(other));
    return after.reasons(source, target).length === 0 ? words.noCandidate(nameOf(target)) : '';
  }

  private whyWon(source: number, then: Said, now: Said): string {
    const { before, nameOf } = this.runs;
    const words = texts.pairing.change;
    const { target } = now;
    if (target === null || target === then.target) return '';
    if (!before.had(target)) return words.isNew(nameOf(target));
    const other = before.givenTo(target);
    if (other !== null && other !== source) return words.freed(nameOf(target), nameOf(other));
    return before.reasons(source, target).length === 0 ? words.newCandidate(nameOf(target)) : '';
  }

  private whyTurned(source: number, target: number | null): string {
    const { before, after } = this.runs;
    const turn = target === null ? '' : turned(before.reasons(source, target), after.reasons(source, target));
    return turn || texts.pairing.change.others;
  }
}

/**
 * Which open suggestions changed from one run to the next, and why: another target, none or one at last,
 * or another state. Accounts that only one run knows, and those that a person decided, are left out.
 * Yields how many source accounts have been looked at.
 */
export function* compareRuns(runs: RunsCompared): Generator<number, SuggestionChange[]> {
  const comparison = new Comparison(runs);
  const changes: SuggestionChange[] = [];
  for (const [done, source] of runs.sources.entries()) {
    if (done % BATCH === 0) yield done;
    const before = runs.before.said(source);
    const after = runs.after.said(source);
    if (!before || !after || comparison.decided.has(source)) continue;
    if (before.target === after.target && before.state === after.state) continue;
    changes.push({ source, before, after, sentence: comparison.why(source, before, after) });
  }
  return changes;
}
