import type { AlteredRow } from '#contract/calls/signoff-calls.ts';
import { formatUserMapping, USERMAPPING_FILE_NAME } from '#core/deliverables/usermapping-csv.ts';
import { mappingOf } from '#core/mapping/project-environment.ts';
import { compareMapping, type DifferentLine } from '#core/signoff/compare-mapping.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { compareWorkbook } from './compare-workbook.ts';
import type { Compared } from './compared.ts';
import { holdFile, type OpenFile } from './open-given.ts';
import { readRevision } from './read-revision.ts';

/** Rows that are shown; the rest are counted. */
export const MOST_ROWS = 1000;
/** Revisions a file is compared with, the last ones first. */
const LOOKED_AT = 10;

/**
 * Compares a `usermapping.csv` or a workbook row by row with one revision, or with the one it is most like. Null when it is
 * neither, or has hardly anything in common with any. Steps are pauses.
 */
export function* findAlteredRows(tables: ProjectTables, file: OpenFile, number?: number): Generator<void, Compared | null> {
  const bytes = yield* holdFile(file);
  if (bytes === null) return null;
  const numbers =
    number === undefined
      ? tables.revisions
          .list()
          .map((revision) => revision.number)
          .reverse()
          .slice(0, LOOKED_AT)
      : [number];
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return yield* compareWorkbook(tables, file.path, bytes, numbers);
  const text = decode(bytes);
  const isMapping = file.path.split('/').at(-1) === USERMAPPING_FILE_NAME || text.startsWith('Source,Destination');
  return isMapping ? yield* compareMappings(tables, file.path, bytes, text, numbers) : null;
}

function* compareMappings(
  tables: ProjectTables,
  path: string,
  bytes: Uint8Array,
  text: string,
  numbers: readonly number[],
): Generator<void, Compared | null> {
  let best: { readonly revision: number; readonly lines: readonly DifferentLine[] } | null = null;
  for (const revision of numbers) {
    for (const environment of (yield* readRevision(tables, revision)).environments) {
      const mapping = yield* mappingOf(environment);
      if (Buffer.from(formatUserMapping(mapping)).equals(bytes)) return { revision, rows: [], exact: true };
      const lines = compareMapping(mapping, text);
      const isLikeness = lines.length < Math.max(2, mapping.lines.length);
      if (isLikeness && (best === null || lines.length < best.lines.length)) best = { revision, lines };
      yield;
    }
  }
  return best && { revision: best.revision, rows: best.lines.map((line) => ({ path, sheet: '', column: '', ...line })), exact: false };
}

/** In how many rows something differs; several cells of a row count once. */
export function countRows(rows: readonly AlteredRow[]): number {
  return new Set(rows.map(({ path, sheet, row, source }) => `${path}\u0000${sheet}\u0000${row === 0 ? source : row}`)).size;
}

/** As whatever a spreadsheet may have saved it. */
function decode(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes[0] === 0xff && bytes[1] === 0xfe ? buffer.toString('utf16le').slice(1) : buffer.toString('utf8');
}
