import type { Account, AccountField, AccountFields } from './account.ts';
import { classifyAccount } from './classify-account.ts';

/** The account without the fields that its file turned out not to tell (`untold` of how reading ended). */
export function forgetUntold(account: Account, untold: readonly AccountField[]): Account {
  const fields = toldFields(account.fields, untold);
  return fields === account.fields ? account : { ...account, fields, kind: classifyAccount(fields).kind };
}

/** The fields without those that are blank and that the file does not tell of anybody; the same object when nothing goes. */
export function toldFields(fields: AccountFields, untold: readonly AccountField[]): AccountFields {
  if (!untold.some((field) => fields[field] === null)) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([field, value]) => value !== null || !untold.includes(field as AccountField)));
}
