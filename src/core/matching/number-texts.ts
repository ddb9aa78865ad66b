import type { Memory } from '#core/compare/memory.ts';
import type { PackedTexts } from '#core/compare/packed-texts.ts';
import type { AlignedField } from './fields-compared.ts';
import type { PreparedSide } from './prepared-side.ts';
import { isAligned, TEXT_KINDS, type TextKind, type Vocabularies } from './side-vocabularies.ts';
import { textColumns, type NumberColumn, type TextColumns } from './text-columns.ts';

/** The kinds of text that are named, or made by, columns that follow from the other tenant; and all others. */
export const NUMBERED_LAST: readonly TextKind[] = ['letters', 'addresses', 'functionWords'];
export const NUMBERED_FIRST = TEXT_KINDS.filter((kind) => !NUMBERED_LAST.includes(kind));

/**
 * Numbers some kinds of texts of a side anew, in place: in the order in which its rows first name them, so that the numbers do not
 * depend on how the side came by its own. What no row names is left out. Yields how many accounts were gone through, after each kind.
 */
export function* numberTexts(
  kinds: readonly TextKind[],
  roster: PreparedSide['roster'],
  vocabularies: Vocabularies,
  memory: Memory,
): Generator<number, { texts: Partial<PreparedSide['texts']>; spellings: PreparedSide['roster']['spellings'] }> {
  const texts = {} as Record<TextKind, PackedTexts>;
  const spellings = {} as Record<AlignedField, readonly string[]>;
  for (const kind of kinds) {
    const vocabulary = vocabularies[kind];
    const named = numberByFirst(textColumns(kind, roster), vocabulary.size);
    texts[kind] = vocabulary.pack(named, memory);
    if (isAligned(kind)) spellings[kind] = Array.from(named, (text) => roster.spellings[kind][text] as string);
    yield roster.size;
  }
  return { texts, spellings };
}

/** Answers the numbers that the columns name, in the order in which they first do; their places in it are the new ones. */
function numberByFirst({ rows, columns }: TextColumns, texts: number): Int32Array {
  const numbers = new Int32Array(texts).fill(-1);
  const named = new Int32Array(texts);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < columns.length; c++) {
      const { items, start, width } = columns[c] as NumberColumn;
      const from = start === null ? row * width : (start[row] as number);
      const to = start === null ? from + width : (start[row + 1] as number);
      for (let k = from; k < to; k++) {
        const own = items[k] as number;
        if (own < 0) continue;
        let number = numbers[own] as number;
        if (number < 0) {
          number = count++;
          numbers[own] = number;
          named[number] = own;
        }
        items[k] = number;
      }
    }
  }
  return named.subarray(0, count);
}
