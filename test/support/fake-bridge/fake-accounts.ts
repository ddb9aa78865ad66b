import type { AppContract } from '#contract/app-contract.ts';
import type { AccountFilter, AccountRow, AccountState } from '#contract/calls/account-calls.ts';
import type { Party } from '#contract/calls/shapes.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { packIds } from '#app/pack-ids.ts';
import { ACCOUNT_KINDS, type AccountKind, type Side } from '#core/directory/account.ts';
import { inventedParty } from './invented-people.ts';

const SIDES = ['source', 'target'] as const;

type AccountHandlers = Pick<
  Handlers<AppContract>,
  'accounts.list' | 'accounts.rows' | 'accounts.classify' | 'import.contradictions' | 'import.prefer' | 'import.provenance'
>;

/** What invented accounts are, what a person said they are, and two files that differ about every tenth department. */
export function createFakeAccounts(size: number, changed: () => void): AccountHandlers {
  const corrected = new Map<number, AccountKind>();
  const preferred = new Map<number, number>();
  let everywhere: number | null = null;

  const partyOf = (id: number): { side: Side; n: number; party: Party } => {
    const side = id > 1_000_000 ? 'target' : 'source';
    const n = side === 'target' ? id - 1_000_001 : id - 1;
    return { side, n, party: inventedParty(side, n) };
  };
  const rowOf = (id: number): AccountRow => {
    const { n, party } = partyOf(id);
    const states: AccountState[] = [party.enabled ? 'enabled' : 'disabled', n % 13 === 12 ? 'unlicensed' : 'licensed'];
    if (n % 59 === 58) states.push('deleted');
    if (n % 71 === 70) states.push('no-upn');
    if (corrected.has(id)) states.push('corrected');
    const kind = corrected.get(id) ?? party.kind;
    return { party: { ...party, kind }, because: 'Nothing says that it is anything but a person.', states, classifiedAs: party.kind };
  };
  const idsOf = (side: Side): number[] => Array.from({ length: size }, (_, n) => inventedParty(side, n).id);
  const fits = (row: AccountRow, filter: AccountFilter, but?: 'kinds' | 'states'): boolean =>
    `${row.party.displayName} ${row.party.upn}`.toLowerCase().includes(filter.search.toLowerCase()) &&
    (but === 'kinds' || filter.kinds.length === 0 || filter.kinds.includes(row.party.kind)) &&
    (but === 'states' || filter.states.every((state) => row.states.includes(state)));

  const FILES = [
    { importId: 1, file: 'entra.csv', read: null },
    { importId: 3, file: 'dataverse.csv', read: null },
  ] as const;
  const contradicted = (side: Side) =>
    idsOf(side)
      .filter((_, n) => n % 10 === 9)
      .map((id) => {
        const { n, party } = partyOf(id);
        const first = preferred.get(id) ?? everywhere ?? 1;
        const sayings = FILES.map((file) => ({
          ...file,
          line: n + 2,
          value: file.importId === 1 ? party.department : `Old ${party.department}`,
        }));
        const winner = sayings.find(({ importId }) => importId === first);
        const loser = sayings.find(({ importId }) => importId !== first);
        if (!winner || !loser) throw new Error('There are two files.');
        return { party: rowOf(id).party, winner, loser, chosen: preferred.has(id) };
      });

  return {
    'accounts.list': ({ filter }) => {
      const rows = idsOf(filter.side).map(rowOf);
      const kinds: Partial<Record<AccountKind, number>> = {};
      const states: Partial<Record<AccountState, number>> = {};
      for (const row of rows) {
        if (fits(row, filter, 'kinds')) kinds[row.party.kind] = (kinds[row.party.kind] ?? 0) + 1;
        if (fits(row, filter, 'states')) for (const state of row.states) states[state] = (states[state] ?? 0) + 1;
      }
      const ids = rows
        .filter((row) => fits(row, filter))
        .toSorted((a, b) => a.party.displayName.localeCompare(b.party.displayName))
        .map(({ party }) => party.id);
      return { ids: packIds(ids), kinds, states };
    },
    'accounts.rows': ({ ids }) => ({ rows: ids.map(rowOf) }),
    'accounts.classify': ({ ids, kind }) => {
      const different = ids.filter((id) => rowOf(id).party.kind !== (kind ?? rowOf(id).classifiedAs));
      for (const id of different) {
        if (kind === null || kind === rowOf(id).classifiedAs) corrected.delete(id);
        else corrected.set(id, ACCOUNT_KINDS.find((known) => known === kind) ?? 'member');
      }
      if (different.length > 0) changed();
      return { changed: different.length };
    },
    'import.contradictions': ({ side, group, offset, limit }) => {
      const all = contradicted(side);
      const groups = FILES.flatMap((winner, place) => {
        const loser = FILES[1 - place] as (typeof FILES)[number];
        const accounts = all.filter((one) => one.winner.importId === winner.importId).length;
        return accounts > 0 ? [{ field: 'department' as const, winner, loser, accounts, chosen: everywhere === winner.importId }] : [];
      });
      const listed = all.filter((one) => one.winner.importId === group?.winner && one.loser.importId === group.loser);
      return { groups, total: listed.length, accounts: listed.slice(offset, offset + limit) };
    },
    'import.prefer': ({ importId, accountId }) => {
      if (accountId === null) everywhere = importId;
      else if (importId === null) preferred.delete(accountId);
      else preferred.set(accountId, importId);
      changed();
      return { accounts: accountId === null ? SIDES.flatMap(contradicted).length : 1 };
    },
    'import.provenance': ({ accountId }) => {
      const { n, side, party } = partyOf(accountId);
      const line = n + 2;
      const told = contradicted(side).find((one) => one.party.id === accountId);
      const [entra] = FILES;
      return {
        fields: [
          { field: 'userPrincipalName', sayings: [{ ...entra, line, value: party.upn }] },
          { field: 'displayName', sayings: [{ ...entra, line, value: party.displayName }] },
          { field: 'department', sayings: told ? [told.winner, told.loser] : [{ ...entra, line, value: party.department }] },
          { field: 'employeeId', sayings: [{ ...entra, line, value: null }] },
        ],
      };
    },
  };
}
