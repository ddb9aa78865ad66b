import type { Recognition } from '#core/directory/export-reading.ts';
import { quoted } from '#core/directory/refusal.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { ImportedFile } from '../db/import-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { countAcquaintances, knowsEnough, LOOKED_UP, type Acquaintances } from './count-acquaintances.ts';
import type { FileToImport } from './import-files.ts';
import type { OpenedExport } from './open-export.ts';
import { readAnyExport } from './read-any-export.ts';
import { readChunks } from './read-chunks.ts';

/** Whether one tool wrote both; a list without a tool's name is told by its headers. */
export function sameTool(a: Recognition, b: Recognition): boolean {
  return a.kind === b.kind && (a.kind !== 'user-list' || a.fingerprint === b.fingerprint);
}

/**
 * The export whose newer version a file is, by its tool and by whom it tells of; null when no earlier run
 * took in any of its tool and side. Throws AppError `file-refused` when none of those, or more than one,
 * tells of the same people.
 */
export function* findOlder(
  tables: ProjectTables,
  { path, side }: FileToImport,
  { name, choices }: OpenedExport,
  recognition: Recognition,
  at: string,
): Generator<JobProgress, number | null> {
  const older = tables.imports
    .list()
    .filter((there) => there.side === side && there.importedAt !== at && sameTool(there.recognition, recognition));
  if (older.length === 0) return null;
  const acquaintances: Acquaintances = { lookedUp: 0, known: new Map() };
  const { chunks, size } = readChunks(path, name);
  const reading = readAnyExport(chunks, name, choices);
  try {
    for (const step of countAcquaintances(reading, tables, acquaintances)) {
      if (acquaintances.lookedUp === LOOKED_UP) break;
      yield { phase: 'check', done: step.type === 'rows' ? step.bytes : 0, total: size };
    }
  } finally {
    reading.return(undefined as never);
  }
  const [same, another] = older.filter(({ id }) => knowsEnough(acquaintances, id));
  if (same && !another) return same.id;
  throw new AppError(
    'file-refused',
    same && another
      ? texts.imports.severalOlder(quoted(name), quoted(same.name), quoted(another.name))
      : sayOthers(name, older, acquaintances),
  );
}

function sayOthers(name: string, older: readonly ImportedFile[], { lookedUp, known }: Acquaintances): string {
  const inCommon = ({ id }: ImportedFile): number => known.get(id) ?? 0;
  const [nearest] = older.toSorted((a, b) => inCommon(b) - inCommon(a));
  return texts.imports.otherPeople(quoted(name), quoted(nearest!.name), inCommon(nearest!), lookedUp);
}
