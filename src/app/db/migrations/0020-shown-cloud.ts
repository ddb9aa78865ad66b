import type { Database } from 'better-sqlite3';

/** The cloud a tenant was found to be in, beside the one that somebody chose to sign in to. */
export function shownCloud(db: Database): void {
  db.exec('ALTER TABLE tenant ADD COLUMN shown_cloud TEXT');
}
