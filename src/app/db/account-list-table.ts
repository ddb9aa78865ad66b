import type { AccountKind, Side } from '#core/directory/account.ts';
import type { AccountFilter, AccountState } from '#contract/calls/account-calls.ts';
import type { Db } from './connect.ts';
import { searchWords } from './search-text.ts';

/** The accounts of a side as a list that can be narrowed. */
export interface AccountListTable {
  /** Ids in order of the accounts' names, and what each facet would leave if it were not chosen. */
  find(filter: AccountFilter): {
    ids: number[];
    kinds: Partial<Record<AccountKind, number>>;
    states: Partial<Record<AccountState, number>>;
  };
  states(id: number): AccountState[];
  /**
   * Gives the accounts that a step of the log classified the kinds that stand now. Answers the keys that
   * no account of the side has at present: they may be former names.
   */
  reclassify(step: number, side: Side): string[];
  /** Whose account it is and what it is taken for; null when it is gone. */
  identity(
    id: number,
  ): { readonly side: Side; readonly key: string; readonly kind: AccountKind; readonly classifiedAs: AccountKind } | null;
}

interface ListRecord {
  readonly id: number;
  readonly kind: AccountKind;
  readonly enabled: 0 | 1 | null;
  readonly licensed: 0 | 1 | null;
  readonly deleted: 0 | 1;
  readonly noUpn: 0 | 1;
  readonly corrected: 0 | 1;
}

const RECORD = `id, kind, enabled, licensed, deleted, upn = '' AS noUpn, kind <> classified_as AS corrected FROM account`;

export function accountListTable(db: Db): AccountListTable {
  const one = db.prepare<[number], ListRecord>(`SELECT ${RECORD} WHERE id = ?`);
  const identity = db.prepare<[number], { side: Side; key: string; kind: AccountKind; classifiedAs: AccountKind }>(
    'SELECT side, key, kind, classified_as AS classifiedAs FROM account WHERE id = ?',
  );
  return {
    find: ({ side, kinds, states, search }) => {
      const words = searchWords(search);
      const records = db
        .prepare<string[], ListRecord>(
          `SELECT ${RECORD} WHERE side = ? ${'AND instr(search, ?) > 0 '.repeat(words.length)} ORDER BY search, id`,
        )
        .iterate(side, ...words);
      const wanted = new Set(kinds);
      const ids: number[] = [];
      const kindCounts: Partial<Record<AccountKind, number>> = {};
      const stateCounts: Partial<Record<AccountState, number>> = {};
      for (const record of records) {
        const own = statesOf(record);
        const isOfKind = wanted.size === 0 || wanted.has(record.kind);
        const isInState = states.every((state) => own.includes(state));
        if (isInState) kindCounts[record.kind] = (kindCounts[record.kind] ?? 0) + 1;
        if (!isOfKind || !isInState) continue;
        for (const state of own) stateCounts[state] = (stateCounts[state] ?? 0) + 1;
        ids.push(record.id);
      }
      return { ids, kinds: kindCounts, states: stateCounts };
    },
    states: (id) => {
      const record = one.get(id);
      return record ? statesOf(record) : [];
    },
    reclassify: (step, side) => {
      const key = side === 'source' ? 'source_key' : 'target_key';
      const touched = `SELECT ${key} FROM decision WHERE step = ? AND act = 'classify' AND ${key} <> ''`;
      db.prepare(
        `UPDATE account SET kind = coalesce((
           SELECT CASE reason WHEN '' THEN account.classified_as ELSE reason END FROM decision JOIN step_state AS state ON state.step = decision.step
           WHERE act = 'classify' AND ${key} = account.key AND state.state = 'done' ORDER BY seq DESC LIMIT 1), classified_as)
         WHERE side = ? AND key IN (${touched})`,
      ).run(side, step);
      return db
        .prepare<[number, Side], string>(`${touched} AND ${key} NOT IN (SELECT key FROM account WHERE side = ?)`)
        .pluck()
        .all(step, side);
    },
    identity: (id) => identity.get(id) ?? null,
  };
}

function statesOf({ enabled, licensed, deleted, noUpn, corrected }: ListRecord): AccountState[] {
  const states: AccountState[] = [];
  if (enabled !== null) states.push(enabled ? 'enabled' : 'disabled');
  if (licensed !== null) states.push(licensed ? 'licensed' : 'unlicensed');
  if (deleted) states.push('deleted');
  if (noUpn) states.push('no-upn');
  if (corrected) states.push('corrected');
  return states;
}
