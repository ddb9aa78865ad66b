import { LABEL } from '#core/compare/compare-labels.ts';
import { COMPARISONS, STANDING, STANDING_COLUMN } from './comparisons.ts';
import type { Estimate } from './estimate.ts';
import { evidenceSize, writeComparison, writeHeader } from './evidence.ts';
import { ALIGNED_FIELDS } from './fields-compared.ts';
import type { Candidate } from './match-result.ts';
import type { NameFrequency } from './name-frequency.ts';
import { WARD } from './pairable.ts';
import type { PairTable } from './pair-table.ts';
import { AT } from './pair-weigher.ts';
import type { Rosters } from './build-rosters.ts';

/** The contract's limit. */
const MOST = 20;
/** Below one in sixteen only the three best are shown; below one in five hundred none. */
const UNLIKELY = -4;
const FEW = 3;
const LEAST = -9;
/** A label that was renamed as a whole: above `LABEL.exact`. */
export const RENAMED = LABEL.exact + 1;

/** Candidates of one source row: numbers of pairs, best first. */
export type Ranking = (row: number) => readonly number[];

/** Ranks the pairs of every source row worth showing: living targets before deleted ones, by weight, equal weights by the target's key. Yields 0 now and then. */
export function* rankPairs(
  table: PairTable,
  weight: Float32Array,
  sources: number,
): Generator<number, { ranking: Ranking; total: number }> {
  const start = new Int32Array(sources + 1);
  const each = (visit: (pair: number, row: number) => void): void => {
    weight.forEach((bits, pair) => {
      if (bits >= LEAST) visit(pair, table.source[pair] as number);
    });
  };
  each((_, row) => (start[row + 1] = (start[row + 1] as number) + 1));
  for (let row = 0; row < sources; row++) start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  const next = start.slice();
  const items = new Int32Array(start[sources] as number);
  each((pair, row) => {
    items[next[row] as number] = pair;
    next[row] = (next[row] as number) + 1;
  });
  const standing = table.levels[STANDING_COLUMN] as Uint8Array;
  const isDeleted = (pair: number): number => (standing[pair] === STANDING.deleted ? 1 : 0);
  const byWeight = (a: number, b: number): number =>
    isDeleted(a) - isDeleted(b) ||
    (weight[b] as number) - (weight[a] as number) ||
    (table.target[a] as number) - (table.target[b] as number);
  yield 0;
  const length = new Uint8Array(sources);
  let total = 0;
  for (let row = 0; row < sources; row++) {
    const own = items.subarray(start[row], start[row + 1]);
    if (own.length > 1) own.sort(byWeight);
    let kept = 0;
    while (kept < own.length && kept < MOST && (kept < FEW || (weight[own[kept] as number] as number) >= UNLIKELY)) kept++;
    length[row] = kept;
    total += kept;
    if (row % 5_000 === 4_999) yield 0;
  }
  return { ranking: (row) => [...items.subarray(start[row], (start[row] as number) + (length[row] as number))], total };
}

/** Packs the evidence of pairs, one after another, into one buffer. */
export class EvidenceWriter {
  private readonly table: PairTable;
  private readonly estimate: Estimate;
  private readonly rosters: Rosters;
  private readonly frequency: NameFrequency;
  private readonly surnameHolders: Map<number, number>;
  private readonly buffer: Uint8Array;
  private readonly width = evidenceSize(AT.values + ALIGNED_FIELDS.length);
  private used = 0;

  constructor(table: PairTable, estimate: Estimate, rosters: Rosters, frequency: NameFrequency, total: number) {
    this.table = table;
    this.estimate = estimate;
    this.rosters = rosters;
    this.frequency = frequency;
    this.surnameHolders = countSurnames(rosters);
    this.buffer = new Uint8Array(total * this.width);
  }

  /** The candidate of a pair, with its evidence; indexes are those of the input. */
  candidate(pair: number): Candidate {
    const { table, estimate, rosters, frequency } = this;
    const s = table.source[pair] as number;
    const t = table.target[pair] as number;
    const at = this.used;
    this.used += this.width;
    const form = rosters.target.formStart[t] as number;
    const hasForm = form < (rosters.target.formStart[t + 1] as number);
    writeHeader(this.buffer, at, {
      origins: table.origins[pair] as number,
      sourceNamesakes: frequency.sourceNamesakes[s] as number,
      targetNamesakes: frequency.targetNamesakes[t] as number,
      surnameHolders: hasForm ? (this.surnameHolders.get(rosters.target.forms.surnameCore[form] as number) ?? 0) : 0,
      sourcePattern: rosters.source.pattern[s] as number,
      targetPattern: rosters.target.pattern[t] as number,
    });
    const parts = estimate.weigher.explain(pair, estimate.probability[pair] as number);
    const part = (place: number): number => parts[place] as number;
    writeComparison(this.buffer, at, AT.given, table.given[pair] as number, part(AT.given));
    writeComparison(this.buffer, at, AT.surname, table.surname[pair] as number, part(AT.surname));
    writeComparison(this.buffer, at, AT.login, table.login[pair] as number, part(AT.login));
    COMPARISONS.forEach((_, c) => {
      writeComparison(this.buffer, at, AT.levels + c, (table.levels[c] as Uint8Array)[pair] as number, part(AT.levels + c));
    });
    writeComparison(this.buffer, at, AT.words, table.words[pair] === 0 ? 0 : 1, part(AT.words));
    estimate.values.forEach(({ pairs, seen }, v) => {
      const n = pairs.of[pair] as number;
      const label = n < 0 ? LABEL.missing : (pairs.label[n] as number);
      const bits = part(AT.values + v);
      const renamed = label !== LABEL.exact && bits > 0 && n >= 0 && (seen[n] as number) >= 3;
      writeComparison(this.buffer, at, AT.values + ALIGNED_FIELDS.indexOf(pairs.field), renamed ? RENAMED : label, bits);
    });
    return {
      source: rosters.source.order[s] as number,
      target: rosters.target.order[t] as number,
      weight: estimate.weight[pair] as number,
      probability: estimate.probability[pair] as number,
      evidence: this.buffer.subarray(at, this.used),
    };
  }
}

function countSurnames({ source, target }: Rosters): Map<number, number> {
  const count = new Map<number, number>();
  for (const roster of [source, target]) {
    for (let row = 0; row < roster.size; row++) {
      const form = roster.formStart[row] as number;
      if (form === roster.formStart[row + 1] || roster.ward[row] === WARD.none) continue;
      const surname = roster.forms.surnameCore[form] as number;
      count.set(surname, (count.get(surname) ?? 0) + 1);
    }
  }
  return count;
}
