import { LABEL } from '#core/compare/compare-labels.ts';
import { STANDING, STANDING_COLUMN } from './comparisons.ts';
import type { Estimate } from './estimate.ts';
import { evidenceSize, writeComparison, writeHeader } from './evidence.ts';
import { ALIGNED_FIELDS } from './fields-compared.ts';
import type { NameFrequency } from './name-frequency.ts';
import { WARD } from './pairable.ts';
import { valuePairOf, type PairTable } from './pair-table.ts';
import { AT } from './pair-weigher.ts';
import type { Rosters } from './join-sides.ts';

/** The contract's limit. */
const MOST = 20;
/** Below one in sixteen only the three best are shown; below one in five hundred none. */
const UNLIKELY = -4;
const FEW = 3;
const LEAST = -9;
/** A label that was renamed as a whole: above `LABEL.exact`. */
export const RENAMED = LABEL.exact + 1;

/** The pairs of every source row worth showing: those of a row stand from `start` up to `end`, best first. */
export interface Ranking {
  readonly pairs: Int32Array;
  readonly start: Int32Array;
  readonly end: Int32Array;
}

/** Ranks the pairs of every source row worth showing: living targets before deleted ones, by weight, equal weights by the target's key. Yields 0 now and then. */
export function* rankPairs(table: PairTable, found: Pick<Estimate, 'weight' | 'pairs'>, sources: number): Generator<number, Ranking> {
  const { weight } = found;
  const { start, pairs } = bySource(table, found, sources);
  const end = start.slice(1);
  const standing = table.levels[STANDING_COLUMN] as Uint8Array;
  const isDeleted = (pair: number): number => (standing[pair] === STANDING.deleted ? 1 : 0);
  const byWeight = (a: number, b: number): number =>
    isDeleted(a) - isDeleted(b) ||
    (weight[b] as number) - (weight[a] as number) ||
    (table.target[a] as number) - (table.target[b] as number);
  yield 0;
  for (let row = 0; row < sources; row++) {
    const from = start[row] as number;
    const own = pairs.subarray(from, end[row]);
    if (own.length > 1) own.sort(byWeight);
    let kept = 0;
    while (kept < own.length && kept < MOST && (kept < FEW || (weight[own[kept] as number] as number) >= UNLIKELY)) kept++;
    end[row] = from + kept;
    if (row % 5_000 === 4_999) yield 0;
  }
  return { pairs, start, end };
}

/** The pairs worth showing of every source row. */
function bySource(
  { source }: PairTable,
  { weight, pairs: all }: Pick<Estimate, 'weight' | 'pairs'>,
  sources: number,
): { readonly start: Int32Array; readonly pairs: Int32Array } {
  const start = new Int32Array(sources + 1);
  for (let k = 0; k < all.length; k++) {
    if ((weight[all[k] as number] as number) < LEAST) continue;
    const after = (source[all[k] as number] as number) + 1;
    start[after] = (start[after] as number) + 1;
  }
  for (let row = 0; row < sources; row++) start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  const next = start.slice(0, sources);
  const pairs = new Int32Array(start[sources] as number);
  for (let k = 0; k < all.length; k++) {
    const pair = all[k] as number;
    if ((weight[pair] as number) < LEAST) continue;
    const row = source[pair] as number;
    pairs[next[row] as number] = pair;
    next[row] = (next[row] as number) + 1;
  }
  return { start, pairs };
}

/** Packs the evidence of pairs, as many bytes each. */
export class EvidenceWriter {
  readonly width = evidenceSize(AT.values + ALIGNED_FIELDS.length);
  private readonly evidence = new Uint8Array(this.width);
  private readonly table: PairTable;
  private readonly estimate: Estimate;
  private readonly rosters: Rosters;
  private readonly frequency: NameFrequency;
  /** How many accounts of both tenants have each surname, by its word; before the first those without. */
  private surnameHolders: Int32Array | null = null;
  /** Where the fields of `estimate.values` stand among all. */
  private readonly places: readonly number[];

  constructor(table: PairTable, estimate: Estimate, rosters: Rosters, frequency: NameFrequency) {
    this.table = table;
    this.estimate = estimate;
    this.rosters = rosters;
    this.frequency = frequency;
    this.places = estimate.values.map(({ pairs }) => ALIGNED_FIELDS.indexOf(pairs.field));
  }

  /** The evidence of a pair. The array is used again by the next pair. */
  of(pair: number): Uint8Array {
    const { table, estimate, rosters, frequency, evidence } = this;
    const holders = (this.surnameHolders ??= countSurnames(rosters));
    const s = table.source[pair] as number;
    const t = table.target[pair] as number;
    const form = rosters.target.formStart[t] as number;
    const hasForm = form < (rosters.target.formStart[t + 1] as number);
    writeHeader(evidence, {
      origins: table.origins[pair] as number,
      sourceNamesakes: frequency.sourceNamesakes[s] as number,
      targetNamesakes: frequency.targetNamesakes[t] as number,
      surnameHolders: hasForm ? (holders[(rosters.target.forms.surnameCore[form] as number) + 1] as number) : 0,
      sourcePattern: rosters.source.pattern[s] as number,
      targetPattern: rosters.target.pattern[t] as number,
    });
    const parts = estimate.weighed.of(pair);
    writeComparison(evidence, AT.given, table.given[pair] as number, parts[AT.given] as number);
    writeComparison(evidence, AT.surname, table.surname[pair] as number, parts[AT.surname] as number);
    writeComparison(evidence, AT.login, table.login[pair] as number, parts[AT.login] as number);
    for (let c = 0; c < table.levels.length; c++) {
      writeComparison(evidence, AT.levels + c, (table.levels[c] as Uint8Array)[pair] as number, parts[AT.levels + c] as number);
    }
    writeComparison(evidence, AT.words, table.words[pair] === 0 ? 0 : 1, parts[AT.words] as number);
    for (let v = 0; v < estimate.values.length; v++) {
      const { pairs, seen } = estimate.values[v] as Estimate['values'][number];
      const value = valuePairOf(pairs, pair);
      const label = value < 0 ? LABEL.missing : (pairs.label[value] as number);
      const bits = parts[AT.values + v] as number;
      const renamed = label !== LABEL.exact && bits > 0 && value >= 0 && (seen[value] as number) >= 3;
      writeComparison(evidence, AT.values + (this.places[v] as number), renamed ? RENAMED : label, bits);
    }
    return evidence;
  }
}

function countSurnames({ source, target, words }: Rosters): Int32Array {
  const count = new Int32Array(words.length + 1);
  for (const roster of [source, target]) {
    for (let row = 0; row < roster.size; row++) {
      const form = roster.formStart[row] as number;
      if (form === roster.formStart[row + 1] || roster.ward[row] === WARD.none) continue;
      const place = (roster.forms.surnameCore[form] as number) + 1;
      count[place] = (count[place] as number) + 1;
    }
  }
  return count;
}
