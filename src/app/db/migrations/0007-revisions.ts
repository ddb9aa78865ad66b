import type { Database } from 'better-sqlite3';

const TABLES = ['revision', 'revision_part', 'revision_signature', 'delivered_file'] as const;

/** Revisions with their signatures, and the files that were delivered from them. Only ever added to, like the decision log. */
export function revisions(db: Database): void {
  db.exec(`
    CREATE TABLE revision (
      number INTEGER PRIMARY KEY CHECK (number > 0),
      -- SHA-256 of the canonical form, which is what its parts hold.
      digest TEXT NOT NULL UNIQUE,
      -- Digest of the revision before; null for the first.
      previous TEXT,
      frozen_at TEXT NOT NULL,
      frozen_by TEXT NOT NULL,
      -- Roles whose signatures it asks for, as JSON.
      needs TEXT NOT NULL,
      -- What a list shows of it, as JSON: drawn from the canonical form.
      summary TEXT NOT NULL,
      -- The signed revision it was compared with; null without one. And who differs from it: JSON, packed.
      compared_with INTEGER,
      changes BLOB NOT NULL
    );
    -- The canonical form in UTF-8, a few megabytes at a time, each packed by itself.
    CREATE TABLE revision_part (
      number INTEGER NOT NULL REFERENCES revision (number) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (number, seq)
    );
    CREATE TABLE revision_signature (
      number INTEGER NOT NULL REFERENCES revision (number),
      role TEXT NOT NULL,
      -- The signed record with its signature, in canonical form.
      record TEXT NOT NULL,
      PRIMARY KEY (number, role)
    ) WITHOUT ROWID;
    CREATE TABLE delivered_file (
      id INTEGER PRIMARY KEY,
      -- 0: of what stood then, which nobody froze.
      number INTEGER NOT NULL,
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      size INTEGER NOT NULL,
      delivered_at TEXT NOT NULL,
      -- Of the installation that wrote it.
      public_key TEXT NOT NULL
    );
    CREATE INDEX delivered_file_by_sha256 ON delivered_file (sha256);
    ${TABLES.map(
      (table) => `
    CREATE TRIGGER ${table}_is_never_changed BEFORE UPDATE ON ${table}
      BEGIN SELECT RAISE(ABORT, 'what was frozen, signed or delivered is never changed'); END;
    CREATE TRIGGER ${table}_is_never_deleted BEFORE DELETE ON ${table}
      BEGIN SELECT RAISE(ABORT, 'what was frozen, signed or delivered is never deleted'); END;`,
    ).join('')}
  `);
}
