import type { Database } from 'better-sqlite3';

/** What was wrong in the user list of an environment, row by row. */
export function environmentListFaults(db: Database): void {
  db.exec(`
    CREATE TABLE environment_list_fault (
      list_id INTEGER NOT NULL REFERENCES environment_list (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      line INTEGER NOT NULL,
      column_name TEXT,
      code TEXT NOT NULL,
      value TEXT NOT NULL,
      remedy TEXT NOT NULL,
      message TEXT NOT NULL,
      PRIMARY KEY (list_id, seq)
    ) WITHOUT ROWID;
  `);
}
