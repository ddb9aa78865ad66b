import type { LeftOutReason, UserAccess } from '../mapping/environment.ts';
import { compareLists, type ListChanges, type ListChangeType, type ListLine } from './list-changes.ts';

/** A record of an environment's user list, as far as it is compared. */
export interface ComparedUser {
  readonly key: string;
  readonly line: number;
  readonly upn: string;
  readonly name: string;
  readonly access: UserAccess | null;
  readonly leftOut: LeftOutReason | null;
}

/**
 * What a newer user list of an environment changes against the one of the same view (null: there is none).
 * `isExcepted` says whether an exception of the environment stands for a user; those are marked.
 */
export function compareListUsers<U extends ComparedUser>(
  before: readonly U[] | null,
  after: readonly U[],
  isExcepted: (user: U) => boolean,
): ListChanges {
  const toLine = (user: U): ListLine => {
    const { key, line, upn, name, access, leftOut } = user;
    return {
      // A record without any name is told from the others by what it is called, else by its line.
      key: key || `name:${name || line}`,
      name: name || upn,
      note: upn,
      marked: isExcepted(user),
      values: [
        ['left-out', leftOut],
        ['renamed', [name, upn].filter(Boolean).join(' · ')],
        ['access', access],
      ],
    };
  };
  return compareLists(before && before.map(toLine), after.map(toLine), typeOf);
}

function typeOf(type: ListChangeType, _before: string | null, after: string | null): ListChangeType {
  if (type !== 'left-out') return type;
  return after === null ? 'enabled' : after === 'disabled' ? 'disabled' : type;
}
