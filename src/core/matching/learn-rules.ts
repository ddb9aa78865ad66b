import { LABEL } from '#core/compare/compare-labels.ts';
import { COMPARISONS, LOGIN_BELIEFS } from './comparisons.ts';
import type { Estimate } from './estimate.ts';
import type { CrosswalkModel, LearnedLoginRule, LearnedRename } from './match-model.ts';
import type { PairTable } from './pair-table.ts';
import type { Rosters } from './join-sides.ts';

/** A rule is worth showing from three pairs on. */
const FEWEST = 3;
const LIKELY = 0.9;

function findRenames(estimate: Estimate, rosters: Rosters): LearnedRename[] {
  const renames: LearnedRename[] = [];
  for (const { pairs, seen } of estimate.values) {
    const texts = rosters.values[pairs.field];
    const whole = new Float64Array(texts.length);
    for (let n = 0; n < seen.length; n++) {
      const from = pairs.source[n] as number;
      whole[from] = (whole[from] as number) + (seen[n] as number);
    }
    const learned: { from: number; to: number; count: number; all: number }[] = [];
    for (let n = 0; n < seen.length; n++) {
      const count = seen[n] as number;
      const from = pairs.source[n] as number;
      const all = whole[from] as number;
      if ((pairs.label[n] === LABEL.exact && pairs.field !== 'domain') || count < FEWEST || count * 4 < all) continue;
      learned.push({ from, to: pairs.target[n] as number, count, all });
    }
    const fromTexts = rosters.source.spellings[pairs.field];
    const toTexts = rosters.target.spellings[pairs.field];
    for (const { from, to, count, all } of learned) {
      const [a, b] = [texts[from] as string, texts[to] as string];
      renames.push({
        field: pairs.field,
        from: a,
        to: b,
        fromText: fromTexts[from] || a,
        toText: toTexts[to] || b,
        support: Math.round(count),
        exceptions: Math.round(all - count),
      });
    }
  }
  return renames.toSorted((a, b) => b.support - a.support || (a.field + a.from + a.to < b.field + b.from + b.to ? -1 : 1));
}

function findLoginRules(table: PairTable, estimate: Estimate, { source, target }: Rosters): LearnedLoginRule[] {
  const counts = new Map<number, Map<number, number>>();
  for (let k = 0; k < estimate.pairs.length; k++) {
    const pair = estimate.pairs[k] as number;
    if ((estimate.probability[pair] as number) < LIKELY) continue;
    const from = source.pattern[table.source[pair] as number] as number;
    const to = target.pattern[table.target[pair] as number] as number;
    if (from === 0 || to === 0) continue;
    const row = counts.get(from) ?? new Map<number, number>();
    counts.set(from, row.set(to, (row.get(to) ?? 0) + 1));
  }
  const rules: LearnedLoginRule[] = [];
  for (const [from, row] of counts) {
    const all = [...row.values()].reduce((sum, n) => sum + n, 0);
    for (const [to, support] of row) if (support >= FEWEST) rules.push({ from, to, support, exceptions: all - support });
  }
  return rules.toSorted((a, b) => b.support - a.support || a.from - b.from || a.to - b.to);
}

/** Whether a level of any pair is known. Of columns that are not there a call for each of a million pairs would be slow. */
function isKnown(levels: Uint8Array): boolean {
  for (let pair = 0; pair < levels.length; pair++) if (levels[pair] !== 0) return true;
  return false;
}

function weightsOf(table: PairTable, estimate: Estimate): CrosswalkModel['weights'] {
  const round = (bits: number): number => Math.round(bits * 100) / 100;
  const weights: Record<string, Record<string, number>> = {};
  COMPARISONS.forEach(({ name, levels }, c) => {
    // Where one tenant does not have the field there is nothing to learn; what is left is what was believed.
    if (!isKnown(table.levels[c] as Uint8Array)) return;
    weights[name] = Object.fromEntries(levels.map((level, l) => [level, round(estimate.learned.levels[c]?.[l] ?? 0)]));
  });
  const logins = LOGIN_BELIEFS.levels;
  ['same-name', 'same-name-spelt-otherwise', 'given-name-only', 'no-name', 'surname-and-initial', 'surname-only'].forEach((name, c) => {
    weights[`login, ${name}`] = Object.fromEntries(
      logins.map((level, l) => [level, round(estimate.learned.login[c * logins.length + l] ?? 0)]),
    );
  });
  return weights;
}

/** Puts what was learned into plain JSON. */
export function describeModel(table: PairTable, estimate: Estimate, rosters: Rosters): CrosswalkModel {
  const learned = findRenames(estimate, rosters);
  return {
    version: 2,
    sourceAccounts: rosters.source.size,
    targetAccounts: rosters.target.size,
    domains: learned
      .filter(({ field }) => field === 'domain')
      .map(({ from, to, support, exceptions }) => ({ from, to, support, exceptions })),
    renames: learned.filter(({ field }) => field !== 'domain'),
    loginRules: findLoginRules(table, estimate, rosters),
    weights: weightsOf(table, estimate),
  };
}
