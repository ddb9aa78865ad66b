import type { ReadingChoices, ReadingEnd, ReadingStep } from '#core/directory/export-reading.ts';
import { readExport } from '#core/directory/read-export.ts';
import { onOneLine, refuse } from '#core/directory/refusal.ts';
import { texts } from '#texts/texts.ts';
import { isCompoundFile, nameCompoundFile } from './read-workbook-compound.ts';
import { readWorkbook } from './read-workbook.ts';

/** Largest workbook, packed, in bytes: it is held in memory while it is read. */
const MAX_WORKBOOK = 128 * 1024 * 1024;

/**
 * Reads an export whatever it is: a workbook by its first bytes, anything else as text. Rows may come
 * in empty steps, also before the file is recognised, so that a long preparation can be watched and
 * stopped.
 */
export function* readAnyExport(
  chunks: Iterable<Uint8Array>,
  fileName: string,
  choices: ReadingChoices = {},
): Generator<ReadingStep, ReadingEnd> {
  const name = onOneLine(fileName);
  const iterator = chunks[Symbol.iterator]();
  const head = firstBytes(iterator);
  const all = rejoined(head, iterator);
  if (isCompoundFile(head)) {
    const { code, what } = nameCompoundFile(all);
    return { type: 'refused', refusal: refuse(code, name, what) };
  }
  if (head[0] !== 0x50 || head[1] !== 0x4b || head[2] !== 3 || head[3] !== 4) return yield* readExport(all, name, choices);
  const packed: Uint8Array[] = [];
  let size = 0;
  for (const chunk of all) {
    packed.push(chunk.slice());
    size += chunk.length;
    if (size > MAX_WORKBOOK) {
      const what = texts.fileRefusals.workbookTooLarge;
      return { type: 'refused', refusal: refuse('file-too-large', name, what) };
    }
    yield { type: 'rows', rows: [], bytes: 0 };
  }
  return yield* readWorkbook(Buffer.concat(packed), name, choices);
}

/** Enough bytes to tell what a file is, however small the pieces in which it arrives. */
function firstBytes(iterator: Iterator<Uint8Array>): Uint8Array {
  let head: Uint8Array = new Uint8Array(0);
  while (head.length < 8) {
    const next = iterator.next();
    if (next.done) break;
    head = head.length === 0 && next.value.length >= 8 ? next.value : Buffer.concat([head, next.value]);
  }
  return head;
}

function* rejoined(first: Uint8Array, rest: Iterator<Uint8Array>): Generator<Uint8Array, void> {
  try {
    if (first.length > 0) yield first;
    for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
  } finally {
    rest.return?.();
  }
}
