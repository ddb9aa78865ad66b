import { basename } from 'node:path';
import type { AccountField, Side } from '#core/directory/account.ts';
import { createEncodingSurvey, type EncodingSurvey } from '#core/directory/encoding-survey.ts';
import type { ReadingChoices } from '#core/directory/export-reading.ts';
import { AppError } from '#contract/failure.ts';
import { applyCorrections } from '../accounts/apply-corrections.ts';
import type { ImportedFile } from '../db/import-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { rebuildLinks } from '../review/project-links.ts';
import { readFileStandings } from './file-standings.ts';
import { createIntake } from './intake.ts';
import { readAnyExport } from './read-any-export.ts';
import { readChunks } from './read-chunks.ts';
import { dropRows } from './remove-import.ts';
import { settleAccounts } from './settle-accounts.ts';
import { likelyEncodingOf } from './survey-encoding.ts';
import { tenantNameOf } from './tenant-name-of.ts';

/** A file to take in. */
export interface FileToImport {
  readonly path: string;
  readonly side: Side;
  readonly choices?: ReadingChoices;
  /** The import whose place it takes. */
  readonly replaces?: number | null;
}

/** What became of it. */
export interface ImportOutcome {
  readonly name: string;
  readonly side: Side;
  readonly title: string;
  readonly rows: number;
  readonly accounts: number;
  readonly faults: number;
  /** The same bytes were there already, and nothing was done. */
  readonly alreadyThere: boolean;
}

/** Kinds that `classifyAccount` gives for want of a first and last name: they may change when the file turns out not to tell names. */
const NAMELESS_KINDS = ['shared', 'room'];

/**
 * Takes files into the project, all of them or (on a refusal or an early end) none. Runs inside a
 * transaction that the caller holds. Throws AppError `file-refused` with the reader's sentence.
 */
export function* importFiles(tables: ProjectTables, files: readonly FileToImport[], at: string): Generator<JobProgress, ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  const unsettled: Record<Side, Set<number>> = { source: new Set(), target: new Set() };
  for (const file of files) outcomes.push(yield* importFile(tables, file, at, unsettled[file.side]));
  if (outcomes.every((outcome) => outcome.alreadyThere)) return outcomes;
  for (const side of ['source', 'target'] as const) {
    yield* settleAccounts(tables, readFileStandings(tables, side), unsettled[side]);
    applyCorrections(tables, side);
    nameTenant(tables, side);
  }
  tables.meta.setPairingStale(true);
  yield* rebuildLinks(tables);
  tables.meta.nextRevision();
  return outcomes;
}

function* importFile(tables: ProjectTables, file: FileToImport, at: string, unsettled: Set<number>): Generator<JobProgress, ImportOutcome> {
  const { imports, rows, accounts, contradictions } = tables;
  const { side, replaces = null } = file;
  const name = basename(file.path);
  const survey = createEncodingSurvey();
  const known = yield* findSame(tables, file, name, survey);
  if (known) return known;
  const before = replaces === null ? null : imports.find(replaces);
  if (replaces !== null && before?.side !== side) throw new AppError('not-found', 'The file to be replaced is no longer in the project.');

  const choices: ReadingChoices = { ...file.choices, side };
  const { chunks, size, digest } = readChunks(file.path, name);
  const reading = readAnyExport(chunks, name, { ...choices, ...likelyEncodingOf(survey) });
  let started: { readonly id: number; readonly title: string; readonly intake: ReturnType<typeof createIntake> } | null = null;
  let faults = 0;
  for (;;) {
    const step = reading.next();
    if (step.done) {
      const end = step.value;
      if (end.type === 'refused') throw new AppError('file-refused', end.refusal.message);
      const { id, title, intake } = started!;
      for (const _pause of intake.end()) yield { phase: 'index', done: 0, total: 0 };
      imports.finish(id, { ...end, sha256: digest() });
      for (const joined of intake.joined) unsettled.add(joined);
      if (silentOnNames(end.untold)) for (const nameless of rows.accountsOfKinds(id, NAMELESS_KINDS)) unsettled.add(nameless);
      if (before) {
        for (const left of dropRows(tables, before)) unsettled.add(left);
        contradictions.passOn(before.id, id);
        imports.remove(before.id);
        accounts.removeOrphans(side);
      }
      return { name, side, title, rows: end.rows, accounts: end.accounts, faults: end.faults, alreadyThere: false };
    }
    const { value } = step;
    switch (value.type) {
      case 'recognised': {
        const { recognition } = value;
        const id = imports.add({ side, name, size, recognition, choices, importedAt: at });
        started = { id, title: recognition.title, intake: createIntake(tables, side, id) };
        break;
      }
      case 'rows':
        started?.intake.take(value.rows);
        yield { phase: 'read', done: value.bytes, total: size };
        break;
      case 'faults':
        for (const fault of value.faults) imports.addFault(started!.id, faults++, fault);
        break;
    }
  }
}

function silentOnNames(untold: readonly AccountField[]): boolean {
  return untold.includes('givenName') || untold.includes('surname');
}

/**
 * Looks whether the same bytes are on this side already, and has them surveyed on the way. Reads the
 * file once, which is cheap beside parsing it.
 */
function* findSame(
  tables: ProjectTables,
  file: FileToImport,
  name: string,
  survey: EncodingSurvey,
): Generator<JobProgress, ImportOutcome | null> {
  const { chunks, size, digest } = readChunks(file.path, name);
  let done = 0;
  for (const chunk of chunks) {
    survey.add(chunk);
    done += chunk.length;
    yield { phase: 'check', done, total: size };
  }
  const sha256 = digest();
  const other = file.side === 'source' ? 'target' : 'source';
  const there = tables.imports.findByHash(sha256, other);
  // A mapping file names the accounts of both tenants; any other export is of one.
  if (there && !there.recognition.mapping) {
    throw new AppError(
      'file-refused',
      `“${name}” is already in this project as an export of the ${other} tenant. Give each tenant its own export.`,
    );
  }
  const same = tables.imports.findByHash(sha256, file.side);
  return same && isReadAlike(same, file) ? asOutcome(same, name) : null;
}

/** Whether a file was read as it would be read now; other choices are worth reading it again. */
function isReadAlike(same: ImportedFile, file: FileToImport): boolean {
  return JSON.stringify({ ...same.choices, side: undefined }) === JSON.stringify({ ...file.choices, side: undefined });
}

function asOutcome({ side, recognition, rows, accounts, faults }: ImportedFile, name: string): ImportOutcome {
  return { name, side, title: recognition.title, rows, accounts, faults, alreadyThere: true };
}

function nameTenant(tables: ProjectTables, side: Side): void {
  if (tables.meta.tenantName(side) !== null) return;
  const name = tenantNameOf(tables.accounts.domains(side));
  if (name) tables.meta.setTenantName(side, name);
}
