import { basename } from 'node:path';
import type { Side } from '#core/directory/account.ts';
import type { ColumnChoice, ReadingChoices, Recognition } from '#core/directory/export-reading.ts';
import type { UnclearTable } from '#core/directory/fault.ts';
import { guessSides, type KnownDomains } from '#core/directory/guess-side.ts';
import { inspectExport, type ExportInspection } from '#core/directory/inspect-export.ts';
import type { InspectedTable, Inspection } from '#contract/calls/inspection-shapes.ts';
import { AppError } from '#contract/failure.ts';
import type { ImportedFile } from '../db/import-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { countAcquaintances, knowsEnough, type Acquaintances } from './count-acquaintances.ts';
import { sameTool } from './find-older.ts';
import { readAnyExport } from './read-any-export.ts';
import { readDigested } from './read-chunks.ts';
import { surveyEncoding, type SurveyedFile } from './survey-encoding.ts';

/** A file to look at, with the handle under which the screen knows it. */
export interface FileToInspect {
  readonly fileId: string;
  readonly path: string;
  readonly choices: ReadingChoices;
}

/** What people said of columns before, by the fingerprint of the headers they stood under. */
export type KnownColumns = Readonly<Record<string, { readonly headerLine: number; readonly columns: readonly ColumnChoice[] }>>;

interface Looked extends FileToInspect {
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly found: ExportInspection;
  readonly acquaintances: Acquaintances;
  /** The columns were mapped as they were before. */
  readonly remembered: boolean;
  readonly encodings: SurveyedFile['encodings'];
}

/** Reads files to the end and says what they are and which side they most likely belong to; changes nothing. */
export function* inspectFiles(
  tables: ProjectTables | null,
  files: readonly FileToInspect[],
  knownColumns: KnownColumns,
): Generator<JobProgress, Inspection[]> {
  const looked: Looked[] = [];
  for (const file of files) looked.push(yield* inspectAsKnown(tables, file, knownColumns));

  const sideless = looked.map(({ name, found }) => ({ name, domains: found.outcome === 'recognised' ? found.domains : [] }));
  const known: KnownDomains = {
    source: tables?.accounts.domains('source') ?? [],
    target: tables?.accounts.domains('target') ?? [],
  };
  const guesses = guessSides(sideless, known);
  const imported = tables?.imports.list() ?? [];
  return looked.map((file, index) => describe(file, guesses[index] ?? { side: null, reason: '' }, imported));
}

/** Reads a file; once more when a person has said before what such columns hold. */
function* inspectAsKnown(tables: ProjectTables | null, file: FileToInspect, knownColumns: KnownColumns): Generator<JobProgress, Looked> {
  const surveyed = yield* survey(file.path);
  const first = yield* inspectFile(tables, file, surveyed);
  if (file.choices.columns !== undefined) return first;
  const fingerprint = first.found.outcome === 'recognised' ? first.found.recognition.fingerprint : first.found.refusal.table?.fingerprint;
  const known = fingerprint !== undefined && Object.hasOwn(knownColumns, fingerprint) ? knownColumns[fingerprint] : undefined;
  if (known === undefined) return first;
  const headerLine = known.headerLine === 0 ? { headerLine: 0 } : {};
  const again = yield* inspectFile(tables, { ...file, choices: { ...file.choices, ...headerLine, columns: known.columns } }, surveyed);
  return again.found.outcome === 'recognised' ? { ...again, remembered: true } : first;
}

/** A file that cannot be read is refused when it is looked at in earnest. */
function* survey(path: string): Generator<JobProgress, SurveyedFile> {
  try {
    return yield* surveyEncoding(path, basename(path));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { likely: {}, encodings: [] };
  }
}

function* inspectFile(
  tables: ProjectTables | null,
  file: FileToInspect,
  { likely, encodings }: SurveyedFile,
): Generator<JobProgress, Looked> {
  const name = basename(file.path);
  const acquaintances: Acquaintances = { lookedUp: 0, known: new Map() };
  try {
    const { chunks, size, digest } = readDigested(file.path, name);
    const steps = inspectExport(countAcquaintances(readAnyExport(chunks, name, { ...file.choices, ...likely }), tables, acquaintances));
    for (;;) {
      const step = steps.next();
      if (step.done) return { ...file, name, size, sha256: digest(), found: step.value, remembered: false, encodings, acquaintances };
      yield { phase: 'inspect', done: step.value.type === 'rows' ? step.value.bytes : 0, total: size };
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refusal = { code: error.code, line: 0, value: '', message: error.message };
    return { ...file, name, size: 0, sha256: '', found: { outcome: 'refused', refusal }, remembered: false, encodings, acquaintances };
  }
}

function describe(file: Looked, guess: { side: Side | null; reason: string }, imported: readonly ImportedFile[]): Inspection {
  const { fileId, name, size, sha256, found, remembered, encodings } = file;
  if (found.outcome === 'refused') {
    const { code, message, table } = found.refusal;
    return {
      outcome: 'refused',
      fileId,
      name,
      size,
      code,
      message,
      table: table ? tableOf(table, remembered, encodings) : null,
      choices: toChoices(file.choices),
    };
  }
  const { recognition, columns, domains } = found;
  return {
    outcome: 'recognised',
    fileId,
    name,
    size,
    kind: recognition.kind,
    title: recognition.title,
    table: tableOf({ ...recognition, columns }, remembered, encodings),
    choices: toChoices(file.choices),
    mapping: recognition.mapping !== undefined,
    rows: found.rows,
    accounts: found.accounts,
    kinds: found.kinds,
    states: found.states,
    domains: [...domains],
    sideGuess: guess.side,
    sideReason: guess.reason,
    faultCount: found.faultCount,
    faults: [...found.faults],
    alreadyImportedAs: imported.find((other) => other.sha256 === sha256 && other.recognition.sheet === recognition.sheet)?.name ?? null,
    olderVersions: imported
      .filter((other) => other.sha256 !== sha256 && mayBeOlder(other, recognition, guess.side) && knowsEnough(file.acquaintances, other.id))
      .map(({ id, side, name: other, importedAt }) => ({ importId: id, side, name: other, importedAt })),
  };
}

/** The same tool's export, of the same tenant as far as can be told. */
function mayBeOlder(other: ImportedFile, recognition: Recognition, side: Side | null): boolean {
  return (side === null || other.side === side) && sameTool(other.recognition, recognition);
}

function tableOf(
  table: UnclearTable | (Recognition & Pick<UnclearTable, 'columns'>),
  remembered: boolean,
  encodings: Looked['encodings'],
): InspectedTable {
  return {
    encoding: table.encoding,
    encodings: encodings.map(({ encoding, title, samples }) => ({ encoding, title, samples: [...samples] })),
    delimiter: table.delimiter,
    sheet: table.sheet ?? null,
    sheets: [...(table.sheets ?? [])],
    headerLine: table.headerLine,
    fingerprint: table.fingerprint,
    columns: table.columns.map((column) => ({ chosen: false, ...column, samples: [...column.samples] })),
    remembered,
  };
}

/** What a screen hands back when the file is taken in; an assumed encoding is found again. */
function toChoices({ encoding, delimiter, sheet, headerLine, columns }: ReadingChoices): Inspection['choices'] {
  return {
    ...(encoding === undefined ? {} : { encoding }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(headerLine === undefined ? {} : { headerLine }),
    ...(columns === undefined ? {} : { columns: columns.map((column) => ({ ...column })) }),
  };
}
