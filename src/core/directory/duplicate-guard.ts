import { texts, type Texts } from '#texts/texts.ts';
import { isDeleted, type Account } from './account.ts';
import type { Fault } from './fault.ts';
import { createKeyTable } from './key-table.ts';
import { quoted, shown } from './refusal.ts';

/** Finds accounts that a file lists twice. */
export interface DuplicateGuard {
  /** The fault of an account that an earlier line already has; null, and remembered, when it is new. */
  check(account: Account, line: number): Fault | null;
}

/**
 * Compares accounts by object id and by user principal name, and by mail where they have neither. A soft-deleted account may carry the
 * name of a living one; the two have different object ids and both stay.
 */
export function createDuplicateGuard(name: string): DuplicateGuard {
  const ids = createKeyTable();
  const upns = createKeyTable();
  const mails = createKeyTable();

  function fault(field: keyof Texts['rowFaults']['alreadyThere'], code: string, value: string, line: number, first: number): Fault {
    return {
      line,
      column: null,
      code,
      value: shown(value),
      remedy: 'row-left-out',
      message: texts.rowFaults.alreadyThere[field](quoted(value), first, name),
    };
  }

  return {
    check({ fields }, line) {
      const { objectId, userPrincipalName, mail } = fields;
      const upn = objectId && isDeleted(fields) ? null : userPrincipalName;
      const sameUpn = upn ? upns.remember(upn, line) : 0;
      if (upn && sameUpn > 0) return fault('userPrincipalName', 'upn-duplicate', upn, line, sameUpn);
      const sameId = objectId ? ids.remember(objectId, line) : 0;
      if (objectId && sameId > 0) return fault('objectId', 'object-id-duplicate', objectId, line, sameId);
      // Two accounts may share an address; without any other name it is the account.
      const sameMail = mail && !objectId && !userPrincipalName ? mails.remember(mail, line) : 0;
      if (mail && sameMail > 0) return fault('mail', 'mail-duplicate', mail, line, sameMail);
      return null;
    },
  };
}
