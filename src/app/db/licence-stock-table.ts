import type { Db } from './connect.ts';

export interface LicenceStockTable {
  /** How many of each licence the target can give, by the name the exports use. */
  all(): Map<string, number>;
  /** Null: nobody knows any more. */
  set(name: string, available: number | null): void;
}

export function licenceStockTable(db: Db): LicenceStockTable {
  const all = db.prepare<[], [name: string, available: number]>('SELECT name, available FROM licence_stock ORDER BY name').raw();
  const put = db.prepare(
    'INSERT INTO licence_stock (name, available) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET available = excluded.available',
  );
  const forget = db.prepare('DELETE FROM licence_stock WHERE name = ?');
  return {
    all: () => new Map(all.all()),
    set: (name, available) => void (available === null ? forget.run(name) : put.run(name, available)),
  };
}
