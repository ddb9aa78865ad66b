import { describeNameWords, type NameWords } from '#core/compare/name-words.ts';
import { texts } from '#texts/texts.ts';
import { ACCOUNT_KINDS, type Account } from '#core/directory/account.ts';
import { findCandidates, UNDECIDED } from './block.ts';
import { BLOCKING_RULES, NARROWING_FIELDS } from './blocking-keys.ts';
import type { BlockingRule } from './blocking-rule.ts';
import { buildRosters } from './build-rosters.ts';
import { decidedRows } from './decided-rows.ts';
import type { Rosters } from './join-sides.ts';
import type { MatchConstraints } from './match-result.ts';
import { WARD, type Ward } from './pairable.ts';
import type { Roster } from './roster.ts';

/** Why a pair was or was not compared, in sentences for a person, the decisive one first. */
export interface Consideration {
  readonly considered: boolean;
  readonly reasons: readonly string[];
}

const WARD_NAMES = { [WARD.person]: 'person', [WARD.admin]: 'admin', [WARD.functional]: 'functional' } as const;

/** The kinds that can never pair, whatever else agrees; null when they could. */
function wall(source: Roster, s: number, target: Roster, t: number): string | null {
  const from = source.ward[s] as Ward;
  const to = target.ward[t] as Ward;
  const words = texts.pairing.wall;
  if (to === WARD.none) {
    return ACCOUNT_KINDS[target.kind[t] as number] === 'placeholder' ? words.targetPlaceholder : words.targetStub;
  }
  if (from === WARD.none) return words.sourcePlaceholder;
  if (from !== to) return words.kinds(WARD_NAMES[from], WARD_NAMES[to]);
  return source.guest[s] === target.guest[t] ? null : words.guest;
}

function keysOf(rule: BlockingRule, roster: Roster, words: NameWords, row: number): Set<number> {
  const keys = new Set<number>();
  rule.keys(roster, words, row, (key) => keys.add(key >>> 0));
  return keys;
}

/** The rows of a side that have the keys, by key; a row as often as it has the key, as blocking counts them. */
function holdersOf(rule: BlockingRule, roster: Roster, words: NameWords, keys: ReadonlySet<number>): Map<number, number[]> {
  const holders = new Map<number, number[]>();
  for (let row = 0; row < roster.size; row++) {
    if (roster.ward[row] === WARD.none) continue;
    rule.keys(roster, words, row, (added) => {
      const key = added >>> 0;
      if (!keys.has(key)) return;
      const rows = holders.get(key);
      if (rows) rows.push(row);
      else holders.set(key, [row]);
    });
  }
  return holders;
}

/** Whether a key that too many share brings the pair together with a field that both have. */
function isNarrowed(
  rule: BlockingRule,
  { source, target }: Rosters,
  s: number,
  t: number,
  left: readonly number[],
  right: readonly number[],
): boolean {
  return NARROWING_FIELDS.some((field) => {
    const value = source.values[field][s] as number;
    if (value < 0 || value !== target.values[field][t]) return false;
    const count = (roster: Roster, rows: readonly number[]): number => rows.filter((row) => roster.values[field][row] === value).length;
    return count(source, left) * count(target, right) <= rule.cap;
  });
}

/**
 * Says why a pair of accounts was not among the pairs compared, or that it was. Prepares both tenants as `match` does, and
 * finds candidates where the two share something, so it takes as long as the first steps of a run. Indexes point into the
 * two lists. Yields 0 now and then.
 * @param constraints what is decided: accounts that a decision names are looked for in every way.
 * @param few see `leaveLikenesses`.
 */
export function* explainUnconsidered(
  sources: readonly Account[],
  targets: readonly Account[],
  source: number,
  target: number,
  constraints: MatchConstraints = UNDECIDED,
  few?: number,
): Generator<number, Consideration> {
  const rosters = yield* buildRosters(sources, targets);
  const words = yield* describeNameWords(rosters.words);
  const s = rosters.source.order.indexOf(source);
  const t = rosters.target.order.indexOf(target);
  const walled = wall(rosters.source, s, rosters.target, t);
  if (walled !== null) return { considered: false, reasons: [walled] };

  const found: string[] = [];
  const crowded: string[] = [];
  for (const rule of BLOCKING_RULES) {
    const theirs = keysOf(rule, rosters.target, words, t);
    const shared = new Set([...keysOf(rule, rosters.source, words, s)].filter((key) => theirs.has(key)));
    yield 0;
    if (shared.size === 0) continue;
    const left = holdersOf(rule, rosters.source, words, shared);
    yield 0;
    const right = holdersOf(rule, rosters.target, words, shared);
    yield 0;
    let fewest = Infinity;
    let reached = false;
    for (const key of shared) {
      const a = left.get(key) ?? [];
      const b = right.get(key) ?? [];
      fewest = Math.min(fewest, a.length * b.length);
      reached ||= a.length * b.length <= rule.cap || (rule.narrow && isNarrowed(rule, rosters, s, t, a, b));
    }
    const { compared, crowdedAndNotNarrowed, crowded: tooMany } = texts.pairing;
    if (reached) found.push(compared(rule.name));
    else crowded.push((rule.narrow ? crowdedAndNotNarrowed : tooMany)(rule.name, fewest, rule.cap));
  }
  const { haveCounterparts, nothingShared } = texts.pairing;
  if (found.length === 0) return { considered: false, reasons: crowded.length > 0 ? crowded : [nothingShared] };
  // Whether both have a counterpart takes all candidates.
  const candidates = yield* findCandidates(rosters, words, decidedRows(rosters, constraints), few);
  const considered = candidates.items.subarray(candidates.start[s], candidates.start[s + 1]).includes(t);
  return { considered, reasons: considered ? found : [haveCounterparts] };
}
