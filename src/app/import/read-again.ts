import { closeSync, openSync, readSync } from 'node:fs';
import type { Account } from '#core/directory/account.ts';
import { BLOCK_SIZE } from '#core/directory/even-blocks.ts';
import { AppError } from '#contract/failure.ts';
import { readAnyExport } from './read-any-export.ts';
import { readChunks } from './read-chunks.ts';
import type { FileToRead } from './read-for-intake.ts';

/** Where the row of an account ends in its file: between two counts of bytes. */
export interface RowPlace {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** A row may begin this much before the bytes that it ends in; a longer one takes reading the whole file. */
const LONG_ROW = 8192;

/**
 * Reads a few accounts of a file once more, by their keys: of a text only the pieces in which they stand, behind the
 * first of its blocks, by which a reading knows what the file is; the whole file where that does not find them all.
 * Those that a file no longer tells of are missing. Steps are pauses.
 */
export function* readAgain(file: FileToRead, places: readonly RowPlace[]): Generator<void, ReadonlyMap<string, Account>> {
  const found = new Map<string, Account>();
  const wanted = new Set(places.map(({ key }) => key));
  if (wanted.size === 0) return found;
  try {
    yield* readInto(found, wanted, file, piecesOf(file.path, places));
    if (found.size < wanted.size) yield* readInto(found, wanted, file, readChunks(file.path, file.name).chunks);
  } catch (error) {
    // It is gone, somebody writes to it or holds it, or the drive it is on was pulled.
    if (!(error instanceof AppError) && !(error instanceof Error && 'syscall' in error)) throw error;
  }
  return found;
}

function* readInto(
  found: Map<string, Account>,
  wanted: ReadonlySet<string>,
  { name, choices }: FileToRead,
  chunks: Iterable<Uint8Array>,
): Generator<void, void> {
  for (const step of readAnyExport(chunks, name, choices)) {
    yield;
    if (step.type !== 'rows') continue;
    for (const { account } of step.rows) if (wanted.has(account.key)) found.set(account.key, account);
    if (found.size === wanted.size) return;
  }
}

const LINE_END = 0x0a;

/** The first block of a file, and behind it the lines around some rows, in the order of the file. */
function piecesOf(path: string, places: readonly RowPlace[]): Uint8Array[] {
  const file = openSync(path, 'r');
  try {
    const first = readPart(file, 0, BLOCK_SIZE);
    let read = first.lastIndexOf(LINE_END) + 1;
    const pieces: Uint8Array[] = [first.subarray(0, read)];
    for (const { from, to } of places.toSorted((a, b) => a.from - b.from)) {
      const start = Math.max(from - LONG_ROW, read);
      if (start >= to) continue;
      const part = readPart(file, start, to);
      const end = part.lastIndexOf(LINE_END) + 1;
      // Where a piece follows the one before, it begins with a line.
      pieces.push(part.subarray(start === read ? 0 : part.indexOf(LINE_END) + 1, end));
      read = start + end;
    }
    return pieces;
  } finally {
    closeSync(file);
  }
}

function readPart(file: number, from: number, to: number): Buffer {
  const bytes = Buffer.alloc(to - from);
  return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, from));
}
