import type { Database } from 'better-sqlite3';

/** Names under warnings, answers to the checklist, and the licences the target has. */
export function readiness(db: Database): void {
  db.exec(`
    -- A log: the last entry of a finding counts. Environment 0 stands for the project as a whole.
    CREATE TABLE acknowledgement (
      seq INTEGER PRIMARY KEY,
      environment_id INTEGER NOT NULL,
      code TEXT NOT NULL,
      act TEXT NOT NULL CHECK (act IN ('acknowledge', 'revoke')),
      -- SHA-256 of what it was said about: other people, another finding.
      about TEXT NOT NULL,
      by TEXT NOT NULL,
      reason TEXT NOT NULL,
      at TEXT NOT NULL
    );
    CREATE INDEX acknowledgement_by_finding ON acknowledgement (environment_id, code, seq);
    CREATE TRIGGER acknowledgement_is_never_changed BEFORE UPDATE ON acknowledgement
      BEGIN SELECT RAISE(ABORT, 'the log of acknowledgements is append-only'); END;
    CREATE TRIGGER acknowledgement_goes_with_its_environment AFTER DELETE ON environment
      BEGIN DELETE FROM acknowledgement WHERE environment_id = old.id; END;

    CREATE TABLE checklist_answer (
      environment_id INTEGER NOT NULL REFERENCES environment (id) ON DELETE CASCADE,
      step TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('open', 'done', 'not-applicable', 'failed')),
      evidence TEXT NOT NULL,
      note TEXT NOT NULL,
      due TEXT,
      happened_at TEXT,
      by TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (environment_id, step)
    ) WITHOUT ROWID;

    -- Licences that the target tenant can give, as a person said; by the name the exports use.
    CREATE TABLE licence_stock (
      name TEXT PRIMARY KEY NOT NULL,
      available INTEGER NOT NULL
    ) WITHOUT ROWID;
  `);
}
