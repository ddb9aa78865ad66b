import type { MatchConstraints } from './match-result.ts';
import type { Rosters } from './join-sides.ts';

/** 1 for the rows of each side that some decision names: blocking takes nothing for granted of those. */
export interface DecidedRows {
  readonly source: Uint8Array;
  readonly target: Uint8Array;
}

type Sides = Record<'source' | 'target', Pick<Rosters['source'], 'order'>>;

/** The rows that decisions name. */
export function decidedRows({ source, target }: Sides, constraints: MatchConstraints): DecidedRows {
  const { accepted, rejected, excluded } = constraints;
  const pairs = [...accepted, ...rejected];
  return {
    source: rowsOf(source.order, new Set([...pairs.map(([s]) => s), ...excluded])),
    target: rowsOf(target.order, new Set(pairs.map(([, t]) => t))),
  };
}

function rowsOf(order: Int32Array, indexes: ReadonlySet<number>): Uint8Array {
  const rows = new Uint8Array(order.length);
  if (indexes.size > 0) for (let row = 0; row < order.length; row++) if (indexes.has(order[row] as number)) rows[row] = 1;
  return rows;
}
