import { texts as catalogue } from '#texts/texts.ts';
import { decodeText, type TextBlock } from './decode-text.ts';
import { evenBlocks } from './even-blocks.ts';
import type { ReadingChoices, ReadingEnd, ReadingStep } from './export-reading.ts';
import type { Refusal } from './fault.ts';
import { recogniseForeignBytes, recogniseForeignText } from './foreign-file.ts';
import { readRows } from './read-rows.ts';
import { refuse } from './refusal.ts';
import { settleReturns } from './settle-returns.ts';
import { readPreamble, sniffDelimiter } from './sniff-delimiter.ts';
import { splitRows } from './split-rows.ts';
import { unwrapLines } from './unwrap-lines.ts';

/** The largest file that is read, in bytes. */
export const MAX_FILE = 512 * 1024 * 1024;

/**
 * Reads a CSV export: finds out encoding, delimiter and the tool that wrote it, then makes accounts
 * row by row. Memory is bounded whatever the size of the file. `name` is what sentences call it.
 * Faults come as steps; a file that cannot be used ends in a refusal, and nothing of it may be kept.
 */
export function* readExport(chunks: Iterable<Uint8Array>, name: string, choices: ReadingChoices = {}): Generator<ReadingStep, ReadingEnd> {
  const blocks = evenBlocks(chunks);
  try {
    const head = blocks.next();
    if (head.done) return refused('empty', name, catalogue.fileRefusals.empty);
    const foreign = recogniseForeignBytes(head.value);
    if (foreign) return refused(foreign.code, name, catalogue.foreignFiles[foreign.code]);
    return yield* readText(
      decodeText(withHead(head.value, blocks), choices.encoding ?? null, choices.likelyEncoding ?? null),
      name,
      choices,
    );
  } finally {
    // Whoever opened the file learns that nobody reads on, however the reading ended.
    blocks.return();
  }
}

function* readText(texts: Generator<TextBlock, void>, name: string, choices: ReadingChoices): Generator<ReadingStep, ReadingEnd> {
  const start = texts.next();
  if (start.done) return refused('empty', name, catalogue.fileRefusals.empty);
  const odd = recogniseForeignText(start.value.text);
  if (odd) return refused(odd.code, name, catalogue.foreignFiles[odd.code]);

  const preamble = readPreamble(start.value.text);
  const text = start.value.text.slice(preamble.length);
  const delimiter = choices.delimiter ?? preamble.delimiter ?? sniffDelimiter(settleReturns(text, true));
  const guarded = guardText(withHead({ ...start.value, text }, texts), name);
  const rows = splitRows(guarded.texts, { delimiter, firstLine: preamble.lines + 1 }, name);
  const end = yield* readRows(unwrapLines(rows, delimiter), {
    name,
    delimiter,
    encodingSettled: choices.encoding !== undefined,
    choices,
    ...(preamble.typeName !== null && { typeName: preamble.typeName }),
  });
  const refusal = guarded.refusal();
  return refusal === null ? end : { type: 'refused', refusal };
}

function refused(code: string, name: string, what: string): ReadingEnd {
  return { type: 'refused', refusal: refuse(code, name, what) };
}

function* withHead<T>(head: T, rest: Iterable<T>): Generator<T, void> {
  yield head;
  yield* rest;
}

/** Stops at a file that is too large or at broken UTF-16, in which every later character may be wrong. */
function guardText(texts: Iterable<TextBlock>, name: string): { texts: Iterable<TextBlock>; refusal: () => Refusal | null } {
  let refusal: Refusal | null = null;
  function* guarded(): Generator<TextBlock, void> {
    let last: TextBlock | null = null;
    for (const block of texts) {
      last = block;
      if (block.bytes > MAX_FILE) {
        refusal = refuse('file-too-large', name, catalogue.fileRefusals.tooLarge);
        return;
      }
      if (isWide(block) && !block.text.isWellFormed()) break;
      yield block;
    }
    if (last !== null && isWide(last) && (last.bytes % 2 === 1 || !last.text.isWellFormed())) {
      refusal = refuse('utf-16-damaged', name, catalogue.fileRefusals.damagedUtf16);
    }
  }
  return { texts: guarded(), refusal: () => refusal };
}

function isWide({ encoding }: TextBlock): boolean {
  return encoding.startsWith('utf-16');
}
