import type { Party } from '#contract/calls/shapes.ts';
import { PARTY_COLUMNS, toParty, type PartyRecord } from './party-record.ts';
import type { Db } from './connect.ts';

/** The target accounts with a sign-in name that nobody was given and of which the engine is sure for nobody, in order of their names. Deleted ones are not free. */
export function freeTargets(db: Db): Party[] {
  return db
    .prepare<[], PartyRecord>(
      `SELECT ${PARTY_COLUMNS} FROM account AS party WHERE side = 'target' AND deleted = 0 AND upn <> ''
         AND NOT EXISTS (SELECT 1 FROM link WHERE link.target_id = party.id)
         AND NOT EXISTS (SELECT 1 FROM suggestion AS said WHERE said.target_id = party.id AND said.state = 'sure'
           AND NOT EXISTS (SELECT 1 FROM link WHERE link.source_id = said.source_id))
       ORDER BY search, key`,
    )
    .all()
    .map(toParty);
}
