import { expect, test } from 'vitest';
import { judgeRowShape, judgeSheetRow } from '#core/directory/judge-row-shape.ts';

test.each<[what: string, cells: readonly string[], misquoted: boolean, cutOff: boolean, fault: readonly [string, string] | null]>([
  ['empty cells too many', ['a', 'b', 'c', ' '], false, false, null],
  ['empty cells too many behind blanks and commas', ['a', ' b', ' c', ' '], false, false, null],
  ['a value cut in two before an empty last cell', ['a', 'Lee', ' Ann', ''], false, false, ['too-many-cells', 'row-left-out']],
  ['cells too many', ['a', 'b', 'c', 'd'], false, false, ['too-many-cells', 'row-left-out']],
  ['cells too few', ['a', 'b'], false, false, ['too-few-cells', 'kept']],
  ['quotation marks that match no cell, and every cell', ['a', 'b', 'c'], true, false, ['quotes-unbalanced', 'kept']],
  ['quotation marks that took in cells', ['a', 'b'], true, false, ['quotes-unbalanced', 'row-left-out']],
  ['the end of the file', ['a', 'b'], false, true, ['row-cut-off', 'row-left-out']],
  ['the end of the file within quotation marks', ['a', 'b', 'c'], true, true, ['row-cut-off', 'row-left-out']],
])('%s', (_, cells, misquoted, cutOff, fault) => {
  const judged = judgeRowShape(cells, 7, { width: 3, headed: 3, misquoted, cutOff });
  expect(judged && [judged.code, judged.remedy]).toEqual(fault);
});

test('empty cells as behind the header say nothing, whatever stands before them', () => {
  expect(judgeRowShape(['a', 'Lee', ' Ann', ''], 7, { width: 3, headed: 4, misquoted: false, cutOff: false })).toBeNull();
});

test('a worksheet may be narrower than its header, and what stands beside it is told', () => {
  expect(judgeSheetRow(['a'], 7, 3)).toBeNull();
  expect(judgeSheetRow(['a', 'b', 'c', 'note'], 7, 3)).toMatchObject({ line: 7, code: 'cells-without-header', value: 'note' });
});
