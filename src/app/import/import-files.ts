import { basename } from 'node:path';
import type { Side } from '#core/directory/account.ts';
import { AppError } from '#contract/failure.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { rebuildLinks } from '../review/project-links.ts';
import { readAnyExport } from './read-any-export.ts';
import { readChunks } from './read-chunks.ts';
import { storeAccount } from './store-account.ts';
import { tenantNameOf } from './tenant-name-of.ts';

/** A file to take in. */
export interface FileToImport {
  readonly path: string;
  readonly side: Side;
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

/**
 * Takes files into the project, all of them or (on a refusal or an early end) none. Runs inside a
 * transaction that the caller holds. Throws AppError `file-refused` with the reader's sentence.
 */
export function* importFiles(tables: ProjectTables, files: readonly FileToImport[], at: string): Generator<JobProgress, ImportOutcome[]> {
  const outcomes: ImportOutcome[] = [];
  for (const file of files) outcomes.push(yield* importFile(tables, file, at));
  if (outcomes.some((outcome) => !outcome.alreadyThere)) {
    for (const side of ['source', 'target'] as const) nameTenant(tables, side);
    tables.meta.setPairingStale(true);
    yield { phase: 'save', done: 0, total: 0 };
    rebuildLinks(tables);
    tables.meta.nextRevision();
  }
  return outcomes;
}

function* importFile(tables: ProjectTables, file: FileToImport, at: string): Generator<JobProgress, ImportOutcome> {
  const name = basename(file.path);
  const known = yield* findSame(tables, file, name);
  if (known) return known;
  const { chunks, size, digest } = readChunks(file.path, name);
  const reading = readAnyExport(chunks, name);
  let importId = 0;
  let title = '';
  let faults = 0;
  for (;;) {
    const step = reading.next();
    if (step.done) {
      const end = step.value;
      if (end.type === 'refused') throw new AppError('file-refused', end.refusal.message);
      tables.imports.finish(importId, { ...end, sha256: digest() });
      tables.accounts.forgetBlank(importId, end.untold);
      return { name, side: file.side, title, rows: end.rows, accounts: end.accounts, faults: end.faults, alreadyThere: false };
    }
    const { value } = step;
    switch (value.type) {
      case 'recognised':
        importId = tables.imports.add({ side: file.side, name, size, recognition: value.recognition, importedAt: at });
        title = value.recognition.title;
        break;
      case 'rows':
        for (const { account, line, cells } of value.rows) {
          tables.imports.addRow(importId, line, storeAccount(tables, file.side, account), cells);
        }
        yield { phase: 'read', done: value.bytes, total: size };
        break;
      case 'faults':
        for (const fault of value.faults) tables.imports.addFault(importId, faults++, fault);
        break;
    }
  }
}

/** Looks whether the same bytes are on this side already. Reads the file once, which is cheap beside parsing it. */
function* findSame(tables: ProjectTables, file: FileToImport, name: string): Generator<JobProgress, ImportOutcome | null> {
  const { chunks, size, digest } = readChunks(file.path, name);
  let done = 0;
  for (const chunk of chunks) {
    done += chunk.length;
    yield { phase: 'check', done, total: size };
  }
  const sha256 = digest();
  const other = file.side === 'source' ? 'target' : 'source';
  if (tables.imports.findByHash(sha256, other)) {
    throw new AppError(
      'file-refused',
      `“${name}” is already in this project as an export of the ${other} tenant. Give each tenant its own export.`,
    );
  }
  const same = tables.imports.findByHash(sha256, file.side);
  if (!same) return null;
  const { recognition, rows, accounts, faults } = same;
  return { name, side: file.side, title: recognition.title, rows, accounts, faults, alreadyThere: true };
}

function nameTenant(tables: ProjectTables, side: Side): void {
  if (tables.meta.tenantName(side) !== null) return;
  const name = tenantNameOf(tables.accounts.domains(side));
  if (name) tables.meta.setTenantName(side, name);
}
