import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { NumberPairs } from './number-pairs.ts';
import { WARD } from './pairable.ts';
import type { Roster } from './roster.ts';

/** Eight in ten true pairs have the same kind on both sides; that is worth ten pairs. */
const SAME_KIND = 0.8;
const BELIEF = 10;

const KINDS = ACCOUNT_KINDS.length;

/** Numbers lists of words, whatever their order. */
class WordLists {
  private readonly numbers = new NumberPairs();

  /** Every word but the first continues a list that has a number. */
  number(words: Int32Array): number {
    const sorted = words.toSorted();
    let list = 0;
    for (let k = 0; k < sorted.length; k++) list = this.numbers.number(list, sorted[k] as number) + 1;
    return list;
  }
}

/** The rows of a side whose words no other row of it has, by those words. */
function byWords(roster: Roster, lists: WordLists): Map<number, number> {
  const rows = new Map<number, number>();
  for (let row = 0; row < roster.size; row++) {
    if (roster.ward[row] !== WARD.functional) continue;
    const words = roster.words.items.subarray(roster.words.start[row], roster.words.start[row + 1]);
    if (words.length < 2) continue;
    const list = lists.number(words);
    rows.set(list, rows.has(list) ? -1 : row);
  }
  return rows;
}

/** How many functional accounts of a side have each kind. */
function countKinds({ size, ward, kind }: Roster): Float64Array {
  const count = new Float64Array(KINDS);
  for (let row = 0; row < size; row++) {
    if (ward[row] === WARD.functional) count[kind[row] as number] = (count[kind[row] as number] as number) + 1;
  }
  return count;
}

/**
 * What the kinds of two functional accounts say. Exports without mailbox types tell rooms from shared
 * mailboxes by their names, each tenant's in its own way: which kind became which is read off the
 * accounts that have the same words on both sides and share them with nobody.
 */
export class KindWeights {
  private readonly source: Roster;
  private readonly target: Roster;
  /** Bits by kind of source and kind of target, looked up for every pair. */
  private readonly weights = new Float64Array(KINDS ** 2);

  constructor(source: Roster, target: Roster) {
    this.source = source;
    this.target = target;
    const together = new Float64Array(KINDS ** 2);
    const seen = new Float64Array(KINDS);
    const lists = new WordLists();
    const theirs = byWords(target, lists);
    for (const [list, s] of byWords(source, lists)) {
      const t = theirs.get(list) ?? -1;
      if (s < 0 || t < 0) continue;
      const from = source.kind[s] as number;
      const both = from * KINDS + (target.kind[t] as number);
      together[both] = (together[both] as number) + 1;
      seen[from] = (seen[from] as number) + 1;
    }
    const ofSource = countKinds(source);
    const ofTarget = countKinds(target);
    const sum = (counts: Float64Array): number => counts.reduce((all, count) => all + count, 0);
    const all = sum(ofTarget);
    const isUsed = ofSource.map((count, kind) => (count + (ofTarget[kind] as number) > 0 ? 1 : 0));
    // People are one kind more here.
    const kinds = sum(isUsed) + (sum(ofSource) + all < source.size + target.size ? 1 : 0);
    for (let from = 0; from < KINDS; from++) {
      for (let to = 0; to < KINDS; to++) {
        if (isUsed[from] === 0 || isUsed[to] === 0) continue;
        const share = ((ofTarget[to] as number) + 1) / (all + kinds);
        const believed = (from === to ? SAME_KIND : 0) + (1 - SAME_KIND) * share;
        const found = ((together[from * KINDS + to] as number) + BELIEF * believed) / ((seen[from] as number) + BELIEF);
        this.weights[from * KINDS + to] = Math.log2(found / share);
      }
    }
  }

  /** The bits of two functional accounts. */
  bits(s: number, t: number): number {
    return this.weights[(this.source.kind[s] as number) * KINDS + (this.target.kind[t] as number)] as number;
  }
}
