import type { Db } from './connect.ts';

/** What a list of people shows of a source account beside its names. */
export interface SourceFacts {
  readonly department: string;
  /** Null: not told. */
  readonly licensed: boolean | null;
}

/** A way to read them of all source accounts at once, by id. */
export function sourceFactsTable(db: Db): () => Map<number, SourceFacts> {
  const all = db
    .prepare<[], [id: number, department: string, licensed: 0 | 1 | null]>(
      "SELECT id, department, licensed FROM account NOT INDEXED WHERE side = 'source'",
    )
    .raw();
  return () =>
    new Map(
      all.all().map(([id, department, licensed]) => [id, { department, licensed: licensed === null ? null : licensed === 1 }] as const),
    );
}
