import { basename } from 'node:path';
import { statSync } from 'node:fs';
import type { AccountRow, ReadingChoices } from '#core/directory/export-reading.ts';
import type { Fault } from '#core/directory/fault.ts';
import { identityOf } from '#core/directory/account-identity.ts';
import { accessOf, leftOutReason } from '#core/mapping/left-out-reason.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { ListedUser, ListView } from '../db/environment-list-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { findReadWith } from '../graph/find-read-with.ts';
import { readAnyExport } from '../import/read-any-export.ts';
import { readDigested } from '../import/read-chunks.ts';
import type { JobProgress } from '../jobs/job-progress.ts';

/** A user list to take in for an environment. */
export interface ListToImport {
  readonly environmentId: number;
  readonly path: string;
  readonly view: ListView;
  readonly choices?: ReadingChoices;
}

/** Rows the reader leaves out for their name, which in an environment's list may still be somebody who works there. */
const MISNAMED: ReadonlySet<string> = new Set(['upn-invalid', 'windows-account']);
const NAMELESS: ReadonlySet<string> = new Set(['upn-missing', 'identity-missing']);

/**
 * Takes a user list in for an environment; it takes the place of the list of the same view. Every row is kept: one
 * that is nobody to be mapped with the reason, one whose name cannot be right as a user nobody knows, so that no
 * user is lost unseen. Runs inside a transaction that the caller holds. Throws AppError `file-refused` with the
 * reader's sentence.
 */
export function* importList(tables: ProjectTables, list: ListToImport, at: string): Generator<JobProgress, void> {
  const { environmentId, path, view, choices = {} } = list;
  const environment = tables.environments.find(environmentId);
  if (!environment) throw new AppError('not-found', texts.mapping.environmentGone);
  const name = basename(path);
  const total = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const { chunks, digest } = readDigested(path, name);
  const { environmentLists } = tables;
  const listId = environmentLists.begin({ environmentId, view, name, importedAt: at });
  const reading = readAnyExport(chunks, name, { ...choices, side: 'source' });
  let users = 0;
  let told = 0;
  const add = (user: ListedUser): void => {
    environmentLists.addUser(listId, user);
    users += 1;
  };
  try {
    for (;;) {
      const step = reading.next();
      if (step.done) {
        if (step.value.type === 'refused') throw new AppError('file-refused', step.value.refusal.message);
        const { recognition, rows } = step.value;
        const sha256 = digest();
        const readWith = findReadWith(tables, { what: 'environment-users', side: 'source', sha256, scope: environment.facts.url });
        environmentLists.finish(listId, { title: recognition.title, sha256, rows, users, faults: told, readWith });
        break;
      }
      const { value } = step;
      if (value.type === 'faults') {
        for (const fault of value.faults) environmentLists.addFault(listId, told++, fault);
        for (const user of value.faults.flatMap(ofFault)) add(user);
      }
      if (value.type !== 'rows') continue;
      for (const row of value.rows) add(ofRow(row));
      yield { phase: 'read', done: value.bytes, total };
    }
  } finally {
    reading.return(undefined as never);
  }
  tables.meta.nextRevision();
}

function ofRow({ line, account: { key, fields } }: AccountRow): ListedUser {
  const { upn, mail } = identityOf({ ...fields, deletedDateTime: null, deleted: null });
  const { userPrincipalName, displayName } = fields;
  return {
    line,
    key,
    upnKey: upn,
    mailKey: mail,
    upn: userPrincipalName ?? '',
    name: displayName ?? '',
    access: accessOf(fields),
    leftOut: leftOutReason(fields),
  };
}

function ofFault({ line, code, remedy, value }: Fault): ListedUser[] {
  if (remedy !== 'row-left-out') return [];
  const blank = { line, mailKey: null, access: null };
  if (MISNAMED.has(code)) {
    return [{ ...blank, key: `upn:${value.toLowerCase()}`, upnKey: value.toLowerCase(), upn: value, name: '', leftOut: null }];
  }
  if (!NAMELESS.has(code)) return [];
  return [{ ...blank, key: '', upnKey: null, upn: '', name: value, leftOut: leftOutReason({ displayName: value }) ?? 'stub' }];
}
