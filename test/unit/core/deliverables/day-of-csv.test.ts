import { expect, test } from 'vitest';
import { formatDayOf } from '#core/deliverables/day-of-csv.ts';

test('every change is a line for people, and no name runs as a formula', () => {
  const item = { what: 'renamed', side: 'source', upn: 'ann@contoso.com', name: '=Ann', source: 'ann@contoso.com' } as const;
  expect(formatDayOf([{ ...item, sentence: 'Is called a.lee@contoso.com now.' }])).toBe(
    '\uFEFFSide,What,Account,Name,Source account of the line,In words\r\n' +
      "source,renamed,ann@contoso.com,'=Ann,ann@contoso.com,Is called a.lee@contoso.com now.\r\n",
  );
});
