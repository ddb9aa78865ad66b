import type { Database } from 'better-sqlite3';

/** With which words and when the rows of a file were asked for, where it was made of a reading; null for a file of a person. */
export function readWith(db: Database): void {
  db.exec('ALTER TABLE import_file ADD COLUMN read_with TEXT; ALTER TABLE environment_list ADD COLUMN read_with TEXT;');
}
