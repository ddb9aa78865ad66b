import { texts } from '#texts/texts.ts';
import type { importCalls, SideChanges } from '#contract/calls/import-calls.ts';
import type { Inspection } from '#contract/calls/inspection-shapes.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { AppError } from '#contract/failure.ts';
import type { ImportedFile } from '../db/import-table.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { AppContext } from '../project/app-context.ts';
import { needForWriting } from '../project/need-for-writing.ts';
import type { ColumnMaps } from '../settings/column-maps.ts';
import type { JsonStore } from '../settings/json-store.ts';
import type { FileToImport } from './import-files.ts';
import { preferFile } from './prefer-file.ts';
import { readContradictions } from './read-contradictions.ts';
import { readProvenance } from './read-provenance.ts';
import { takePairs } from './take-pairs.ts';
import { writeFaults } from './write-faults.ts';

/** What the import handlers share with the rest of the application besides its context. */
export interface ImportDesk {
  readonly inspections: ReadonlyMap<string, Inspection>;
  readonly columnMaps: JsonStore<ColumnMaps>;
  /** What the preview of that job found. */
  changesOf(jobId: string): readonly SideChanges[];
  reviewer(): string;
}

export function importHandlers(context: AppContext, desk: ImportDesk): Handlers<typeof importCalls> {
  const { ports, session, jobs, changed } = context;
  /** Second handles of files, and the first ones. */
  const firstHandles = new Map<string, string>();
  const firstOf = (fileId: string): string => firstHandles.get(fileId) ?? fileId;
  const pathOf = (fileId: string): string => {
    const path = ports.pathOf(firstOf(fileId));
    if (path === null) throw new AppError('not-found', texts.imports.fileGone);
    return path;
  };
  const needImport = (importId: number): ImportedFile => {
    const file = session.need().tables.imports.find(importId);
    if (!file) throw new AppError('not-found', texts.imports.notInProject);
    return file;
  };
  const toImport = (files: readonly (Omit<FileToImport, 'path'> & { readonly fileId: string })[]): FileToImport[] =>
    files.map(({ fileId, ...file }) => ({ ...file, path: pathOf(fileId) }));
  return {
    'import.inspect': ({ files }) => {
      const toInspect = files.map(({ fileId, choices, side }) => ({
        fileId,
        path: pathOf(fileId),
        choices: side === undefined ? choices : { ...choices, side },
      }));
      const knownColumns = desk.columnMaps.read();
      return { jobId: jobs.start('inspect', session.current()?.path ?? null, [{ kind: 'inspect', files: toInspect, knownColumns }]) };
    },
    'import.again': ({ fileId }) => {
      pathOf(fileId);
      const again = ports.newId();
      firstHandles.set(again, firstOf(fileId));
      return { fileId: again };
    },
    'import.inspections': ({ fileIds }) => ({ inspections: fileIds.flatMap((fileId) => desk.inspections.get(fileId) ?? []) }),
    'import.rememberColumns': async ({ fileId, columns }) => {
      const table = desk.inspections.get(fileId)?.table;
      if (!table) throw new AppError('not-found', texts.imports.fileGone);
      const { [table.fingerprint]: _before, ...others } = desk.columnMaps.read();
      const { headerLine, fingerprint } = table;
      await desk.columnMaps.write(columns.length === 0 ? others : { ...others, [fingerprint]: { headerLine, columns } });
      return {};
    },
    'import.preview': ({ files }) => ({
      jobId: jobs.start('preview', session.need().path, [{ kind: 'preview', files: toImport(files) }]),
    }),
    'import.changes': ({ jobId }) => ({ sides: [...desk.changesOf(jobId)] }),
    'import.apply': ({ files }) => ({ jobId: jobs.start('import', session.need().path, [{ kind: 'import', files: toImport(files) }]) }),
    'import.remove': ({ importId }) => {
      needImport(importId);
      return { jobId: jobs.start('remove', session.need().path, [{ kind: 'remove', importId }]) };
    },
    'import.faults': ({ importId, offset, limit }) => ({
      total: needImport(importId).faults,
      faults: session.need().tables.imports.faults(importId, offset, limit),
    }),
    'import.saveFaults': async ({ importId }) => {
      const file = needImport(importId);
      const { imports } = session.need().tables;
      const savedAs = await ports.saveFile({
        purpose: 'faults',
        suggestedName: safeFileName(`${file.name.replace(/\.[^.]*$/, '')} faults.csv`, 'faults'),
        write: (path) => writeFaults(path, imports, file),
      });
      return { savedAs, faults: file.faults };
    },
    'import.contradictions': (asked) => readContradictions(session.need().tables, asked),
    'import.prefer': (preference) => {
      const accounts = preferFile(needForWriting(context).tables, preference, desk.reviewer(), ports.now().toISOString());
      changed();
      return { accounts };
    },
    'import.provenance': ({ accountId }) => readProvenance(session.need().tables, accountId),
    'import.takePairs': ({ importId }) => {
      const taken = takePairs(needForWriting(context).tables, importId, desk.reviewer(), ports.now().toISOString());
      changed();
      return taken;
    },
  };
}
