import type { ReadingChoices, ReadingEnd, ReadingStep } from '#core/directory/export-reading.ts';
import { readExport } from '#core/directory/read-export.ts';
import { refuse } from '#core/directory/refusal.ts';
import { readWorkbook } from './read-workbook.ts';

/** Largest workbook, packed, in bytes: it is held in memory while it is read. */
const MAX_WORKBOOK = 128 * 1024 * 1024;

/** Reads an export whatever it is: a workbook by its first bytes, anything else as text. */
export function* readAnyExport(
  chunks: Iterable<Uint8Array>,
  name: string,
  choices: ReadingChoices & { readonly sheet?: string } = {},
): Generator<ReadingStep, ReadingEnd> {
  const { sheet, ...textChoices } = choices;
  const iterator = chunks[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return yield* readExport([], name, textChoices);
  const all = rejoined(first.value, iterator);
  if (first.value[0] !== 0x50 || first.value[1] !== 0x4b || first.value[2] !== 3 || first.value[3] !== 4) {
    return yield* readExport(all, name, textChoices);
  }
  const packed: Uint8Array[] = [];
  let size = 0;
  for (const chunk of all) {
    packed.push(chunk);
    size += chunk.length;
    if (size > MAX_WORKBOOK) {
      return {
        type: 'refused',
        refusal: refuse(
          'file-too-large',
          name,
          'is a workbook larger than 128 MB. Save the sheet with the users as “CSV UTF-8” and choose that file.',
        ),
      };
    }
  }
  return yield* readWorkbook(Buffer.concat(packed), name, sheet);
}

function* rejoined(first: Uint8Array, rest: Iterator<Uint8Array>): Generator<Uint8Array, void> {
  try {
    yield first;
    for (let next = rest.next(); !next.done; next = rest.next()) yield next.value;
  } finally {
    rest.return?.();
  }
}
