import type { Database } from 'better-sqlite3';

/** Tenants, imported files, accounts, suggestions, the decision log and the crosswalk projected from it. */
export function firstTables(db: Database): void {
  db.exec(`
    CREATE TABLE meta (
      key TEXT PRIMARY KEY NOT NULL,
      value TEXT NOT NULL
    ) WITHOUT ROWID;

    CREATE TABLE import_file (
      id INTEGER PRIMARY KEY,
      side TEXT NOT NULL CHECK (side IN ('source', 'target')),
      name TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      size INTEGER NOT NULL,
      kind TEXT NOT NULL,
      title TEXT NOT NULL,
      encoding TEXT NOT NULL,
      delimiter TEXT NOT NULL,
      sheet TEXT,
      untold TEXT NOT NULL,
      header_line INTEGER NOT NULL,
      fingerprint TEXT NOT NULL,
      columns TEXT NOT NULL,
      -- The columns of both sides' names when the file pairs accounts, as JSON.
      mapping TEXT,
      -- What a person settled about it before it was read, as JSON.
      choices TEXT NOT NULL,
      row_count INTEGER NOT NULL,
      account_count INTEGER NOT NULL,
      fault_count INTEGER NOT NULL,
      imported_at TEXT NOT NULL
    );

    CREATE TABLE account (
      id INTEGER PRIMARY KEY,
      side TEXT NOT NULL CHECK (side IN ('source', 'target')),
      -- The name decisions know it by ('id:', 'upn:' or 'mail:' and that name), and the others it can be found by now; all in lower case.
      key TEXT NOT NULL,
      upn_key TEXT,
      mail_key TEXT,
      upn TEXT NOT NULL,
      display_name TEXT NOT NULL,
      kind TEXT NOT NULL,
      -- What its fields say it is; differs from kind where a person said otherwise.
      classified_as TEXT NOT NULL,
      enabled INTEGER CHECK (enabled IN (0, 1)),
      licensed INTEGER CHECK (licensed IN (0, 1)),
      deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
      department TEXT NOT NULL,
      job_title TEXT NOT NULL,
      -- What it is found and sorted by: its name on a line of its own, then whatever else, as searchText makes it.
      search TEXT NOT NULL,
      -- The one row that tells of it; null when several do: then account_row names them, and account_fields holds what they say together.
      row_id INTEGER
    );
    -- What differs most comes first: SQLite compares the first column of an index quickest.
    CREATE INDEX account_by_key ON account (key, side);
    CREATE INDEX account_by_upn_key ON account (upn_key, side) WHERE upn_key IS NOT NULL;
    CREATE INDEX account_by_mail_key ON account (mail_key, side) WHERE mail_key IS NOT NULL;

    CREATE TABLE account_row (
      account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      row_id INTEGER NOT NULL,
      PRIMARY KEY (account_id, row_id)
    ) WITHOUT ROWID;

    CREATE TABLE account_fields (
      account_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
      fields TEXT NOT NULL
    );

    -- Names an account was known by before: decisions that were taken under them still follow it.
    CREATE TABLE former_key (
      side TEXT NOT NULL,
      key TEXT NOT NULL,
      account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      PRIMARY KEY (side, key)
    ) WITHOUT ROWID;
    CREATE INDEX former_key_by_account ON former_key (account_id);

    -- What the rows of a file say, some at a time and packed (pack-sayings.ts). Rows are numbered one after the other; those of one file are neighbours.
    CREATE TABLE import_block (
      first_row INTEGER PRIMARY KEY,
      row_count INTEGER NOT NULL,
      import_id INTEGER NOT NULL REFERENCES import_file (id) ON DELETE CASCADE,
      sayings BLOB NOT NULL
    );
    CREATE INDEX import_block_by_import ON import_block (import_id);

    -- The file itself, byte for byte, piece by piece and packed (pack-chunk.ts).
    CREATE TABLE import_chunk (
      import_id INTEGER NOT NULL REFERENCES import_file (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      bytes BLOB NOT NULL,
      PRIMARY KEY (import_id, seq)
    );

    -- Fields in which rows tell different values of one account.
    CREATE TABLE contradiction (
      account_id INTEGER NOT NULL REFERENCES account (id) ON DELETE CASCADE,
      field TEXT NOT NULL,
      winner INTEGER NOT NULL,
      winner_row INTEGER NOT NULL,
      loser INTEGER NOT NULL,
      loser_row INTEGER NOT NULL,
      PRIMARY KEY (account_id, field, loser_row)
    ) WITHOUT ROWID;
    CREATE INDEX contradiction_by_group ON contradiction (field, winner, loser);

    -- Whose word counts because a person said so; account_id 0 stands for every account of the side.
    CREATE TABLE field_preference (
      side TEXT NOT NULL CHECK (side IN ('source', 'target')),
      field TEXT NOT NULL,
      account_id INTEGER NOT NULL,
      import_id INTEGER NOT NULL REFERENCES import_file (id) ON DELETE CASCADE,
      PRIMARY KEY (side, field, account_id)
    ) WITHOUT ROWID;

    CREATE TABLE import_fault (
      import_id INTEGER NOT NULL REFERENCES import_file (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      line INTEGER NOT NULL,
      column_name TEXT,
      code TEXT NOT NULL,
      value TEXT NOT NULL,
      remedy TEXT NOT NULL,
      message TEXT NOT NULL,
      PRIMARY KEY (import_id, seq)
    ) WITHOUT ROWID;

    CREATE TABLE match_run (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      paired_at TEXT NOT NULL,
      pairs_compared INTEGER NOT NULL,
      -- Accounts from this id on came after it.
      next_account_id INTEGER NOT NULL,
      model TEXT NOT NULL
    );

    -- What the engine said of a source account. Targets are bare numbers, forgotten when their accounts go (suggestion-table.ts): a reference would cost a look-up for each.
    CREATE TABLE suggestion (
      source_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('sure', 'review', 'ambiguous', 'none')),
      target_id INTEGER,
      probability REAL NOT NULL,
      runner_up_id INTEGER,
      margin REAL,
      -- What speaks most for the pair (strongest-reason.ts); empty without one.
      reason TEXT NOT NULL,
      -- The pairs it compared that are worth showing, packed (pack-candidates.ts).
      candidates BLOB NOT NULL
    );
    -- With the state in it, so that counting the states reads no candidates.
    CREATE INDEX suggestion_by_target ON suggestion (target_id, state);

    -- What the last pairing changed of the open suggestions of the one before: how they stood then, and why they changed.
    CREATE TABLE suggestion_change (
      source_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('sure', 'review', 'ambiguous', 'none')),
      -- The sign-in name of the target it had; empty for none.
      target TEXT NOT NULL,
      sentence TEXT NOT NULL
    );

    -- The decision log. Only ever appended to: undo and redo are entries too. Each entry carries the hash of the one before.
    CREATE TABLE decision (
      seq INTEGER PRIMARY KEY,
      step INTEGER NOT NULL,
      at TEXT NOT NULL,
      by TEXT NOT NULL,
      act TEXT NOT NULL CHECK (act IN ('accept', 'reject', 'unpair', 'exclude', 'clear', 'classify', 'flag', 'unflag', 'comment', 'second', 'take-back', 'undo', 'redo')),
      source_key TEXT NOT NULL,
      target_key TEXT NOT NULL,
      reason TEXT NOT NULL,
      note TEXT NOT NULL,
      reverts INTEGER,
      previous TEXT NOT NULL,
      hash TEXT NOT NULL
    );
    CREATE INDEX decision_by_source ON decision (source_key, seq);
    CREATE INDEX decision_by_remark ON decision (source_key) WHERE act IN ('flag', 'unflag', 'comment', 'second');
    CREATE INDEX decision_by_classified ON decision (target_key, seq) WHERE act = 'classify';
    CREATE INDEX decision_by_taken_back ON decision (reverts) WHERE act = 'take-back';
    CREATE INDEX decision_by_step ON decision (step);
    CREATE TRIGGER decision_is_never_changed BEFORE UPDATE ON decision
      BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;
    CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
      BEGIN SELECT RAISE(ABORT, 'the decision log is append-only'); END;

    -- Projections of the log; both can be rebuilt from it at any time.
    CREATE TABLE step_state (
      step INTEGER PRIMARY KEY,
      -- 'dropped': undone, and then something else was decided, so that redo cannot bring it back.
      state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
    );
    -- The source accounts that do not stand as the engine suggests: a person decided, or what it suggested was rejected or given away. Of no other account there is a line.
    CREATE TABLE link (
      source_id INTEGER PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
      state TEXT NOT NULL CHECK (state IN ('ambiguous', 'none', 'accepted', 'excluded')),
      decided INTEGER NOT NULL CHECK (decided IN (0, 1)),
      target_id INTEGER REFERENCES account (id) ON DELETE SET NULL CHECK (target_id IS NULL OR decided = 1),
      probability REAL,
      exclusion TEXT,
      note TEXT NOT NULL
    );
    CREATE UNIQUE INDEX link_by_target ON link (target_id) WHERE target_id IS NOT NULL;
  `);
}
