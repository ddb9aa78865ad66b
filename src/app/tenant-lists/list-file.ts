import { createHash } from 'node:crypto';
import { statSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Side } from '#core/directory/account.ts';
import type { EnvironmentFacts } from '#core/mapping/environment.ts';
import type { ListedLicence } from '#core/tenant-lists/listed-licence.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ReadWith } from '../db/read-with.ts';
import type { ListedThing } from '../db/tenant-list-table.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { readWithOf } from '../graph/find-read-with.ts';
import { formatEnvironments } from './environments-file.ts';
import { formatLicences } from './licences-file.ts';

/** A list of a tenant's, as a file: from a reading, or one that was written elsewhere. */
export interface ListFile {
  readonly name: string;
  readonly text: string;
  /** Of the bytes. */
  readonly sha256: string;
  /** Null: a person gave it. */
  readonly readWith: ReadWith | null;
}

/** No tenant has so many licences or environments, in bytes. */
const LARGEST = 16 * 1024 * 1024;

/** The text a reading's result makes; the same result always makes the same bytes. */
export function formatList(what: ListedThing, result: string): string {
  return what === 'licences'
    ? formatLicences(JSON.parse(result) as ListedLicence[])
    : formatEnvironments(JSON.parse(result) as EnvironmentFacts[]);
}

/** SHA-256 of a text as UTF-8, in hex. */
export function hashOfText(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The list that was read last. Throws AppError `not-found` where no reading is complete. */
export function listOfReading(tables: ProjectTables, side: Side, what: ListedThing): ListFile {
  const read = tables.tenantReads.find({ side, what, scope: '' });
  const readWith = read && readWithOf(tables, read);
  if (!read || read.state !== 'complete' || read.result === null || !readWith) {
    throw new AppError('not-found', texts.identity.incomplete);
  }
  const tenant = tables.tenants.get(side);
  const at = readWith.readAt.slice(0, 16).replace('T', ' ').replace(':', '.');
  const text = formatList(what, read.result);
  const name = `${safeFileName(`${tenant.name ?? tenant.domains[0] ?? side} ${what} ${at}`, what)}.csv`;
  return { name, text, sha256: hashOfText(text), readWith };
}

/** A list that stands on disk. Throws AppError where it cannot be one. */
export function listOfFile(path: string): ListFile {
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) throw new AppError('not-found', texts.mapping.fileGone);
  if (size > LARGEST) throw new AppError('file-refused', texts.tenantLists.tooLarge);
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) throw new AppError('file-refused', texts.tenantLists.notUtf8);
  return { name: basename(path), text, sha256: hashOfText(text), readWith: null };
}
