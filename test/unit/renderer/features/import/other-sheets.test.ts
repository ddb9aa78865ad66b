import { expect, test } from 'vitest';
import { otherSheets } from '#features/import/other-sheets.ts';
import type { PendingFile } from '#features/import/pending-file.ts';
import { recognisedFile } from '#test/support/pending-file.ts';

function sheetOf(fileId: string, sheet: string, name = 'book.xlsx'): PendingFile {
  const file = recognisedFile({ fileId, name });
  return { ...file, table: { ...file.table!, sheet, sheets: ['Cover', 'Contoso', 'Fabrikam'] } };
}

test('worksheets are offered that do not wait yet, whatever waits of other files', () => {
  const [first, second] = [sheetOf('1', 'Contoso'), sheetOf('2', 'Fabrikam')];
  const stranger = sheetOf('3', 'Cover', 'other.xlsx');
  expect(otherSheets(first, [first, stranger])).toEqual(['Cover', 'Fabrikam']);
  expect(otherSheets(first, [first, second])).toEqual(['Cover']);
});

test('one that is being read already is not offered again', () => {
  const first = sheetOf('1', 'Contoso');
  const waiting: PendingFile = { ...sheetOf('2', ''), inspection: null, table: null, choices: { sheet: 'Cover' } };
  expect(otherSheets(first, [first, waiting])).toEqual(['Fabrikam']);
});

test('a text file has none', () => {
  const file = recognisedFile();
  expect(otherSheets(file, [file])).toEqual([]);
});
