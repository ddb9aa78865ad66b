import type { AccountFields } from '#core/directory/account.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** What of an account its move asks for: mailbox and licences. */
export type MovedFields = { readonly [Field in 'mail' | 'recipientType' | 'licenses']?: AccountFields[Field] | undefined };

/** What the files tell of both accounts of every pair of the crosswalk, by the accounts' ids. */
export type PairFields = ReadonlyMap<number, MovedFields>;

/** Accounts read between two pauses. */
const BATCH = 2000;

export function movedFields({ mail, recipientType, licenses }: AccountFields): MovedFields {
  return { mail, recipientType, licenses };
}

/** Reads what the files tell of both accounts of every pair, pausing on the way. Whoever needs them twice hands them on. */
export function* readPairFields(tables: ProjectTables, links: readonly LinkWithAccounts[]): Generator<void, PairFields> {
  const fields = new Map<number, MovedFields>();
  const read = fieldsReader(tables);
  for (const [n, { sourceId, source, targetId, target }] of links.entries()) {
    if (n % BATCH === 0) yield;
    if (targetId === null || target === null) continue;
    fields.set(sourceId, movedFields(read(source.rowId, sourceId)));
    fields.set(targetId, movedFields(read(target.rowId, targetId)));
  }
  return fields;
}

/**
 * A way to read what the files tell of accounts, by the one row that tells of each or null, in any order: the rows of all files stay unpacked as the text they are,
 * which takes less than the accounts do.
 */
export function fieldsReader({ accounts, rows, imports }: ProjectTables): (rowId: number | null, id: number) => AccountFields {
  const read = rows.readerOfAll(new Map(imports.list().map(({ id, untold }) => [id, untold])));
  return (rowId, id) => (rowId === null ? accounts.read(id)?.fields : read(rowId)?.fields) ?? {};
}
