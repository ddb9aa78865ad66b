import type { Db } from './connect.ts';

/** Created anew from the schema's own text, which the check of the schema compares. */
const INDEXES = "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL ORDER BY name";

/**
 * Drops the indexes of a table while much is added to it: to make them anew costs a third of keeping them. Only inside of a
 * transaction, which brings them back when it is taken back.
 * @returns what makes those anew that are not there, one at a time.
 */
export function suspendIndexes(db: Db, table: string): () => Generator<void, void> {
  const all = db.prepare<[string], { name: string; sql: string }>(INDEXES);
  const suspended = all.all(table);
  for (const { name } of suspended) db.exec(`DROP INDEX ${name}`);
  return function* () {
    const there = new Set(all.all(table).map(({ name }) => name));
    for (const { name, sql } of suspended) if (!there.has(name)) yield void db.exec(sql);
  };
}
