import { expect, test } from 'vitest';
import { createHeaderWatch } from '#core/directory/header-watch.ts';

const header = ['User principal name', 'Block credential'];

test.each<[what: string, cells: readonly string[], same: boolean, judged: 'again' | 'other' | null]>([
  ['the header', header, true, 'again'],
  ['the header behind a byte order mark', ['\ufeffUser principal name', 'Block credential'], true, 'again'],
  ['the header in other letters', ['USERPRINCIPALNAME', ' block  credential '], false, 'again'],
  ['a header of other columns', ['User principal name', 'Account enabled'], false, 'other'],
  ['one of its names and nothing else', ['User principal name', ''], false, null],
  ['an account', ['a@c.com', 'False'], false, null],
  ['nothing', ['', ' '], false, null],
])('%s', (_, cells, same, judged) => {
  const watch = createHeaderWatch(header, header);
  expect(watch.isSame(cells)).toBe(same);
  expect(watch.judge(cells)).toBe(judged);
});

test('a table without a header has none that could come again', () => {
  const watch = createHeaderWatch(['Column 1', 'Column 2'], undefined);
  expect(watch.isSame(['Column 1', 'Column 2'])).toBe(false);
});
