import type { AccountKind } from '#core/directory/account.ts';
import type { LinkState } from '#core/mapping/decision.ts';
import type { Db } from './connect.ts';
import { LINK_JOINS, LINK_PROBABILITY, LINK_STATE, LINK_TARGET } from './link-table.ts';

/** What the review list needs to know of a source account to narrow, order and count. */
export interface ReviewRecord {
  readonly id: number;
  readonly kind: AccountKind;
  readonly enabled: 0 | 1 | null;
  /** Of its UPN; empty without one. */
  readonly domain: string;
  readonly department: string;
  readonly sourceText: string;
  readonly state: LinkState;
  readonly decided: 0 | 1;
  readonly targetId: number | null;
  readonly probability: number | null;
  /** Bits ahead of the runner-up in the engine's eyes; null without one. */
  readonly margin: number | null;
  /** The target that the engine gave it, whoever has it now. */
  readonly saidTargetId: number | null;
  /** What speaks most for the pair, else why it is open or excluded. */
  readonly reason: string;
  /** The target that the engine gave it follows what was learned of sign-in names. */
  readonly byRule: 0 | 1;
  /** The last pairing changed its open suggestion. */
  readonly changed: 0 | 1;
  readonly targetKind: AccountKind | null;
  readonly targetEnabled: 0 | 1 | null;
  readonly targetText: string | null;
}

export interface ReviewRecordTable {
  /** The ids of all source accounts in the order of their names. */
  ids(): number[];
  /** The lowest and the highest id of a source account; null without any. */
  range(): { readonly first: number; readonly last: number } | null;
  /** Records of the source accounts with these ids and those between, read in the order in which they lie. */
  between(first: number, last: number): ReviewRecord[];
  /** Records of source accounts, in no particular order. */
  of(sourceIds: readonly number[]): ReviewRecord[];
}

const REASON = `CASE WHEN link.exclusion IS NOT NULL THEN link.exclusion
  WHEN ${LINK_TARGET} IS NOT NULL THEN CASE WHEN ${LINK_TARGET} = said.target_id THEN said.reason ELSE 'by-hand' END
  WHEN link.decided = 1 THEN 'left-open'
  WHEN said.source_id IS NULL THEN 'not-paired-yet'
  WHEN said.target_id IS NOT NULL THEN 'given-away'
  WHEN ${LINK_STATE} = 'ambiguous' THEN 'several-alike'
  WHEN length(said.candidates) = 0 THEN 'nobody-alike'
  ELSE 'too-unlike' END`;

const RECORD = `SELECT source.id, source.kind, source.enabled,
  coalesce(substr(source.upn_key, instr(source.upn_key, '@') + 1), '') AS domain, source.department, source.search AS sourceText,
  ${LINK_STATE} AS state, coalesce(link.decided, 0) AS decided, ${LINK_TARGET} AS targetId, ${LINK_PROBABILITY} AS probability,
  said.margin, said.target_id AS saidTargetId, ${REASON} AS reason, coalesce(said.by_rule, 0) AS byRule, target.kind AS targetKind,
  change.source_id IS NOT NULL AS changed, target.enabled AS targetEnabled, target.search AS targetText
  FROM ${LINK_JOINS} LEFT JOIN suggestion_change AS change ON change.source_id = source.id LEFT JOIN account AS target ON target.id = ${LINK_TARGET}
  WHERE source.side = 'source' AND`;

export function reviewRecordTable(db: Db): ReviewRecordTable {
  // By an index that is not in the order wanted, every account would be looked up for itself.
  const ids = db.prepare<[], number>("SELECT id FROM account NOT INDEXED WHERE side = 'source' ORDER BY sort_name, id").pluck();
  const range = db.prepare<[], { first: number | null; last: number | null }>(
    "SELECT min(id) AS first, max(id) AS last FROM account NOT INDEXED WHERE side = 'source'",
  );
  const between = db.prepare<[number, number], ReviewRecord>(`${RECORD} source.id BETWEEN ? AND ?`);
  const of = db.prepare<[string], ReviewRecord>(`${RECORD} source.id IN (SELECT value FROM json_each(?))`);
  return {
    ids: () => ids.all(),
    range: () => {
      const { first = null, last = null } = range.get() ?? {};
      return first === null || last === null ? null : { first, last };
    },
    between: (first, last) => between.all(first, last),
    of: (sourceIds) => of.all(JSON.stringify(sourceIds)),
  };
}
