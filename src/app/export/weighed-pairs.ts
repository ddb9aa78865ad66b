import { candidateAt, countCandidates } from '../db/pack-candidates.ts';
import type { SuggestionTable } from '../db/suggestion-table.ts';

/** What the engine said of the pair that stands for a source account, and of the best other target. */
export interface WeighedPair {
  /** Null when it never compared the two. */
  readonly evidence: Uint8Array | null;
  readonly runnerUpId: number | null;
  readonly runnerUpProbability: number;
  /** Bits by which the pair is ahead of the runner-up; null without either. */
  readonly lead: number | null;
}

/** Evidence is kept in pieces of so many bytes: 100,000 buffers of SQLite's take ten times what is in them. */
const SLAB = 256 * 1024;

/**
 * Those of many accounts, in their order: source accounts and their targets, 0 without one. Read in the order in which
 * they are stored, pausing on the way: one by one in another order takes five times as long.
 */
export function* readWeighedPairs(
  suggestions: SuggestionTable,
  sourceIds: Float64Array,
  targetIds: Float64Array,
): Generator<void, (WeighedPair | undefined)[]> {
  // By id, which are few more than accounts; counted from 1, 0 for none.
  const placeOf = new Int32Array(sourceIds.reduce((most, id) => Math.max(most, id), 0) + 1);
  for (let n = 0; n < sourceIds.length; n++) placeOf[sourceIds[n]!] = n + 1;
  const pairs = Array.from<WeighedPair | undefined>({ length: sourceIds.length });
  let slab = new Uint8Array(0);
  let used = 0;
  const keep = (evidence: Uint8Array): Uint8Array => {
    if (used + evidence.length > slab.length) {
      slab = new Uint8Array(Math.max(SLAB, evidence.length));
      used = 0;
    }
    slab.set(evidence, used);
    return slab.subarray(used, (used += evidence.length));
  };
  for (const records of suggestions.packs()) {
    for (const { sourceId, pack } of records) {
      const many = countCandidates(pack);
      const place = (placeOf[sourceId] ?? 0) - 1;
      if (many > 0 && place >= 0) pairs[place] = weigh(pack, many, targetIds[place]!, keep);
    }
    yield;
  }
  return pairs;
}

function weigh(pack: Buffer, many: number, targetId: number, keep: (evidence: Uint8Array) => Uint8Array): WeighedPair {
  let shown = null;
  let other = null;
  for (let n = 0; n < many && (shown === null || other === null); n++) {
    const candidate = candidateAt(pack, n);
    if (candidate.targetId === targetId) shown = candidate;
    else other ??= candidate;
  }
  return {
    evidence: shown && keep(shown.evidence),
    runnerUpId: other?.targetId ?? null,
    runnerUpProbability: other?.probability ?? 0,
    lead: shown && other ? shown.weight - other.weight : null,
  };
}
