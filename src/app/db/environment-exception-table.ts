import type { ExclusionReason } from '#core/mapping/decision.ts';
import type { Db } from './connect.ts';

/** One entry of the log of exceptions. */
export interface LoggedException {
  readonly seq: number;
  readonly environmentId: number;
  readonly userKey: string;
  readonly act: 'target' | 'exclude' | 'include' | 'clear';
  /** Empty unless it is about a target. */
  readonly targetKey: string;
  /** Empty unless it is about an exclusion. */
  readonly reason: ExclusionReason | '';
  readonly why: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface EnvironmentExceptionTable {
  append(entry: Omit<LoggedException, 'seq'>): void;
  /** Those that count in an environment, in order of the user's key. */
  standing(environmentId: number): LoggedException[];
  /** All that was ever wanted for a user, newest first. */
  history(environmentId: number, userKey: string): LoggedException[];
}

const COLUMNS = 'seq, environment_id AS environmentId, user_key AS userKey, act, target_key AS targetKey, reason, why, by, at';

export function environmentExceptionTable(db: Db): EnvironmentExceptionTable {
  const insert = db.prepare(
    `INSERT INTO environment_exception (environment_id, user_key, act, target_key, reason, why, by, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const standing = db.prepare<[number], LoggedException>(
    `SELECT ${COLUMNS} FROM environment_exception AS entry WHERE environment_id = ? AND act <> 'clear'
       AND seq = (SELECT max(seq) FROM environment_exception WHERE environment_id = entry.environment_id AND user_key = entry.user_key)
     ORDER BY user_key`,
  );
  const history = db.prepare<[number, string], LoggedException>(
    `SELECT ${COLUMNS} FROM environment_exception WHERE environment_id = ? AND user_key = ? ORDER BY seq DESC`,
  );
  return {
    append: ({ environmentId, userKey, act, targetKey, reason, why, by, at }) =>
      void insert.run(environmentId, userKey, act, targetKey, reason, why, by, at),
    standing: (environmentId) => standing.all(environmentId),
    history: (environmentId, userKey) => history.all(environmentId, userKey),
  };
}
