import type { Acknowledgement } from '#core/readiness/finding.ts';
import type { Db } from './connect.ts';

/** A name under a finding, and what it was said about. */
export interface StoredAcknowledgement extends Acknowledgement {
  /** 0 for the project as a whole. */
  readonly environmentId: number;
  readonly code: string;
  /** `aboutFinding` of the finding as it stood then. */
  readonly about: string;
}

export interface AcknowledgementTable {
  acknowledge(entry: StoredAcknowledgement): void;
  revoke(environmentId: number, code: string, by: string, at: string): void;
  /** Those that were not revoked, the last of each finding. */
  standing(): StoredAcknowledgement[];
}

export function acknowledgementTable(db: Db): AcknowledgementTable {
  const insert = db.prepare('INSERT INTO acknowledgement (environment_id, code, act, about, by, reason, at) VALUES (?, ?, ?, ?, ?, ?, ?)');
  const standing = db.prepare<[], StoredAcknowledgement>(
    `SELECT environment_id AS environmentId, code, about, by, reason, at FROM acknowledgement AS entry WHERE act = 'acknowledge'
       AND seq = (SELECT max(seq) FROM acknowledgement WHERE environment_id = entry.environment_id AND code = entry.code)
     ORDER BY environment_id, code`,
  );
  return {
    acknowledge: ({ environmentId, code, about, by, reason, at }) =>
      void insert.run(environmentId, code, 'acknowledge', about, by, reason, at),
    revoke: (environmentId, code, by, at) => void insert.run(environmentId, code, 'revoke', '', by, '', at),
    standing: () => standing.all(),
  };
}
