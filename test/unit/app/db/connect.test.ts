import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { asAppError } from '#app/db/connect.ts';

it.each([
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_IOERR_WRITE', 'disk-gone'],
  ['SQLITE_IOERR_FSYNC', 'disk-gone'],
  ['SQLITE_READONLY_DBMOVED', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_CORRUPT', 'project-damaged'],
])('takes %s for what a person can act on', (code, failure) => {
  expect(asAppError(new Database.SqliteError('as SQLite says it', code))).toMatchObject({ name: 'AppError', code: failure });
});

it('leaves a fault of ours as it is', () => {
  const fault = new Database.SqliteError('no such column: nmae', 'SQLITE_ERROR');
  expect(asAppError(fault)).toBe(fault);
});
