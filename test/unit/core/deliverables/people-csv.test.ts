import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { toPeopleCsv } from '#core/deliverables/people-csv.ts';

const cell = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom('"', ',', ' ', '\r', '\n', '\t', '=', '-', 'a', '\uFEFF') }));

describe('lines of a CSV file for people', () => {
  it('read the same for others: every value comes back, but for the apostrophe before what looks like a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
        const read = Papa.parse(toPeopleCsv(rows), { delimiter: ',', newline: '\r\n' });
        const told = rows.map((row) => row.map((value) => (/^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value)));
        expect(read.data.slice(0, -1)).toEqual(told);
      }),
    );
  });

  it('hold quotes where Papa Parse would write them, and nowhere else', () => {
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 5 }), (row) => {
        const harmless = row.filter((value) => !/^[=+\-@\t\r\n]/.test(value));
        expect(toPeopleCsv([harmless])).toBe(`${Papa.unparse([harmless], { newline: '\r\n' })}\r\n`);
      }),
    );
  });
});
