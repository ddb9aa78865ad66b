import type { Side } from '#core/directory/account.ts';
import type { AccountIdentity } from '#core/directory/account-identity.ts';
import { localPart } from '#core/text/clean-address.ts';
import type { Db } from './connect.ts';
import { searchText } from './search-text.ts';

/** The names accounts are known by: those they have now, and those they had when something was decided about them. */
export interface AccountKeyTable {
  /** The account known by a key (`id:`, `upn:` or `mail:` and the name in lower case), or null. */
  idOf(side: Side, key: string): number | null;
  /** The UPN of the account of that UPN's start, or null; the first one in order. */
  upnOfStart(side: Side, start: string): string | null;
  /** The UPNs that Entra made of a home address (`ann_contoso.com#EXT#@…`), by what they begin with up to the `@`, in lower case. */
  guestUpns(side: Side): ReadonlyMap<string, string>;
  /** Every key an account is or was known by. */
  of(accountId: number): string[];
  /** Whether the account has an object id. */
  hasObjectId(accountId: number): boolean;
  /** The account a row tells of: by object id, else by UPN, else by primary address; null when it is a new one. */
  find(side: Side, identity: AccountIdentity): number | null;
  /**
   * The account of the other directory that a row of Entra or of Active Directory tells of by its primary address alone,
   * where one of the two has an object id and sign-in names differ: on the premises `alee@corp.local`, in Entra
   * `ann.lee@contoso.com`. A second account for tests or administration often bears a person's address, so it must be
   * called alike too, or sign in alike before the `@`. Null when there is none, or more than one.
   */
  findSynchronised(side: Side, identity: AccountIdentity, called: Called): number | null;
  /** Other accounts that the names of a row show to be one with the account it tells of. */
  alike(side: Side, identity: AccountIdentity, accountId: number): number[];
  /** Lets an account be found by names that a row adds to it, until it is written anew. */
  learn(accountId: number, identity: AccountIdentity): void;
  /** Lets an account be found by every name of another, which is to be removed. */
  takeOver(side: Side, accountId: number, from: number): void;
  /** Remembers what an account was called and is no longer, so that decisions taken under those names follow it. */
  keepFormer(side: Side, before: readonly string[], accountId: number): void;
}

/** What a row calls an account, and what kind of account it is by that row. */
export interface Called {
  readonly displayName: string;
  readonly kind: string;
}

interface NamesRecord {
  readonly key: string;
  readonly upn_key: string | null;
  readonly mail_key: string | null;
}

