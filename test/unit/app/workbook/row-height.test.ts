import { expect, it } from 'vitest';
import { rowHeight } from '#app/workbook/row-height.ts';

it('a row is as high as its longest wrapped text, and no higher than a row can be', () => {
  const cell = (text: string, look = {}) => ({ text, look, width: 20 });
  expect(rowHeight([cell('short', { wrap: true }), cell('x'.repeat(500))])).toBeUndefined();
  expect(rowHeight([cell('one\ntwo', { wrap: true })])).toBe(30);
  expect(rowHeight([cell('x'.repeat(50), { wrap: true })])).toBe(45);
  expect(rowHeight([cell('Title', { size: 22 })])).toBe(30);
  expect(rowHeight([cell('x\n'.repeat(1000), { wrap: true })])).toBe(409);
});
