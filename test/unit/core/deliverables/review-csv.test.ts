import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { formatReview, REVIEW_COLUMNS, type ReviewLine } from '#core/deliverables/review-csv.ts';

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
  written: 'not decided yet',
  reasons: ['Same surname.', 'Another department.'],
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
      'not decided yet',
      'Same surname. Another department.',
    ]);
  });

  it.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\t=1', '\n=1'])('disarms %j, which a spreadsheet would run', (name) => {
    const [, row] = read([...formatReview([{ ...line, sourceName: name }])].join(''));
    expect(row?.[3]).toBe(`'${name}`);
  });

  it('gives one row per account, also over many batches', () => {
    expect(read([...formatReview(Array.from({ length: 1203 }, () => line))].join(''))).toHaveLength(1204);
  });
});
