import { describe, expect, test } from 'vitest';
import type { Cell, CellValue, SheetDescription } from '#core/deliverables/workbook-description.ts';
import { countWorkbookRows, describeWorkbook } from '#core/deliverables/workbook/describe-workbook.ts';
import { sampleDelivery } from '#test/support/deliverables/sample-delivery.ts';
import { makeContent, makeDelivery } from '#test/support/signoff/make-revision.ts';

const DELIVERY = sampleDelivery(40);

const plain = (cell: CellValue | Cell): CellValue => (typeof cell === 'object' && cell !== null ? cell.value : cell);

function sheet(name: string, delivery = DELIVERY): SheetDescription {
  const found = describeWorkbook(delivery).sheets.find((one) => one.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

/** The rows of a sheet's table, as records by header. */
function records(name: string, delivery = DELIVERY): Record<string, CellValue>[] {
  const { headers = [], rows = [] } = sheet(name, delivery).table ?? {};
  return [...rows].map((row) => Object.fromEntries(row.map((cell, n) => [headers[n], plain(cell)])));
}

/** The rows of a sheet without a table, or above it. */
const above = (name: string, delivery = DELIVERY): CellValue[][] =>
  (sheet(name, delivery).above ?? []).map(({ cells }) => cells.map(plain));

describe('describeWorkbook', () => {
  test('has a sheet for every part, and one for each environment under a name of its own', () => {
    expect(describeWorkbook(DELIVERY).sheets.map(({ name }) => name)).toEqual([
      'Cover',
      'Summary',
      'Crosswalk',
      'Contoso Sales (Production)',
      'Contoso Sales Production the se',
      'Exclusions',
      'Unmapped',
      'Findings',
      'Readiness',
      'Mailbox work',
      'Users to create',
      'Licences',
      'Changes',
      'Imported files',
      'Decision log',
    ]);
  });

  test('an environment called like another sheet gives way', () => {
    const names = describeWorkbook(sampleDelivery(1, ['Summary', 'COVER'])).sheets.map(({ name }) => name);
    expect(names).toContain('Summary (2)');
    expect(names).toContain('COVER (2)');
  });

  test('a long name has room among the contents of the cover', () => {
    const cover = describeWorkbook(sampleDelivery(1, ['Sales', 'Service '.repeat(20)])).sheets[0]!;
    const heights = (cover.above ?? []).flatMap(({ cells, height }) => {
      const [, about] = cells;
      const text = typeof about === 'object' && about !== null ? String(about.value) : '';
      return text.startsWith('Environment ') ? [height] : [];
    });
    expect(heights).toEqual([15, 30]);
  });

  test('the cover tells the revision, its digest, every signature, how to verify and what else there is', () => {
    const texts = above('Cover').flat();
    expect(texts).toContain(DELIVERY.digest);
    expect(texts).toContain('b'.repeat(64));
    expect(texts).toContain('Clara Client, Head of IT, Contoso, clara@contoso.com');
    expect(texts).toContain('“I have prepared this crosswalk with care.”');
    expect(texts.some((text) => String(text).includes('crosswalk verify PATH'))).toBe(true);
    expect(sheet('Cover').strokes?.map(({ title }) => title)).toEqual(['Signature of Clara Client']);
    const links = (sheet('Cover').above ?? []).flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell === 'object' && cell?.link) || []),
    );
    expect(links).toEqual(
      describeWorkbook(DELIVERY)
        .sheets.slice(1)
        .map(({ name }) => name),
    );
  });

  test('a cover without signatures says so, and one about another digest too', () => {
    const unsigned = { ...DELIVERY, signatures: [] };
    expect(above('Cover', unsigned).flat()).toContain('Nobody has signed this yet.');
    expect(above('Cover', { ...DELIVERY, digest: 'd'.repeat(64) }).flat()).toContain(
      `This signature is about another revision: ${DELIVERY.digest}`,
    );
  });

  test('the crosswalk has one row for each source account', () => {
    const rows = records('Crosswalk');
    expect(rows.map((row) => row['Source'])).toEqual(DELIVERY.content.people.map(({ upn }) => upn));
    expect(rows[0]).toMatchObject({
      'Source name': 'Anna Müller',
      State: 'Accepted',
      Target: 'u0@fabrikam.com',
      Probability: 0.5,
      Reasons: 'Both are called the same, and few others are. The sign-in name follows the rule of this tenant (u0).',
      'Decided by': 'Tess Ting',
      'Decided at (UTC)': '2026-11-23T09:30:00.000Z',
    });
    expect(rows[1]).toMatchObject({ State: 'Sure', 'Decided by': 'Crosswalk' });
    expect(rows[4]).toMatchObject({ State: 'To review', Target: null });
  });

  test('exclusions and unmapped users are told with their reasons', () => {
    expect(records('Exclusions')).toHaveLength(5);
    expect(records('Exclusions')[0]).toMatchObject({ Reason: 'To be created in the target', 'Decided by': 'Tess Ting' });
    expect(records('Unmapped')).toHaveLength(30);
    expect(records('Unmapped')[0]).toMatchObject({ Environment: 'Contoso Sales (Production)', Why: 'Nobody has decided' });
  });

  test('the outcomes of an environment add up to its users, and the records out of scope follow', () => {
    const outcomes = records('Contoso Sales (Production)').map((row) => row['Outcome']);
    const count = (word: string): number => outcomes.filter((outcome) => outcome === word).length;
    expect([count('Mapped'), count('Excluded'), count('Unmapped'), count('Not in scope')]).toEqual([20, 5, 15, 1]);
  });

  test('the summary adds up, and its charts show what its cells hold', () => {
    const rows = above('Summary');
    expect(rows).toContainEqual(['Together', 40]);
    expect(rows).toContainEqual(['Contoso Sales (Production)', 40, 20, 5, 15]);
    for (const { points, labelsAt, valuesAt } of sheet('Summary').charts ?? []) {
      const [first = 0, last = 0] = [...labelsAt.matchAll(/\d+/g)].map(Number);
      const column = valuesAt.charCodeAt(0) - 65;
      expect(rows.slice(first - 1, last).map((row) => [row[0], row[column]])).toEqual(points.map(({ label, value }) => [label, value]));
    }
  });

  test('what is left to do and what was done is told', () => {
    expect(records('Findings')[0]).toMatchObject({ Severity: 'Warning', People: 25, 'Acknowledged by': 'Tess Ting' });
    expect(String(records('Findings')[0]?.['Who'])).toContain('and 15 more');
    expect(records('Readiness')[0]).toMatchObject({ Environment: 'Contoso Sales (Production)', Status: 'Done', Due: '2026-11-30' });
    expect(records('Mailbox work').filter((row) => row['Work'] === 'Must be reconfigured')).toHaveLength(7);
    expect(records('Users to create')[1]).toMatchObject({ 'Sign-in name proposed': 'has to be given' });
    expect(records('Licences')).toMatchObject([{ Missing: 15 }, { Available: 'not known', Missing: null }]);
    expect(records('Changes').map((row) => row['Change'])).toEqual(['Added', 'Removed']);
    expect(records('Imported files')[1]).toMatchObject({ Of: 'Environment', File: '=sales.csv', 'SHA-256': 'c'.repeat(64) });
    expect(records('Decision log')).toHaveLength(10);
  });

  test('an empty project still gives every sheet', () => {
    const empty = makeDelivery(makeContent([], { number: 0, environments: [] }));
    const { sheets } = describeWorkbook(empty);
    expect(sheets).toHaveLength(13);
    for (const { table } of sheets) expect([...(table?.rows ?? [])]).toEqual([]);
    expect(above('Cover', empty).flat()).toContain('What stands now; nobody has frozen or signed it');
  });

  test('its rows are counted before they are written', () => {
    expect(countWorkbookRows(DELIVERY)).toBe(40 + 41 + 41 + 20 + 10 + 2);
  });
});
