import type { Db } from './connect.ts';

/** Finds the key of a source account by any name it has or had: `id:`, `upn:` or `mail:` and that name in lower case. */
export type SourceNames = ReadonlyMap<string, string>;

/** A way to read the names of all source accounts at once: one by one, those of a whole list would take many times as long. */
export function sourceNameTable(db: Db): () => SourceNames {
  const accounts = db
    .prepare<[], [id: number, key: string, upnKey: string | null, mailKey: string | null]>(
      "SELECT id, key, upn_key, mail_key FROM account WHERE side = 'source' ORDER BY id DESC",
    )
    .raw();
  const former = db.prepare<[], [key: string, id: number]>("SELECT key, account_id FROM former_key WHERE side = 'source'").raw();
  return () => {
    const names = new Map<string, string>();
    const keyOf = new Map<number, string>();
    const all = accounts.all();
    for (const [id, key] of all) keyOf.set(id, key);
    for (const [name, id] of former.all()) {
      const key = keyOf.get(id);
      if (key !== undefined) names.set(name, key);
    }
    // What an account is called now counts more than what another one was called, and a sign-in name more than an address.
    for (const [, key, upnKey, mailKey] of all) if ((mailKey ?? upnKey) !== null) names.set(`mail:${mailKey ?? upnKey}`, key);
    for (const [, key, upnKey] of all) if (upnKey !== null) names.set(`upn:${upnKey}`, key);
    for (const [, key] of all) names.set(key, key);
    return names;
  };
}
