import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formatReview, NO_REASONS, reasonCells, REVIEW_COLUMNS, type ReviewLine } from '#core/deliverables/review-csv.ts';

const line: ReviewLine = {
  sourceUpn: 'ann@contoso.com',
  sourceName: 'Lee, Ann "Nan"',
  sourceKind: 'member',
  state: 'review',
  probability: 0.87654,
  targetUpn: 'alee@fabrikam.com',
  targetName: 'Ann Lee',
  runnerUpUpn: '',
  runnerUpProbability: null,
  lead: null,
  written: 'not decided yet',
  reasons: reasonCells([
    { comparison: 'surname', level: 'exact', sourceValue: 'Lee', targetValue: 'Lee', bits: 9.25, sentence: 'Same surname.' },
    { comparison: 'department', level: 'different', sourceValue: 'Sales', targetValue: 'Legal', bits: -2, sentence: 'Another department.' },
    { comparison: 'given-name', level: 'exact', sourceValue: 'Ann', targetValue: 'Ann', bits: 1.5, sentence: 'Same given name.' },
  ]),
  remark: '',
};
const read = (text: string): string[][] => Papa.parse(text.replace('\uFEFF', '').trimEnd(), { delimiter: ',' }).data;

describe('formatReview', () => {
  it('starts with a byte order mark and the header', () => {
    const text = [...formatReview([])].join('');
    expect(text).toBe(`\uFEFF${REVIEW_COLUMNS.join(',')}\r\n`);
  });

  it('survives commas, quotes and line breaks', () => {
    const [, row] = read([...formatReview([{ ...line, targetName: 'two\nlines' }])].join(''));
    expect(row).toEqual([
      'review',
      '0.8765',
      'ann@contoso.com',
      'Lee, Ann "Nan"',
      'member',
      'alee@fabrikam.com',
      'two\nlines',
      '',
      '',
      '',
      'not decided yet',
      'Same surname. Same given name.',
      'Another department.',
      'surname exact +9.25 (Lee); department different -2 (Sales | Legal); given-name exact +1.5 (Ann)',
    ]);
  });

  it.each([
    [12.34, '12.3'],
    [0, '0.0'],
    [-0.75, 'behind by 0.8'],
    [null, ''],
  ])('tells a lead of %d bits as %j', (lead, text) => {
    const [, row] = read([...formatReview([{ ...line, lead }])].join(''));
    expect(row?.[9]).toBe(text);
  });

  it('tells what a person should know of an account without a target in the place of reasons', () => {
    const [, row] = read([...formatReview([{ ...line, reasons: NO_REASONS, remark: 'Only a guest.' }])].join(''));
    expect(row?.slice(11)).toEqual(['Only a guest.', '', '']);
  });

  it('passes pauses on', () => {
    expect([...formatReview([null, line, null])].map((text) => text === null)).toEqual([false, true, false, true]);
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1'])('disarms %j, which a spreadsheet would run', (name) => {
    const [, row] = read([...formatReview([{ ...line, sourceName: name }])].join(''));
    expect(row?.[3]).toBe(`'${name}`);
  });

  it('gives one row per account', () => {
    expect(read([...formatReview(Array.from({ length: 1203 }, () => line))].join(''))).toHaveLength(1204);
  });
});
