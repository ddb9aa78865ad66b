import { expect, test } from 'vitest';
import { unwrapLine } from '#core/directory/unwrap-line.ts';

test.each<[what: string, row: readonly string[], cells: readonly string[]]>([
  ['a line in quotation marks', ['a@c.com,"Sales, West"'], ['a@c.com', 'Sales, West']],
  ['a row of several cells', ['a@c.com', 'Sales, West'], ['a@c.com', 'Sales, West']],
  ['a cell without a delimiter', ['a@c.com'], ['a@c.com']],
  ['a line whose own quotation marks do not match', ['a@c.com,"Sales'], ['a@c.com,"Sales']],
])('%s', (_, row, cells) => {
  expect(unwrapLine(row, ',')).toEqual(cells);
});
