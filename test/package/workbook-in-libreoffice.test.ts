import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { Cell, CellValue, SheetDescription } from '#core/deliverables/workbook-description.ts';
import { describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import { findLibreOffice } from '../../scripts/find-libreoffice.ts';
import { sampleDelivery } from '#test/support/deliverables/sample-delivery.ts';
import { tempFolder } from '#test/support/temp-project.ts';
import { workbookBytes } from '#test/support/workbooks/workbook-bytes.ts';

const soffice = findLibreOffice();
const DELIVERY = sampleDelivery(24);
/** Every sheet into a file of its own: comma, quotes, UTF-8, from the first line, as shown, all sheets. */
const CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1';

/** What a cell should show in LibreOffice. */
function shown(cell: CellValue | Cell, look: string | undefined): string {
  const { value, look: own }: Cell = typeof cell === 'object' && cell !== null ? cell : { value: cell };
  if (value === null) return '';
  const as = own ?? look;
  if (as === 'percent') return `${Math.round(Number(value) * 100)}%`;
  if (as === 'time') return String(value).slice(0, 16).replace('T', ' ');
  return String(value);
}

function expectedRows({ above = [], table, columns }: SheetDescription): string[][] {
  const body = table ? [...table.rows] : [];
  return [
    ...above.map(({ cells }) => cells.flatMap((cell) => [shown(cell, 'label'), ...spanOf(cell)])),
    ...(table
      ? [
          [...table.headers],
          ...(body.length > 0 ? body.map((row) => row.map((cell, n) => shown(cell, columns[n]?.look))) : [[table.empty]]),
        ]
      : []),
  ];
}

function spanOf(cell: CellValue | Cell): string[] {
  const span = typeof cell === 'object' && cell !== null ? (cell.span ?? 1) : 1;
  return Array.from({ length: span - 1 }, () => '');
}

/** Its CSV files have seconds where the sheet shows none. */
const withoutSeconds = (cell: string): string => cell.replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d):00$/, '$1');

const trimmed = (rows: readonly (readonly string[])[]): string[][] => {
  const cut = rows.map((row) =>
    row
      .map(withoutSeconds)
      .join('\u0000')
      .replace(/\u0000+$/, '')
      .split('\u0000'),
  );
  while (cut.length > 0 && cut.at(-1)?.join('') === '') cut.pop();
  return cut;
};

test.skipIf(soffice === null)(
  'LibreOffice opens the migration workbook, and every cell of every sheet is as it was written',
  { timeout: 180_000 },
  () => {
    const folder = tempFolder();
    writeFileSync(join(folder, 'workbook.xlsx'), workbookBytes(describeWorkbook(DELIVERY)));
    execFileSync(
      soffice ?? '',
      [
        '--headless',
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--convert-to',
        CSV,
        '--outdir',
        folder,
        join(folder, 'workbook.xlsx'),
      ],
      {
        stdio: ['ignore', 'ignore', 'pipe'],
        timeout: 170_000,
      },
    );
    const { sheets } = describeWorkbook(DELIVERY);
    expect(readdirSync(folder).filter((name) => name.endsWith('.csv')).length).toBe(sheets.length);
    for (const sheet of sheets) {
      const text = readFileSync(join(folder, `workbook-${sheet.name}.csv`), 'utf8');
      const { data } = Papa.parse(text, { delimiter: ',', header: false });
      expect([sheet.name, trimmed(data)]).toEqual([sheet.name, trimmed(expectedRows(sheet))]);
    }
  },
);
