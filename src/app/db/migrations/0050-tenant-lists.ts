import type { Database } from 'better-sqlite3';

/** Lists of a tenant's licences and environments that were taken in, and who said what about the stock of licences. */
export function tenantLists(db: Database): void {
  db.exec(`
    -- Every list that was ever taken in. Of a side's licences, or environments, the last one that was not taken back counts.
    CREATE TABLE tenant_list (
      id INTEGER PRIMARY KEY,
      side TEXT NOT NULL CHECK (side IN ('source', 'target')),
      what TEXT NOT NULL CHECK (what IN ('licences', 'environments')),
      -- Of the file.
      name TEXT NOT NULL,
      -- Which tenant it was read from, as far as is known.
      tenant_id TEXT,
      tenant_name TEXT,
      sha256 TEXT NOT NULL,
      -- The file itself.
      content BLOB NOT NULL,
      row_count INTEGER NOT NULL,
      read_with TEXT,
      taken_at TEXT NOT NULL,
      by TEXT NOT NULL,
      -- Environments of the project that it changed, before and after, as JSON.
      overwrote TEXT NOT NULL,
      taken_back_at TEXT,
      taken_back_by TEXT
    );
    CREATE INDEX tenant_list_by_side ON tenant_list (side, what, id);
    CREATE TRIGGER tenant_list_is_never_deleted BEFORE DELETE ON tenant_list
      BEGIN SELECT RAISE(ABORT, 'what was taken in stays on record'); END;
    CREATE TRIGGER tenant_list_is_never_changed BEFORE UPDATE ON tenant_list
      WHEN old.taken_back_at IS NOT NULL OR new.sha256 <> old.sha256 OR new.content <> old.content OR new.taken_at <> old.taken_at OR new.by <> old.by
      BEGIN SELECT RAISE(ABORT, 'what was taken in stays on record'); END;

    -- Null: it was said before that was kept.
    ALTER TABLE licence_stock ADD COLUMN by TEXT;
    ALTER TABLE licence_stock ADD COLUMN at TEXT;
  `);
}
