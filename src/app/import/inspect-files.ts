import { basename } from 'node:path';
import { guessSides, type KnownDomains } from '#core/directory/guess-side.ts';
import { inspectExport, type ExportInspection } from '#core/directory/inspect-export.ts';
import type { Inspection } from '#contract/calls/import-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { FileToInspect } from '../jobs/job.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { readAnyExport } from './read-any-export.ts';
import { readChunks } from './read-chunks.ts';

interface Looked {
  readonly fileId: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly found: ExportInspection;
}

/** Reads files to the end and says what they are and which side they most likely belong to; changes nothing. */
export function* inspectFiles(tables: ProjectTables | null, files: readonly FileToInspect[]): Generator<JobProgress, Inspection[]> {
  const looked: Looked[] = [];
  for (const file of files) looked.push(yield* inspectFile(file));

  const sideless = looked.map(({ name, found }) => ({ name, domains: found.outcome === 'recognised' ? found.domains : [] }));
  const known: KnownDomains = {
    source: tables?.accounts.domains('source') ?? [],
    target: tables?.accounts.domains('target') ?? [],
  };
  const guesses = guessSides(sideless, known);
  return looked.map(({ fileId, name, size, sha256, found }, index) => {
    if (found.outcome === 'refused') {
      return { outcome: 'refused', fileId, name, size, code: found.refusal.code, message: found.refusal.message };
    }
    const { recognition, columns, rows, accounts, kinds, domains, faultCount, faults } = found;
    const guess = guesses[index];
    const before = tables?.imports.findByHash(sha256, 'source') ?? tables?.imports.findByHash(sha256, 'target');
    return {
      outcome: 'recognised',
      fileId,
      name,
      size,
      kind: recognition.kind,
      title: recognition.title,
      encoding: recognition.encoding,
      delimiter: recognition.delimiter,
      columns: columns.map((column) => ({ ...column, samples: [...column.samples] })),
      rows,
      accounts,
      kinds,
      domains: [...domains],
      sideGuess: guess?.side ?? null,
      sideReason: guess?.reason ?? '',
      faultCount,
      faults: [...faults],
      alreadyImportedAs: before?.name ?? null,
    };
  });
}

function* inspectFile({ fileId, path }: FileToInspect): Generator<JobProgress, Looked> {
  const name = basename(path);
  try {
    const { chunks, size, digest } = readChunks(path, name);
    const steps = inspectExport(readAnyExport(chunks, name));
    for (;;) {
      const step = steps.next();
      if (step.done) return { fileId, name, size, sha256: digest(), found: step.value };
      yield { phase: 'inspect', done: step.value.type === 'rows' ? step.value.bytes : 0, total: size };
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const refusal = { code: error.code, line: 0, value: '', message: error.message };
    return { fileId, name, size: 0, sha256: '', found: { outcome: 'refused', refusal } };
  }
}
