import type { EnvironmentUser } from '#core/mapping/environment.ts';
import type { ListedUser, ListView } from '../db/environment-list-table.ts';
import type { SourceNames } from '../db/source-name-table.ts';

/** A user of an environment, with every name an exception may know it by. */
export interface NamedUser {
  readonly user: EnvironmentUser;
  readonly names: readonly string[];
}

/**
 * The users of an environment from the records of its lists. Who stands in several lists is one user, with full
 * access where one of them says so, and left out only where all of them do. A user is the source account of the same
 * object id, else of the same sign-in name, else of the same address.
 */
export function environmentUsers(records: readonly (ListedUser & { readonly view: ListView })[], sources: SourceNames): NamedUser[] {
  const users = new Map<string, NamedUser>();
  for (const [index, record] of records.entries()) {
    const key = record.key || `line:${record.view}:${record.line || index}`;
    const names = namesOf(record);
    const known = users.get(key);
    users.set(key, known ? joined(known, record) : { user: toUser(key, record, sourceOf(names, sources)), names });
  }
  return [...users.values()].map((named) =>
    named.user.sourceKey === null ? named : { ...named, names: [...named.names, named.user.sourceKey] },
  );
}

function namesOf({ key, upnKey, mailKey }: ListedUser): string[] {
  return [key, ...(upnKey === null ? [] : [`upn:${upnKey}`]), ...(mailKey === null ? [] : [`mail:${mailKey}`])].filter(Boolean);
}

function sourceOf(names: readonly string[], sources: SourceNames): string | null {
  for (const name of names) {
    const key = sources.get(name);
    // Two object ids are two accounts, whatever they are called.
    if (key !== undefined && !(key.startsWith('id:') && names[0]?.startsWith('id:') && key !== names[0])) return key;
  }
  return null;
}

function toUser(
  key: string,
  { upn, name, access, leftOut, view }: ListedUser & { view: ListView },
  sourceKey: string | null,
): EnvironmentUser {
  return { key, upn, name, access: access ?? (view === 'administrative' ? 'administrative' : 'full'), leftOut, sourceKey };
}

function joined({ user, names }: NamedUser, { access, leftOut, view }: ListedUser & { view: ListView }): NamedUser {
  const other = access ?? (view === 'administrative' ? 'administrative' : 'full');
  return {
    names,
    user: { ...user, access: user.access === 'full' ? 'full' : other, leftOut: leftOut === null ? null : user.leftOut },
  };
}
