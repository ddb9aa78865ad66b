import type { Database } from 'better-sqlite3';

/** Environments that move, their own user lists, and what is wanted otherwise for one user in one of them. */
export function environments(db: Database): void {
  db.exec(`
    CREATE TABLE environment (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      -- EnvironmentFacts as JSON; null in it means that nobody said.
      facts TEXT NOT NULL
    );

    -- One list for each view: a newer one takes the place of the one before.
    CREATE TABLE environment_list (
      id INTEGER PRIMARY KEY,
      environment_id INTEGER NOT NULL REFERENCES environment (id) ON DELETE CASCADE,
      view TEXT NOT NULL CHECK (view IN ('full', 'administrative', 'all')),
      name TEXT NOT NULL,
      title TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      row_count INTEGER NOT NULL,
      user_count INTEGER NOT NULL,
      fault_count INTEGER NOT NULL,
      imported_at TEXT NOT NULL,
      UNIQUE (environment_id, view)
    );

    -- Records of the lists; the same user may stand in several.
    CREATE TABLE environment_user (
      list_id INTEGER NOT NULL REFERENCES environment_list (id) ON DELETE CASCADE,
      -- The line of the file.
      line INTEGER NOT NULL,
      -- 'id:', 'upn:' or 'mail:' and that name in lower case, as accounts have it; empty for a record without any.
      key TEXT NOT NULL,
      upn_key TEXT,
      mail_key TEXT,
      upn TEXT NOT NULL,
      name TEXT NOT NULL,
      access TEXT CHECK (access IN ('full', 'administrative')),
      left_out TEXT,
      PRIMARY KEY (list_id, line)
    ) WITHOUT ROWID;

    -- A log of its own: the last entry of a user in an environment counts, 'clear' takes it back.
    CREATE TABLE environment_exception (
      seq INTEGER PRIMARY KEY,
      environment_id INTEGER NOT NULL REFERENCES environment (id) ON DELETE CASCADE,
      user_key TEXT NOT NULL,
      act TEXT NOT NULL CHECK (act IN ('target', 'exclude', 'include', 'clear')),
      target_key TEXT NOT NULL,
      reason TEXT NOT NULL,
      why TEXT NOT NULL,
      by TEXT NOT NULL,
      at TEXT NOT NULL
    );
    CREATE INDEX environment_exception_by_user ON environment_exception (environment_id, user_key, seq);
    CREATE TRIGGER environment_exception_is_never_changed BEFORE UPDATE ON environment_exception
      BEGIN SELECT RAISE(ABORT, 'the log of exceptions is append-only'); END;
  `);
}