export function accountKeyTable(db: Db): AccountKeyTable {
  const byColumn = (column: string): ((side: Side, value: string) => number | null) => {
    const statement = db
      .prepare<[Side, string], number>(`SELECT id FROM account WHERE side = ? AND ${column} = ? ORDER BY id LIMIT 1`)
      .pluck();
    return (side, value) => statement.get(side, value) ?? null;
  };
  const byKey = byColumn('key');
  const byId = (side: Side, objectId: string): number | null => byKey(side, `id:${objectId}`);
  const byUpn = byColumn('upn_key');
  const byMailColumn = byColumn('mail_key');
  // A primary address that is the UPN too is not stored twice.
  const byMail = (side: Side, mail: string): number | null => byMailColumn(side, mail) ?? byUpn(side, mail);
  const former = db.prepare<[Side, string], number>('SELECT account_id FROM former_key WHERE side = ? AND key = ?').pluck();
  const formerOf = db.prepare<[number], string>('SELECT key FROM former_key WHERE account_id = ? ORDER BY key').pluck();
  const names = db.prepare<[number], NamesRecord>('SELECT key, upn_key, mail_key FROM account WHERE id = ?');
  const addressed = db.prepare<[Side, string, string], Pick<NamesRecord, 'key' | 'upn_key'> & Called & { id: number }>(
    `SELECT id, key, upn_key, display_name AS displayName, classified_as AS kind FROM account
     WHERE +side = ? AND (mail_key = ? OR upn_key = ?)`,
  );
  const upnStart = db
    .prepare<[Side, string, string], string>(
      // The plus keeps SQLite from going through the whole side by its names.
      'SELECT upn FROM account WHERE +side = ? AND upn_key >= ? AND upn_key < ? ORDER BY upn_key, id LIMIT 1',
    )
    .pluck();
  const guests = db.prepare<[Side], { upnKey: string; upn: string }>(
    `SELECT upn_key AS upnKey, upn FROM account WHERE +side = ? AND upn_key IS NOT NULL AND instr(upn_key, '#ext#@') > 0
     ORDER BY upn_key DESC, id DESC`,
  );
  const insertFormer = db.prepare(
    'INSERT INTO former_key (side, key, account_id) VALUES (?, ?, ?) ON CONFLICT (side, key) DO UPDATE SET account_id = excluded.account_id',
  );
  const setNames = db.prepare('UPDATE account SET key = ?, upn_key = ?, mail_key = ? WHERE id = ?');
  const finders: Readonly<Record<string, (side: Side, value: string) => number | null>> = { id: byId, upn: byUpn, mail: byMail };

  const hasObjectId = (accountId: number): boolean => objectIdOf(names.get(accountId)) !== null;

  const isAddressOnly = (accountId: number): boolean => names.get(accountId)?.key.startsWith('mail:') ?? false;

  /** The account of which nothing but its primary address is known, by that. */
  const addressOnly = (side: Side, mail: string): number | null => byKey(side, `mail:${mail}`);

  const keysNow = (accountId: number): string[] => {
    const record = names.get(accountId);
    return record ? keysOf({ objectId: objectIdOf(record), upn: record.upn_key, mail: record.mail_key }) : [];
  };

  return {
    idOf: (side, key) => {
      const colon = key.indexOf(':');
      return finders[key.slice(0, colon)]?.(side, key.slice(colon + 1)) ?? former.get(side, key) ?? null;
    },
    upnOfStart: (side, start) => upnStart.get(side, start, `${start}\u{10ffff}`) ?? null,
    // In falling order, so that the first one in order is the one that stays.
    guestUpns: (side) => new Map(guests.all(side).map(({ upnKey, upn }) => [upnKey.slice(0, upnKey.indexOf('#ext#@') + 6), upn])),
    of: (accountId) => [...new Set([...keysNow(accountId), ...formerOf.all(accountId)])],
    hasObjectId,
    find: (side, { objectId, upn, mail }) => {
      const known = objectId === null ? null : byId(side, objectId);
      if (known !== null) return known;
      // Two object ids are two accounts, whatever they are called: a name can be given to somebody else.
      const mayBe = (id: number | null): id is number => id !== null && (objectId === null || !hasObjectId(id));
      if (upn !== null) {
        const named = byUpn(side, upn);
        if (mayBe(named)) return named;
      }
      // A primary address tells only where one of the two has no better name.
      if (mail !== null) {
        const addressed = byMail(side, mail);
        if (mayBe(addressed) && ((objectId === null && upn === null) || isAddressOnly(addressed))) return addressed;
      }
      return upn === null ? null : addressOnly(side, upn);
    },
    findSynchronised: (side, { objectId, upn, mail }, { displayName, kind }) => {
      if (mail === null || upn === null) return null;
      const found = addressed.all(side, mail, mail).filter((there) => {
        const isOneOfEach = (objectIdOf(there) === null) !== (objectId === null);
        if (!isOneOfEach || there.upn_key === null) return false;
        if (localPart(there.upn_key) === localPart(upn)) return true;
        return there.kind === kind && sortedWords(there.displayName) === sortedWords(displayName);
      });
      return found.length === 1 ? found[0]!.id : null;
    },
    alike: (side, { objectId, upn, mail }, accountId) => {
      const known = names.get(accountId);
      const nothingNew = (upn === null || upn === known?.upn_key) && (mail === null || mail === known?.mail_key || mail === known?.upn_key);
      if (nothingNew) return [];
      const named = upn === null ? null : byUpn(side, upn);
      const found = [
        named !== null && objectId !== null && !hasObjectId(named) ? named : null,
        mail === null ? null : addressOnly(side, mail),
        upn === null ? null : addressOnly(side, upn),
      ];
      return [...new Set(found)].filter((id) => id !== null && id !== accountId) as number[];
    },
    learn: (accountId, identity) => {
      const { key, upn_key: upnKey, mail_key: mailKey } = names.get(accountId)!;
      const objectId = objectIdOf({ key }) ?? identity.objectId;
      // Entra's own sign-in name is what other lists call it.
      const upn = (identity.objectId !== null && objectIdOf({ key }) === null ? identity.upn : null) ?? upnKey ?? identity.upn;
      const mail = mailKey ?? identity.mail;
      if (objectId === objectIdOf({ key }) && upn === upnKey && mail === mailKey) return;
      setNames.run(keysOf({ objectId, upn, mail })[0], upn, mail, accountId);
    },
    takeOver: (side, accountId, from) => {
      const before = [...new Set([...keysNow(from), ...formerOf.all(from)])];
      setNames.run('', null, null, from);
      for (const key of before) insertFormer.run(side, key, accountId);
    },
    keepFormer: (side, before, accountId) => {
      const now = new Set(keysNow(accountId));
      for (const key of before) if (!now.has(key)) insertFormer.run(side, key, accountId);
    },
  };
}

/** The words of a name whichever stands first: “Lee, Ann” is “Ann Lee”. */
function sortedWords(name: string): string {
  return searchText([name.replace(/[^\p{L}\p{N}]+/gu, ' ')])
    .split(' ')
    .toSorted()
    .join(' ');
}

function objectIdOf(record: Pick<NamesRecord, 'key'> | undefined): string | null {
  return record?.key.startsWith('id:') ? record.key.slice(3) : null;
}

/** The keys an account with these names is known by, strongest first. */
export function keysOf({ objectId, upn, mail }: AccountIdentity): string[] {
  return [
    ...(objectId === null ? [] : [`id:${objectId}`]),
    ...(upn === null ? [] : [`upn:${upn}`]),
    ...(mail === null ? [] : [`mail:${mail}`]),
  ];
}
