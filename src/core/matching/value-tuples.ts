import type { Rosters } from './join-sides.ts';
import { FIELD_GROUPS, type AlignedField } from './fields-compared.ts';
import { NumberPairs } from './number-pairs.ts';
import type { Roster } from './roster.ts';

/** The distinct values that the accounts of a side have in a group of fields together: a site is one tuple of city, office and country. */
export interface TupleColumn {
  /** Number of the tuple of each row. */
  readonly of: Int32Array;
  /** The first row of each tuple, where its values stand. */
  readonly row: Int32Array;
}

/** A group of fields that both sides fill, and its tuples. */
export interface ValueTuples {
  readonly fields: readonly AlignedField[];
  readonly source: TupleColumn;
  readonly target: TupleColumn;
}

function tuplesOf(roster: Roster, fields: readonly AlignedField[]): TupleColumn {
  let of: Int32Array = new Int32Array(roster.size);
  let size = Math.min(roster.size, 1);
  for (const field of fields) {
    const numbers = new NumberPairs(size);
    const values = roster.values[field];
    of = of.map((tuple, row) => numbers.number(tuple, (values[row] as number) + 1));
    size = numbers.size;
  }
  const row = new Int32Array(size);
  for (let r = roster.size - 1; r >= 0; r--) row[of[r] as number] = r;
  return { of, row };
}

/** Numbers the tuples of every group; fields that one side never fills are left out. Yields 0 after each group. */
export function* numberTuples({ source, target }: Rosters): Generator<number, ValueTuples[]> {
  const groups: ValueTuples[] = [];
  for (const group of FIELD_GROUPS) {
    const fields = group.filter((field) => [source, target].every(({ values }) => values[field].some((value) => value >= 0)));
    if (fields.length === 0) continue;
    groups.push({ fields, source: tuplesOf(source, fields), target: tuplesOf(target, fields) });
    yield 0;
  }
  return groups;
}
