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
  /** What it and its target are found by, on a line each. */
  readonly text: string;
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
}

export interface ReviewRecordTable {
  /** The ids of all source accounts in the order of their names. */
  ids(): number[];
  /** The ids of those who want no decision: the engine is sure of them, or a person has decided. */
  settled(): Set<number>;
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

const RECORD = `SELECT source.id, source.kind, source.enabled, coalesce(substr(source.upn_key, instr(source.upn_key, '@') + 1), ''),
  source.department, source.search || char(10) || coalesce(target.search, ''), ${LINK_STATE}, coalesce(link.decided, 0), ${LINK_TARGET}, ${LINK_PROBABILITY}, said.margin, said.target_id,
  ${REASON}, coalesce(said.by_rule, 0), change.source_id IS NOT NULL, target.kind, target.enabled
  FROM ${LINK_JOINS} LEFT JOIN suggestion_change AS change ON change.source_id = source.id LEFT JOIN account AS target ON target.id = ${LINK_TARGET}
  WHERE source.side = 'source' AND`;

/** In the order of `RECORD`. */
type RecordTuple = [
  id: number,
  kind: AccountKind,
  enabled: 0 | 1 | null,
  domain: string,
  department: string,
  text: string,
  state: LinkState,
  decided: 0 | 1,
  targetId: number | null,
  probability: number | null,
  margin: number | null,
  saidTargetId: number | null,
  reason: string,
  byRule: 0 | 1,
  changed: 0 | 1,
  targetKind: AccountKind | null,
  targetEnabled: 0 | 1 | null,
];

export function reviewRecordTable(db: Db): ReviewRecordTable {
  // By an index that is not in the order wanted, every account would be looked up for itself.
  const ids = db.prepare<[], number>("SELECT id FROM account NOT INDEXED WHERE side = 'source' ORDER BY search, id").pluck();
  const sure = db.prepare<[], number>("SELECT source_id FROM suggestion WHERE state = 'sure'").pluck();
  const apart = db.prepare<[], [sourceId: number, decided: 0 | 1]>('SELECT source_id, decided FROM link').raw();
  // As arrays, which SQLite's binding makes in half the time of objects.
  const between = db.prepare<[number, number], RecordTuple>(`${RECORD} source.id BETWEEN ? AND ?`).raw();
  const of = db.prepare<[string], RecordTuple>(`${RECORD} source.id IN (SELECT value FROM json_each(?))`).raw();
  return {
    ids: () => ids.all(),
    settled: () => {
      const settled = new Set(sure.all());
      for (const [sourceId, decided] of apart.all()) {
        if (decided === 1) settled.add(sourceId);
        else settled.delete(sourceId);
      }
      return settled;
    },
    between: (first, last) => between.all(first, last).map(toRecord),
    of: (sourceIds) => of.all(JSON.stringify(sourceIds)).map(toRecord),
  };
}

function toRecord(tuple: RecordTuple): ReviewRecord {
  const [id, kind, enabled, domain, department, text, state, decided, targetId, probability, margin, saidTargetId, ...rest] = tuple;
  const [reason, byRule, changed, targetKind, targetEnabled] = rest;
  return {
    id,
    kind,
    enabled,
    domain,
    department,
    text,
    state,
    decided,
    targetId,
    probability,
    margin,
    saidTargetId,
    reason,
    byRule,
    changed,
    targetKind,
    targetEnabled,
  };
}
