import type { AccountField, Side } from '#core/directory/account.ts';
import type { ReadingChoices } from '#core/directory/export-reading.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import { applyCorrections } from '../accounts/apply-corrections.ts';
import type { ImportedFile } from '../db/import-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { findReadWith } from '../graph/find-read-with.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import type { EarlySides } from '../matching/early-sides.ts';
import { rebuildLinks } from '../review/project-links.ts';
import { readFileStandings } from './file-standings.ts';
import { findOlder } from './find-older.ts';
import type { HeldRows } from './held-rows.ts';
import { createIntake, type Intake } from './intake.ts';
import { joinByAnchor } from './join-by-anchor.ts';
import { openExport, type OpenedExport, type ReadFor } from './open-export.ts';
import { changedMeanwhile } from './read-chunks.ts';
import { dropFile, removeAccounts } from './remove-import.ts';
import { settleAccounts } from './settle-accounts.ts';
import { tenantNameOf } from './tenant-name-of.ts';

/** A file to take in. */
export interface FileToImport {
  readonly path: string;
  readonly side: Side;
  readonly choices?: ReadingChoices;
  /** The import whose place it takes; 'older' is the one that `findOlder` finds. */
  readonly replaces?: number | 'older' | null;
}

/** Steps the reader of a file may be ahead of what is written, each of about 32 KB of the file: it reads on while this thread looks the file over. */
const AHEAD = 256;
/** The same while the file before is being written: as much as is read in the meantime, in memory of some 100 MB. */
const AHEAD_OF_ITS_TURN = 1024;

/** Pieces of a file that are written between two looks at the cancel flag. */
const PIECES = 64;

/** Accounts by whose domains a tenant is named until a person names it. */
export const NAMING_SAMPLE = 2000;

/** Kinds that `classifyAccount` gives for want of a first and last name: they may change when the file turns out not to tell names. */
const NAMELESS_KINDS = ['shared', 'room'];

/**
 * Takes files into the project, all of them or (on a refusal or an early end) none. Runs inside a
 * transaction that the caller holds. Large files are read in a second thread where `workerUrl` names
 * the entry of our worker. Throws AppError `file-refused` with the reader's sentence.
 * @param early is given the sides that were prepared for pairing on the way: both of a new project, each from one large file.
 *   Where it holds their rows, the project is told of the files alone.
 */
export function* importFiles(
  tables: ProjectTables,
  files: readonly FileToImport[],
  at: string,
  workerUrl: URL | null = null,
  early: EarlySides | null = null,
): Generator<JobProgress, void> {
  const preparing = early !== null && beginsBothSides(tables, files) ? early : null;
  const readFor: ReadFor = preparing === null ? 'keeping' : preparing.held ? 'pairing' : 'keeping-and-pairing';
  let anyNew = false;
  const unsettled: Record<Side, Set<number>> = { source: new Set(), target: new Set() };
  let opened: OpenedExport | null = null;
  let following: OpenedExport | null = null;
  let opening: ReturnType<typeof openExport> | null = null;
  try {
    for (const [index, file] of files.entries()) {
      const next = workerUrl === null ? undefined : files[index + 1];
      // With two threads to read there is one for the next file, while the rows of this one are written.
      opening = next ? openExport(next, workerUrl, AHEAD_OF_ITS_TURN, readFor) : null;
      // Where this one is not written either, both are begun at once.
      if (preparing?.held) opening?.next();
      opened = following ?? (yield* openExport(file, workerUrl, AHEAD, readFor));
      following = opening && (yield* opening);
      const held = preparing?.held?.[file.side] ?? null;
      const firstId = held ? 0 : tables.accounts.nextId();
      const isNew = yield* importFile(tables, file, opened, at, unsettled[file.side], held);
      anyNew ||= isNew;
      const thread = opened.takePreparing();
      if (thread) preparing?.add(file.side, thread, firstId);
      opened.close();
    }
  } finally {
    opening?.return(undefined as never);
    opened?.close();
    following?.close();
  }
  yield* makeIndexes(tables);
  if (!anyNew) return;
  for (const side of ['source', 'target'] as const) {
    // What was prepared is no longer what the accounts are.
    if (unsettled[side].size > 0) early?.end();
    yield* joinByAnchor(tables, side, unsettled[side], at);
    yield* settleAccounts(tables, readFileStandings(tables, side), unsettled[side]);
    applyCorrections(tables, side);
    if (!preparing?.held) nameTenant(tables, side, tables.accounts.domains(side, NAMING_SAMPLE));
  }
  tables.meta.setPairingStale(true);
  yield* rebuildLinks(tables);
  tables.meta.nextRevision();
}

/** Whether nothing is there and each side is told by one file, so that its accounts are what that file says. */
function beginsBothSides(tables: ProjectTables, files: readonly FileToImport[]): boolean {
  return tables.imports.list().length === 0 && files.length === 2 && files[0]!.side !== files[1]!.side;
}

