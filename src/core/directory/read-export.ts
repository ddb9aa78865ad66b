import { decodeText, type TextBlock } from './decode-text.ts';
import { evenBlocks } from './even-blocks.ts';
import type { ReadingChoices, ReadingEnd, ReadingStep } from './export-reading.ts';
import type { Refusal } from './fault.ts';
import { recogniseForeignBytes, recogniseForeignText } from './foreign-file.ts';
import { readRows } from './read-rows.ts';
import { refuse } from './refusal.ts';
import { newlineOf, readPreamble, sniffDelimiter } from './sniff-delimiter.ts';
import { splitRows } from './split-rows.ts';

/** The largest file that is read, in bytes. */
const MAX_FILE = 512 * 1024 * 1024;

/**
 * Reads a CSV export: finds out encoding, delimiter and the tool that wrote it, then makes accounts
 * row by row. Memory is bounded whatever the size of the file. `name` is what sentences call it.
 * Faults come as steps; a file that cannot be used ends in a refusal, and nothing of it may be kept.
 */
export function* readExport(chunks: Iterable<Uint8Array>, name: string, choices: ReadingChoices = {}): Generator<ReadingStep, ReadingEnd> {
  const blocks = evenBlocks(chunks);
  const head = blocks.next();
  if (head.done) return { type: 'refused', refusal: refuse('empty', name, 'is empty. Export the users again and choose the new file.') };
  const foreign = recogniseForeignBytes(head.value);
  if (foreign) return { type: 'refused', refusal: refuse(foreign.code, name, foreign.what) };

  const texts = decodeText(withHead(head.value, blocks), choices.encoding ?? null);
  const start = texts.next();
  const first: TextBlock = start.done ? { text: '', bytes: head.value.length, encoding: 'utf-8' } : start.value;
  const odd = recogniseForeignText(first.text);
  if (odd) return { type: 'refused', refusal: refuse(odd.code, name, odd.what) };

  const preamble = readPreamble(first.text);
  const text = first.text.slice(preamble.length);
  const delimiter = choices.delimiter ?? preamble.delimiter ?? sniffDelimiter(text);
  const guarded = guardText(withHead({ ...first, text }, texts), name);
  const rows = splitRows(guarded.texts, { delimiter, newline: newlineOf(text), firstLine: preamble.lines + 1 }, name);
  const end = yield* readRows(rows, { name, delimiter });
  return guarded.refusal() === null ? end : { type: 'refused', refusal: guarded.refusal()! };
}

function* withHead<T>(head: T, rest: Iterable<T>): Generator<T, void> {
  yield head;
  yield* rest;
}

/** Stops at a file that is too large or at broken UTF-16, in which every later character may be wrong. */
function guardText(texts: Iterable<TextBlock>, name: string): { texts: Iterable<TextBlock>; refusal: () => Refusal | null } {
  let refusal: Refusal | null = null;
  function* guarded(): Generator<TextBlock, void> {
    for (const block of texts) {
      if (block.bytes > MAX_FILE) {
        refusal = refuse('file-too-large', name, 'is larger than 512 MB, more than a user export can be. Split it and import the parts.');
        return;
      }
      const utf16 = block.encoding.startsWith('utf-16');
      if (utf16 && !block.text.isWellFormed()) {
        refusal = refuse('utf-16-damaged', name, 'is text in UTF-16 that was damaged on the way, so letters cannot be trusted. Export it again, in PowerShell with -Encoding UTF8.');
        return;
      }
      yield block;
    }
  }
  return { texts: guarded(), refusal: () => refusal };
}
