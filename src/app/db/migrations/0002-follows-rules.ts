import type { Database } from 'better-sqlite3';

/** Of suggestions that were made before, nothing is said: they follow no rule until the next pairing. */
export function followsRules(db: Database): void {
  db.exec(`
    -- The pair follows what was learned of sign-in names (follows-rules.ts).
    ALTER TABLE suggestion ADD COLUMN by_rule INTEGER NOT NULL DEFAULT 0 CHECK (by_rule IN (0, 1));
  `);
}