/** Answers whether it was not there yet, byte for byte and read alike. */
function* importFile(
  tables: ProjectTables,
  file: FileToImport,
  opened: OpenedExport,
  at: string,
  unsettled: Set<number>,
  held: HeldRows | null,
): Generator<JobProgress, boolean> {
  const { imports, rows, contradictions } = tables;
  const { name, size, sha256, checksum, packed, choices, reading } = opened;
  const { side, replaces = null } = file;
  if (isThere(tables, file, name, sha256)) return false;
  if (typeof replaces === 'number' && imports.find(replaces)?.side !== side) {
    throw new AppError('not-found', texts.imports.replacedGone);
  }

  const rowless = new Set<number>();
  let started: { readonly id: number; readonly intake: Intake } | null = null;
  let faults = 0;
  let done = 0;
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) {
      const { end, checksum: read } = step.value;
      if (end.type === 'refused') throw new AppError('file-refused', end.refusal.message);
      if (read !== checksum) throw changedMeanwhile(name);
      const { id, intake } = started!;
      imports.finish(id, { ...end, sha256, readWith: findReadWith(tables, { what: 'users', side, sha256 }) });
      held?.finish(opened.file, end.untold);
      for (const joined of intake.joined) unsettled.add(joined);
      if (silentOnNames(end.untold)) {
        for (const nameless of held?.ofKinds(NAMELESS_KINDS) ?? rows.accountsOfKinds(id, NAMELESS_KINDS)) unsettled.add(nameless);
      }
      yield* removeAccounts(tables, rowless);
      return true;
    }
    const { value } = step;
    switch (value?.type) {
      case 'recognised': {
        const { recognition } = value;
        refuseOther(tables, side, name, sha256, recognition.sheet);
        // Another file of a side joins what it tells to what is there.
        if (tables.accounts.count(side) > 0) yield* makeIndexes(tables);
        const replaced = replaces === 'older' ? yield* findOlder(tables, file, opened, recognition, at) : replaces;
        const id = imports.add({ side, name, size, recognition, choices, importedAt: at });
        started = { id, intake: held ?? createIntake(tables, side, id, rowless) };
        for (const [seq, piece] of packed.entries()) {
          imports.addChunk(id, seq, piece);
          if (seq % PIECES === 0) yield { phase: 'read', done, total: size };
        }
        if (replaced === null) break;
        contradictions.passOn(replaced, id);
        const told = yield* dropFile(tables, replaced);
        for (const account of told.rowless) rowless.add(account);
        for (const account of told.shared) unsettled.add(account);
        break;
      }
      case 'rows':
        if (value.rows) started?.intake.take(value.rows, value.bytes);
        done = value.bytes;
        yield { phase: 'read', done, total: size };
        break;
      case 'faults':
        for (const fault of value.faults) imports.addFault(started!.id, faults++, fault);
        break;
      default:
        yield { phase: 'read', done, total: size };
    }
  }
}

/** Once for all files of sides that were empty. */
function* makeIndexes({ accounts }: ProjectTables): Generator<JobProgress, void> {
  for (const _ of accounts.resumeIndexes()) yield { phase: 'index', done: 0, total: 0 };
}

function silentOnNames(untold: readonly AccountField[]): boolean {
  return untold.includes('givenName') || untold.includes('surname');
}

function isThere(tables: ProjectTables, file: FileToImport, name: string, sha256: string): boolean {
  refuseOther(tables, file.side, name, sha256, file.choices?.sheet);
  return tables.imports.list().some((there) => there.sha256 === sha256 && there.side === file.side && isReadAlike(there, file));
}

/** A mapping file names the accounts of both tenants; any other export is of one. Another worksheet of a workbook is another export. */
function refuseOther(tables: ProjectTables, side: Side, name: string, sha256: string, sheet: string | undefined): void {
  const other = tables.imports
    .list()
    .find((there) => there.sha256 === sha256 && there.side !== side && there.recognition.sheet === sheet && !there.recognition.mapping);
  if (other === undefined) return;
  throw new AppError('file-refused', texts.imports.alreadyThere(name, other.side));
}

/** Whether a file was read as it would be read now; other choices are worth reading it again. */
function isReadAlike(same: ImportedFile, file: FileToImport): boolean {
  return JSON.stringify({ ...same.choices, side: undefined }) === JSON.stringify({ ...file.choices, side: undefined });
}

/** Gives a tenant a name until a person does. @param domains of some sign-in names, most frequent first. */
export function nameTenant(tables: ProjectTables, side: Side, domains: readonly string[]): void {
  if (tables.meta.tenantName(side) !== null) return;
  const name = tables.tenants.get(side).name ?? tenantNameOf(domains);
  if (name) tables.meta.setTenantName(side, name);
}
