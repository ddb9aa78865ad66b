import type { Database } from 'better-sqlite3';

/** What the project knows of its two tenants, and what was read from them. No token is ever in here. */
export function tenantReading(db: Database): void {
  db.exec(`
    CREATE TABLE tenant (
      side TEXT PRIMARY KEY NOT NULL CHECK (side IN ('source', 'target')),
      cloud TEXT NOT NULL,
      client_id TEXT NOT NULL,
      -- Domain or id that the person gave; empty for none.
      hint TEXT NOT NULL,
      -- What the first sign-in showed it to be; null before.
      tenant_id TEXT,
      name TEXT,
      domains TEXT NOT NULL
    ) WITHOUT ROWID;

    -- One line for each thing of a tenant that is read; scope is the environment, or empty.
    CREATE TABLE tenant_read (
      side TEXT NOT NULL CHECK (side IN ('source', 'target')),
      what TEXT NOT NULL CHECK (what IN ('users', 'licences', 'environments', 'environment-users', 'targets')),
      scope TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('reading', 'complete', 'refused')),
      started_at TEXT NOT NULL,
      finished_at TEXT,
      -- The first address asked, without the host.
      query TEXT NOT NULL,
      next_link TEXT,
      delta_link TEXT,
      done INTEGER NOT NULL,
      total INTEGER,
      -- The permission without which it could not be read.
      missing TEXT,
      -- SHA-256 of the file that was made of it; null where none is.
      sha256 TEXT,
      -- What was read where no file is made of it, as JSON.
      result TEXT,
      PRIMARY KEY (side, what, scope)
    ) WITHOUT ROWID;

    -- Pages as they came, until all of them are there and the file made of them is taken in.
    CREATE TABLE tenant_page (
      side TEXT NOT NULL,
      what TEXT NOT NULL,
      scope TEXT NOT NULL,
      seq INTEGER NOT NULL,
      body BLOB NOT NULL,
      PRIMARY KEY (side, what, scope, seq),
      FOREIGN KEY (side, what, scope) REFERENCES tenant_read (side, what, scope) ON DELETE CASCADE
    );
  `);
}
