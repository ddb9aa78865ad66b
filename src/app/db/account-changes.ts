import type { Side } from '#core/directory/account.ts';
import { CHANGE_TYPES, type ChangeType, type SideChanges } from '#contract/calls/import-calls.ts';
import { PARTY_COLUMNS, toParty, type PartyRecord } from './party-record.ts';
import type { Db } from './connect.ts';

/** How many accounts of each kind of change are listed. */
const EXAMPLES = 200;

/** Compares the accounts as they were at one moment of a transaction with what they are at another. */
export interface AccountChanges {
  remember(): void;
  /** What changed, pausing between one look at all accounts and the next. */
  read(side: Side): Generator<void, Omit<SideChanges, 'contradictions'>>;
}

/** How each kind of change is told from the accounts before (`old`) and now (`party`), and what of them is shown. */
const TESTS: Readonly<Record<ChangeType, { readonly test: string; readonly before: string; readonly after: string }>> = {
  added: { test: 'old.id IS NULL', before: "''", after: 'party.upn' },
  gone: { test: 'party.id IS NULL AND heir.id IS NULL', before: 'old.upn', after: "''" },
  united: {
    test: 'heir.id IS NOT NULL',
    before: "trim(old.display_name || ' · ' || old.upn, ' ·')",
    after: "trim(heir.display_name || ' · ' || heir.upn, ' ·')",
  },
  renamed: {
    test: 'old.upn <> party.upn OR old.display_name <> party.display_name',
    before: "old.display_name || ' · ' || old.upn",
    after: "party.display_name || ' · ' || party.upn",
  },
  disabled: {
    test: 'old.id IS NOT NULL AND party.enabled = 0 AND old.enabled IS NOT 0',
    before: "iif(old.enabled, 'enabled', 'unknown')",
    after: "'disabled'",
  },
  enabled: { test: 'party.enabled = 1 AND old.enabled = 0', before: "'disabled'", after: "'enabled'" },
  deleted: { test: 'party.deleted = 1 AND old.deleted = 0', before: "''", after: "'deleted'" },
  kind: { test: 'old.kind <> party.kind', before: 'old.kind', after: 'party.kind' },
  details: {
    test: `old.search <> party.search AND old.upn = party.upn AND old.display_name = party.display_name`,
    before: "trim(old.job_title || ', ' || old.department, ', ')",
    after: "trim(party.job_title || ', ' || party.department, ', ')",
  },
};
const ANY = Object.values(TESTS)
  .map(({ test }) => `(${test})`)
  .join(' OR ');

/** The account that has taken over the names of one which is no longer there: the two turned out to be one. */
const HEIR = `(
  SELECT account_id FROM former_key WHERE side = old.side AND key = old.key
  EXCEPT SELECT account_id FROM before_former WHERE side = old.side AND key = old.key
)`;

/** The accounts before and now, whichever of the two there is; bound to a side twice. */
const BOTH = `(
  SELECT old.id AS old_id, party.id AS new_id, iif(party.id IS NULL, ${HEIR}, NULL) AS heir_id FROM before_import AS old LEFT JOIN account AS party ON party.id = old.id WHERE old.side = ?
  UNION ALL
  SELECT NULL, party.id, NULL FROM account AS party WHERE party.side = ? AND NOT EXISTS (SELECT 1 FROM before_import AS old WHERE old.id = party.id)
) AS both LEFT JOIN before_import AS old ON old.id = both.old_id LEFT JOIN account AS party ON party.id = both.new_id
  LEFT JOIN account AS heir ON heir.id = both.heir_id`;

/** Whether a person decided something that still stands about the account before. */
const DECIDED = `EXISTS (SELECT 1 FROM before_decided WHERE account_id = old.id)`;

/** All that is counted, in one look at all accounts. */
const TOTALS = [
  'count(old.id) AS before',
  'count(party.id) AS after',
  `coalesce(sum(old.id IS NOT NULL AND party.id IS NOT NULL AND NOT coalesce(${ANY}, 0)), 0) AS unchanged`,
  ...CHANGE_TYPES.flatMap((type) => [
    `coalesce(sum(${TESTS[type].test}), 0) AS ${type}`,
    `coalesce(sum(iif(${TESTS[type].test}, ${DECIDED}, 0)), 0) AS ${type}Decided`,
  ]),
];

export function accountChanges(db: Db): AccountChanges {
  return {
    remember: () => {
      db.exec(`
        CREATE TEMP TABLE before_import AS
          SELECT id, side, key, upn, display_name, kind, enabled, deleted, department, job_title, search FROM account;
        CREATE UNIQUE INDEX temp.before_import_by_id ON before_import (id);
        CREATE TEMP TABLE before_former AS SELECT side, key, account_id FROM former_key;
        CREATE UNIQUE INDEX temp.before_former_by_key ON before_former (side, key);
        CREATE TEMP TABLE before_decided AS
          SELECT source_id AS account_id FROM link WHERE decided = 1
          UNION SELECT target_id FROM link WHERE decided = 1 AND target_id IS NOT NULL;
        CREATE UNIQUE INDEX temp.before_decided_by_id ON before_decided (account_id);`);
    },
    *read(side) {
      const totals = db.prepare<[Side, Side], Record<string, number>>(`SELECT ${TOTALS.join()} FROM ${BOTH}`).get(side, side)!;
      const changes: SideChanges['changes'] = [];
      for (const type of CHANGE_TYPES) {
        const count = totals[type] ?? 0;
        if (count === 0) continue;
        yield;
        changes.push({ type, count, decided: totals[`${type}Decided`] ?? 0, examples: readExamples(db, side, type) });
      }
      const { before = 0, after = 0, unchanged = 0 } = totals;
      return { side, accountsBefore: before, accountsAfter: after, unchanged, changes };
    },
  };
}

function readExamples(db: Db, side: Side, type: ChangeType): SideChanges['changes'][number]['examples'] {
  const { test, before, after } = TESTS[type];
  // An account that is gone is shown as it was.
  const columns = PARTY_COLUMNS.split(', ').map((column) => {
    const name = column.slice('party.'.length);
    return `coalesce(party.${name}, old.${name}) AS ${name}`;
  });
  const examples = db
    .prepare<[Side, Side], PartyRecord & { before: string; after: string; decided: 0 | 1 }>(
      `SELECT ${columns.join(', ')}, ${before} AS before, ${after} AS after, ${DECIDED} AS decided
       FROM ${BOTH} WHERE ${test} ORDER BY decided DESC, coalesce(party.display_name, old.display_name), coalesce(party.id, old.id) LIMIT ${EXAMPLES}`,
    )
    .all(side, side);
  return examples.map((example) => ({
    party: toParty(example),
    before: example.before,
    after: example.after,
    decided: example.decided === 1,
  }));
}
