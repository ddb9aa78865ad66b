import type { Database } from 'better-sqlite3';

/** For the question who else would like a target. */
export function secondChoices(db: Database): void {
  db.exec('CREATE INDEX suggestion_by_runner_up ON suggestion (runner_up_id) WHERE runner_up_id IS NOT NULL');
}
