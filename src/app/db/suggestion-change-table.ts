import type { SuggestionState } from '#core/matching/match-result.ts';
import type { Db } from './connect.ts';

/** How an open suggestion stood before the last pairing, and why it stands otherwise now. */
export interface StoredChange {
  readonly sourceId: number;
  readonly state: SuggestionState;
  /** The sign-in name of the target it had; empty without one. */
  readonly target: string;
  readonly sentence: string;
}

/** What the last pairing changed of the suggestions of the one before. */
export interface SuggestionChangeTable {
  /** Forgets the changes of the pairing before and keeps these. */
  replace(changes: readonly StoredChange[]): void;
  read(sourceId: number): StoredChange | null;
  count(): number;
  /** In order of the source accounts' names. */
  list(): (StoredChange & { readonly sourceUpn: string })[];
}

export function suggestionChangeTable(db: Db): SuggestionChangeTable {
  const insert = db.prepare('INSERT INTO suggestion_change (source_id, state, target, sentence) VALUES (?, ?, ?, ?)');
  const one = db.prepare<[number], StoredChange>(
    'SELECT source_id AS sourceId, state, target, sentence FROM suggestion_change WHERE source_id = ?',
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM suggestion_change').pluck();
  const all = db.prepare<[], StoredChange & { sourceUpn: string }>(
    `SELECT change.source_id AS sourceId, change.state, change.target, change.sentence, source.upn AS sourceUpn
     FROM suggestion_change AS change JOIN account AS source ON source.id = change.source_id ORDER BY source.search, source.key`,
  );
  return {
    replace: (changes) => {
      db.exec('DELETE FROM suggestion_change');
      for (const { sourceId, state, target, sentence } of changes) insert.run(sourceId, state, target, sentence);
    },
    read: (sourceId) => one.get(sourceId) ?? null,
    count: () => count.get() ?? 0,
    list: () => all.all(),
  };
}
