import type { InspectedTable } from '#contract/calls/inspection-shapes.ts';
import { encodingTitle, KNOWN_ENCODINGS } from '#core/directory/known-encodings.ts';

export interface EncodingOption {
  readonly encoding: string;
  readonly title: string;
  /** Words of the file as they would read; empty where nobody tried. */
  readonly samples: readonly string[];
}

const untried = (encoding: string): EncodingOption => ({ encoding, title: encodingTitle(encoding), samples: [] });

/**
 * The encodings to choose among: first those worth trying, with the one in use, then all others. Null
 * where there is nothing to choose: the file is Unicode, plain ASCII or a workbook.
 */
export function encodingOptions(table: InspectedTable, wanted: string): { likely: EncodingOption[]; others: EncodingOption[] } | null {
  if (table.encodings.length === 0) return null;
  const tried = table.encodings.some(({ encoding }) => encoding === wanted);
  const likely = tried ? table.encodings : [untried(wanted), ...table.encodings];
  const known = new Set<string>(likely.map(({ encoding }) => encoding));
  return { likely, others: KNOWN_ENCODINGS.filter((encoding) => !known.has(encoding)).map(untried) };
}
