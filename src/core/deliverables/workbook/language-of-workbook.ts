import { everyCatalogue, type Texts } from '#texts/texts.ts';

/** The catalogue in whose language a migration workbook was written, by the names of its sheets: the one that has most of them, of several the one in force. */
export function languageOfWorkbook(sheets: readonly string[]): Texts {
  const names = new Set(sheets);
  const [first, ...others] = everyCatalogue().map((catalogue) => ({ catalogue, known: countKnown(catalogue, names) }));
  return others.reduce((best, other) => (other.known > best.known ? other : best), first!).catalogue;
}

function countKnown({ workbook }: Texts, names: ReadonlySet<string>): number {
  return Object.values(workbook.contents).filter((sheet) => names.has(typeof sheet === 'string' ? sheet : sheet[0])).length;
}
