import type { Account, AccountField } from './account.ts';
import { classifyAccount } from './classify-account.ts';

/** The account without the fields that its file turned out not to tell (`untold` of how reading ended). */
export function forgetUntold(account: Account, untold: readonly AccountField[]): Account {
  const fields = Object.fromEntries(
    Object.entries(account.fields).filter(([field, value]) => value !== null || !untold.includes(field as AccountField)),
  );
  return { ...account, fields, kind: classifyAccount(fields).kind };
}
