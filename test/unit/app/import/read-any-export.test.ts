import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { readAnyExport } from '#app/import/read-any-export.ts';
import { bytesOf, collect } from '../../core/directory/reading.ts';

test('text and workbook give the same accounts', async () => {
  const rows = [
    ['Display name', 'User principal name'],
    ['Anna Müller', 'anna@contoso.com'],
  ];
  const workbook = await writeXlsx({ sheets: [{ name: 'Users', rows }] });
  const text = bytesOf(rows.map((row) => row.join(';')).join('\r\n'));
  const chunked = [workbook.subarray(0, 100), workbook.subarray(100)];
  const fromWorkbook = collect(readAnyExport(chunked, 'users.xlsx'));
  const fromText = collect(readAnyExport([text], 'users.csv'));
  expect(fromWorkbook.accounts).toEqual(fromText.accounts);
  expect(fromWorkbook.recognition?.sheet).toBe('Users');
  expect(fromText.recognition).not.toHaveProperty('sheet');
});

test('nothing at all is refused as empty', () => {
  expect(collect(readAnyExport([], 'users.csv')).end).toMatchObject({ type: 'refused', refusal: { code: 'empty' } });
});

test('the source of the bytes is closed, whatever the end', () => {
  for (const text of ['UPN\na@c.com\n', 'Name\nAnna\n', 'PK\u0003\u0004 no workbook']) {
    let closed = false;
    const chunks = (function* () {
      try {
        yield bytesOf(text);
        yield bytesOf('b@c.com\n'.repeat(100_000));
      } finally {
        closed = true;
      }
    })();
    collect(readAnyExport(chunks, 'file'));
    expect(closed).toBe(true);
  }
});
