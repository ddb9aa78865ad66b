import type { Account, AccountFields, Side } from '#core/directory/account.ts';
import { accountKey } from '#core/directory/account.ts';
import { classifyAccount } from '#core/directory/classify-account.ts';
import { mergeFields } from '#core/directory/merge-fields.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { keysOf } from './account-keys.ts';

/**
 * Puts an account from a file into the project: into the account that has the same object id, else
 * the same UPN, else (for rows that have neither) the same primary address; otherwise as a new one.
 * Answers its id.
 */
export function storeAccount(tables: ProjectTables, side: Side, account: Account): number {
  const { accounts } = tables;
  const known = findAccount(tables, side, account.fields);
  let id: number;
  let { fields } = account;
  if (known === null) {
    id = accounts.add(side, account);
  } else {
    id = known.id;
    fields = mergeFields(known.fields, account.fields);
    accounts.replace(id, { key: accountKey(fields) ?? account.key, kind: classifyAccount(fields).kind, fields });
  }
  for (const key of keysOf(fields)) accounts.addKey(side, key, id);
  return id;
}

function findAccount({ accounts }: ProjectTables, side: Side, fields: AccountFields): ReturnType<typeof accounts.read> {
  const [first, ...others] = keysOf(fields);
  const strongOnly = fields.objectId || fields.userPrincipalName ? others.filter((key) => !key.startsWith('mail:')) : others;
  for (const key of first === undefined ? [] : [first, ...strongOnly]) {
    const id = accounts.idOfKey(side, key);
    if (id !== null) return accounts.read(id);
  }
  return null;
}
