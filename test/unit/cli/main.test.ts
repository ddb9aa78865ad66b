import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { texts } from '#texts/texts.ts';
import { runCrosswalk } from '#test/support/run-crosswalk.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { tempFolder } from '#test/support/temp-project.ts';

it('says what a person can do about a fault of SQLite, also where no transaction words it', async () => {
  const { path, close } = pairedProject();
  close();
  const other = new Database(path);
  other.pragma('journal_mode = WAL');
  other.exec('BEGIN IMMEDIATE');
  const told = await runCrosswalk('questions', path, '--out', join(tempFolder(), 'questions.xlsx'));
  other.close();
  expect(told).toMatchObject({ status: 1, stderr: expect.stringContaining(texts.storage.fileBusy) });
});
