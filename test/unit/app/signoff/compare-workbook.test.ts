import { unzipSync, zipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import type { Compared } from '#app/signoff/compared.ts';
import { compareWorkbook } from '#app/signoff/compare-workbook.ts';
import { drive } from '#app/jobs/drive.ts';
import { readDeliveryNow } from '#test/support/signoff/read-now.ts';
import { streamWorkbook } from '#app/workbook/stream-workbook.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { pairedProject, type PairedProject } from '#test/support/signoff/paired-project.ts';
import { speak } from '#texts/texts.ts';

afterEach(() => speak('en'));

/** A frozen project, its workbook, and what the comparison says of a workbook. */
function frozen(): { project: PairedProject; workbook: Uint8Array; compare(bytes: Uint8Array): Compared | null } {
  const project = pairedProject();
  project.exclude('flo.ferris', 'leaver', '=HYPERLINK("x")');
  freezeNow(project);
  const pieces: Uint8Array[] = [];
  drive(
    streamWorkbook(describeWorkbook(readDeliveryNow(project.tables, 1)), (piece) => pieces.push(Uint8Array.from(piece))),
    () => true,
  );
  return {
    project,
    workbook: Buffer.concat(pieces),
    compare: (bytes) => drive(compareWorkbook(project.tables, 'book.xlsx', bytes, [1]), () => true)!.result,
  };
}

/** Changes the parts of a workbook whose text holds something, as an editor that writes it anew does. */
function edit(workbook: Uint8Array, from: string | RegExp, to: string): Uint8Array {
  const parts = unzipSync(workbook);
  for (const [name, bytes] of Object.entries(parts)) {
    const text = Buffer.from(bytes).toString('utf8');
    if (name.endsWith('.xml')) parts[name] = new TextEncoder().encode(text.replaceAll(from, to));
  }
  return zipSync(parts);
}

test('the workbook as it is written is exact, and packed anew it says the same', () => {
  const { workbook, compare } = frozen();
  expect(compare(workbook)).toEqual({ revision: 1, rows: [], exact: true });
  expect(compare(edit(workbook, 'nothing such', ''))).toEqual({ revision: 1, rows: [], exact: false });
});

test('an altered text is named by sheet, row, cell and person wherever it stands', () => {
  const { workbook, compare } = frozen();
  const { rows } = compare(edit(workbook, 'ben.barlow@fabrikam.com', 'mallory@fabrikam.com'))!;
  expect(rows.map(({ sheet, column }) => `${sheet} ${column}`)).toEqual([
    'Crosswalk D5 (Target)',
    'Contoso joins Fabrikam D10 (Target account)',
    'Mailbox work B5 (Target account)',
  ]);
  expect(rows[0]).toEqual({
    path: 'book.xlsx',
    sheet: 'Crosswalk',
    row: 5,
    column: 'D5 (Target)',
    source: 'ben.barlow@contoso.com',
    expected: 'ben.barlow@fabrikam.com',
    found: 'mallory@fabrikam.com',
  });
});

test('a sheet that is taken out, and a reason that is reworded, are named too', () => {
  const { workbook, compare } = frozen();
  expect(compare(edit(workbook, 'name="Decision log"', 'name="Decision log" state="hidden"'))!.rows).toMatchObject([
    { sheet: 'Decision log', row: 0, found: 'no such sheet' },
  ]);
  const reworded = compare(edit(workbook, 'HYPERLINK', 'retired'))!.rows;
  expect(reworded).not.toEqual([]);
  for (const { source } of reworded) expect(source).toBe('flo.ferris@contoso.com');
});

test('a workbook of another project is nobody’s', () => {
  const { workbook } = frozen();
  const other = pairedProject();
  other.exclude('flo.ferris', 'service-account', '');
  freezeNow(other);
  expect(drive(compareWorkbook(other.tables, 'book.xlsx', workbook, [1]), () => true)!.result).toBeNull();
});

test('a workbook that was delivered in another language is compared in that language', () => {
  speak('en-XA');
  const { workbook, compare } = frozen();
  speak('en');
  expect(compare(workbook)).toEqual({ revision: 1, rows: [], exact: true });
  const { rows } = compare(edit(workbook, 'ben.barlow@fabrikam.com', 'mallory@fabrikam.com'))!;
  expect(rows.map(({ sheet, column, source }) => [sheet, column, source])).toEqual([
    ['⟦Crosswalk⟧', 'D5 (⟦Target⟧)', 'ben.barlow@contoso.com'],
    ['Contoso joins Fabrikam', 'D10 (⟦Target account⟧)', 'ben.barlow@contoso.com'],
    ['⟦Mailbox work⟧', 'B5 (⟦Target account⟧)', 'ben.barlow@contoso.com'],
  ]);
});
