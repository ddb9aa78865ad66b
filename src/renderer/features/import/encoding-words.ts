import type { InspectedTable } from '#contract/calls/import-calls.ts';

export interface EncodingOption {
  readonly encoding: string;
  readonly title: string;
  readonly samples: readonly string[];
}

/** The encodings to choose among: those worth trying, and the one in use when it is none of them. */
export function encodingOptions(table: InspectedTable, wanted: string): EncodingOption[] {
  if (table.encodings.length === 0) return [];
  const known = table.encodings.some(({ encoding }) => encoding === wanted);
  return known ? table.encodings : [{ encoding: wanted, title: wanted, samples: [] }, ...table.encodings];
}
