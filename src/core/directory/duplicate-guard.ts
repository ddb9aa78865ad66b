import type { Account } from './account.ts';
import type { Fault } from './fault.ts';
import { quoted, shown } from './refusal.ts';

/** Finds accounts that a file lists twice. */
export interface DuplicateGuard {
  /** The fault of an account that an earlier line already has; null, and remembered, when it is new. */
  check(account: Account, line: number): Fault | null;
}

/**
 * Compares accounts by user principal name and by object id. A soft-deleted account may carry the
 * name of a living one; the two have different object ids and both stay.
 */
export function createDuplicateGuard(name: string): DuplicateGuard {
  const lines = new Map<string, number>();
  return {
    check({ key, fields }, line) {
      const upn = `upn:${fields.userPrincipalName?.toLowerCase() ?? ''}`;
      const keys = key === upn ? [key] : fields.deletedDateTime ? [key] : [key, upn];
      for (const candidate of keys) {
        const first = lines.get(candidate);
        if (first === undefined) continue;
        const value = candidate === upn ? (fields.userPrincipalName ?? '') : (fields.objectId ?? '');
        const what = candidate === upn ? 'user principal name' : 'object id';
        return {
          line,
          column: null,
          code: candidate === upn ? 'upn-duplicate' : 'object-id-duplicate',
          value: shown(value),
          remedy: 'row-left-out',
          message: `The ${what} ${quoted(value)} already stands on line ${first} of ${name}; this row was left out. Remove one of the two.`,
        };
      }
      for (const candidate of keys) lines.set(detached(candidate), line);
      return null;
    },
  };
}

/** A copy that does not keep alive the block of text it was cut from. */
function detached(text: string): string {
  return ` ${text}`.slice(1);
}
