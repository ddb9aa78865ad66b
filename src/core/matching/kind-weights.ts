import { ACCOUNT_KINDS } from '#core/directory/account.ts';
import { WARD } from './pairable.ts';
import type { Roster } from './roster.ts';

/** Eight in ten true pairs have the same kind on both sides; that is worth ten pairs. */
const SAME_KIND = 0.8;
const BELIEF = 10;

/** The rows of a side whose words no other row of it has, by those words. */
function byWords(roster: Roster): Map<string, number> {
  const rows = new Map<string, number>();
  for (let row = 0; row < roster.size; row++) {
    if (roster.ward[row] !== WARD.functional) continue;
    const words = roster.words.items.subarray(roster.words.start[row], roster.words.start[row + 1]);
    if (words.length < 2) continue;
    const key = words.toSorted().join(' ');
    rows.set(key, rows.has(key) ? -1 : row);
  }
  return rows;
}

const placeOf = (kind: string): number => ACCOUNT_KINDS.findIndex((known) => known === kind);

/**
 * What the kinds of two functional accounts say. Exports without mailbox types tell rooms from shared
 * mailboxes by their names, each tenant's in its own way: which kind became which is read off the
 * accounts that have the same words on both sides and share them with nobody.
 */
export class KindWeights {
  private readonly source: Roster;
  private readonly target: Roster;
  /** Bits by kind of source and kind of target, looked up for every pair. */
  private readonly weights = new Float64Array(ACCOUNT_KINDS.length ** 2);

  constructor(source: Roster, target: Roster) {
    this.source = source;
    this.target = target;
    const together = new Map<string, number>();
    const seen = new Map<string, number>();
    const add = (counts: Map<string, number>, key: string): void => void counts.set(key, (counts.get(key) ?? 0) + 1);
    const theirs = byWords(target);
    for (const [key, s] of byWords(source)) {
      const t = theirs.get(key) ?? -1;
      if (s < 0 || t < 0) continue;
      add(together, this.key(s, t));
      add(seen, this.kind(source, s));
    }
    const shares = new Map<string, number>();
    let all = 0;
    for (let row = 0; row < target.size; row++) {
      if (target.ward[row] !== WARD.functional) continue;
      add(shares, this.kind(target, row));
      all++;
    }
    const kinds = new Set(
      [source, target].flatMap((roster) =>
        Array.from(roster.ward, (ward, row) => (ward === WARD.functional ? this.kind(roster, row) : '')),
      ),
    );
    for (const from of kinds) {
      for (const to of kinds) {
        const share = ((shares.get(to) ?? 0) + 1) / (all + kinds.size);
        const believed = (from === to ? SAME_KIND : 0) + (1 - SAME_KIND) * share;
        const found = ((together.get(`${from} ${to}`) ?? 0) + BELIEF * believed) / ((seen.get(from) ?? 0) + BELIEF);
        // People are no kind of their own here.
        if (from !== '' && to !== '') this.weights[placeOf(from) * ACCOUNT_KINDS.length + placeOf(to)] = Math.log2(found / share);
      }
    }
  }

  /** The bits of two functional accounts. */
  bits(s: number, t: number): number {
    return this.weights[(this.source.kind[s] as number) * ACCOUNT_KINDS.length + (this.target.kind[t] as number)] as number;
  }

  private key(s: number, t: number): string {
    return `${this.kind(this.source, s)} ${this.kind(this.target, t)}`;
  }

  private kind(roster: Roster, row: number): string {
    return ACCOUNT_KINDS[roster.kind[row] as number] ?? '';
  }
}
