import type { Rosters } from './join-sides.ts';
import { COMPARISONS } from './comparisons.ts';
import { IdentifierComparer } from './identifier-levels.ts';
import { sampleRows } from './sample-rows.ts';

const SAMPLE = 50_000;
/** The beliefs of `comparisons` are worth this many random pairs. */
const BELIEF = 100;

/** Share of random pairs per comparison and level, among pairs where both sides have the field. */
export function measureStrangers(rosters: Rosters): Float64Array[] {
  const columns = COMPARISONS.map(() => new Uint8Array(1));
  const counts = COMPARISONS.map(({ levels }) => new Float64Array(levels.length));
  const comparer = new IdentifierComparer(rosters);
  const step = sampleRows(rosters.source.size + 17 * rosters.target.size);
  if (rosters.source.size > 0 && rosters.target.size > 0) {
    for (let k = 0; k < SAMPLE; k++) {
      comparer.compare(step(rosters.source.size), step(rosters.target.size), columns, 0);
      for (let c = 0; c < columns.length; c++) {
        const count = counts[c] as Float64Array;
        const level = (columns[c] as Uint8Array)[0] as number;
        count[level] = (count[level] as number) + 1;
      }
    }
  }
  return COMPARISONS.map(({ chance }, c) => {
    const count = counts[c] as Float64Array;
    const known = count.reduce((sum, n) => sum + n, 0) - (count[0] as number);
    return count.map((n, level) => (level === 0 ? 0 : (n + BELIEF * (chance[level - 1] as number)) / (known + BELIEF)));
  });
}
