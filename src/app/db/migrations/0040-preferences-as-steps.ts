import type { Database } from 'better-sqlite3';

/** Whose word counts on a field becomes a step of the log, so that it is undone like every decision. */
export function preferencesAsSteps(db: Database): void {
  db.exec(`
    DROP TABLE field_preference;

    -- The file that each such step gives the word; of the steps that stand, the last one counts. account_id 0 stands
    -- for every account of the side, and no file for the rule.
    CREATE TABLE field_preference (
      step INTEGER PRIMARY KEY,
      side TEXT NOT NULL CHECK (side IN ('source', 'target')),
      field TEXT NOT NULL,
      account_id INTEGER NOT NULL,
      import_id INTEGER REFERENCES import_file (id) ON DELETE CASCADE
    );

    -- SQLite cannot add to what a column may hold: the log moves into a table that knows one more act.
    DROP TRIGGER decision_is_never_changed;
    DROP TRIGGER decision_is_never_deleted;
    ALTER TABLE decision RENAME TO former_decision;
    CREATE TABLE decision (
      seq INTEGER PRIMARY KEY,
      step INTEGER NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      act TEXT NOT NULL CHECK (act IN ('accept', 'reject', 'unpair', 'exclude', 'clear', 'classify', 'prefer', 'flag', 'unflag', 'comment', 'second', 'take-back', 'undo', 'redo')),
      source_key TEXT NOT NULL,
      target_key TEXT NOT NULL,
      reason TEXT NOT NULL,
      note TEXT NOT NULL,
      reverts INTEGER,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL
    );
    INSERT INTO decision SELECT * FROM former_decision;
    DROP TABLE former_decision;
    CREATE INDEX decision_by_source ON decision (source_key, seq);
    CREATE INDEX decision_by_remark ON decision (source_key) WHERE act IN ('flag', 'unflag', 'comment', 'second');
    CREATE INDEX decision_by_classified ON decision (target_key, seq) WHERE act = 'classify';
    CREATE INDEX decision_by_taken_back ON decision (reverts) WHERE act = 'take-back';
    CREATE INDEX decision_by_step ON decision (step);
    CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
      BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;
    CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
      BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;
  `);
}
