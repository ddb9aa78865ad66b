import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '#contract/failure.ts';
import { isErrorFile } from '#core/signoff/is-error-file.ts';
import { MANIFEST_FILE_NAME } from '#core/signoff/manifest.ts';
import { recogniseList, type ListKind } from '#core/tenant-lists/recognise-list.ts';
import { everyCatalogue } from '#texts/texts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { readChunks } from '../import/read-chunks.ts';
import { openWorkbookArchive } from '../import/read-workbook-archive.ts';
import { WorkbookFault } from '../import/read-workbook-fault.ts';
import { holdsQuestions } from '../questions/holds-questions.ts';
import { hashFile } from './hash-file.ts';
import { holdFile, type GivenFile, type OpenFile } from './open-given.ts';

/** What a file is that is no export of users: of a delivery, Microsoft's validation errors, the client's answers, or a list of a tenant; null: none of them. */
export type Recognised = 'delivery' | 'errors' | 'answers' | ListKind | null;

/** Whatever the name, a longer file was never delivered, in bytes. */
const MOST_HASHED = 256 * 1024 * 1024;

/**
 * What a file is, told by its content and, where a project is open, by what was delivered from it. A mapping counts as
 * delivered as soon as the project has a revision it can be compared with. Never throws for what is wrong with the file.
 * Steps are pauses.
 */
export function* recogniseFile(tables: ProjectTables | null, { path, disk }: GivenFile): Generator<void, Recognised> {
  if (path.split('/').at(-1) === MANIFEST_FILE_NAME) return 'delivery';
  const file: OpenFile = { path, chunks: () => readChunks(disk, basename(path)).chunks };
  const head = readHead(file);
  if (head === null) return null;
  if (head[0] === 0x50 && head[1] === 0x4b) return yield* recogniseArchive(file);
  const text = decode(head);
  if (isErrorFile(text)) return 'errors';
  const list = recogniseList(text);
  if (list !== null) return list;
  if (!tables) return null;
  if (text.startsWith('Source,Destination') && tables.revisions.latest() !== null) return 'delivery';
  if (statSync(disk).size > MOST_HASHED) return null;
  const hash = yield* hashFile(file);
  return hash !== null && tables.delivered.findByHash(hash.sha256).length > 0 ? 'delivery' : null;
}

function* recogniseArchive(file: OpenFile): Generator<void, Recognised> {
  const bytes = yield* holdFile(file);
  if (bytes === null) return null;
  try {
    const archive = openWorkbookArchive(bytes);
    const says = (part: string, ...words: readonly string[]): boolean => {
      const text = Buffer.from(archive.read(part) ?? []).toString('utf8');
      return words.every((word) => text.includes(word));
    };
    const isPackage = archive.names.some((name) => name.split('/').at(-1) === MANIFEST_FILE_NAME);
    // A program that saves the workbook anew may drop its properties, but hardly its sheets.
    const isWorkbook =
      says('docProps/custom.xml', 'Crosswalk digest') ||
      everyCatalogue().some(({ workbook: { contents } }) =>
        says('xl/workbook.xml', `name="${contents.crosswalk[0]}"`, `name="${contents.decisions[0]}"`),
      );
    if (isPackage || isWorkbook) return 'delivery';
    return (yield* holdsQuestions(archive)) ? 'answers' : null;
  } catch (error) {
    if (error instanceof WorkbookFault) return null;
    throw error;
  }
}

/** The first chunk; null when the file cannot be read. */
function readHead({ chunks }: OpenFile): Uint8Array | null {
  try {
    for (const chunk of chunks()) return Uint8Array.from(chunk);
    return new Uint8Array();
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function decode(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = bytes[0] === 0xff && bytes[1] === 0xfe ? buffer.toString('utf16le') : buffer.toString('utf8');
  return text.replace(/^\uFEFF/, '');
}
