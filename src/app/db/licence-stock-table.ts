import type { Db } from './connect.ts';

/** How many of a licence the target can give, as a person said. */
export interface SaidStock {
  readonly available: number;
  /** Null: it was said before that was kept. */
  readonly by: string | null;
  readonly at: string | null;
}

export interface LicenceStockTable {
  /** By the name the exports use. */
  all(): Map<string, SaidStock>;
  /** Null: the person says nothing any more. */
  set(name: string, available: number | null, by: string, at: string): void;
}

export function licenceStockTable(db: Db): LicenceStockTable {
  const all = db.prepare<[], SaidStock & { name: string }>('SELECT name, available, by, at FROM licence_stock ORDER BY name');
  const put = db.prepare(
    `INSERT INTO licence_stock (name, available, by, at) VALUES (?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET available = excluded.available, by = excluded.by, at = excluded.at`,
  );
  const forget = db.prepare('DELETE FROM licence_stock WHERE name = ?');
  return {
    all: () => new Map(all.all().map(({ name, ...said }) => [name, said])),
    set: (name, available, by, at) => void (available === null ? forget.run(name) : put.run(name, available, by, at)),
  };
}
