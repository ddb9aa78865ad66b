import { expect, test } from 'vitest';
import { PAGE, pagesOf } from '#features/accounts/use-contradictions.ts';

test.each([
  ['the first lines', 0, 12, [0]],
  ['nothing in sight yet', 0, 0, [0]],
  ['exactly one page', 0, PAGE, [0]],
  ['across a border', PAGE - 3, PAGE + 3, [0, 1]],
  ['far down', 41 * PAGE + 5, 41 * PAGE + 20, [41]],
])('pages of %s', (_, from, to, pages) => {
  expect(pagesOf(from, to)).toEqual(pages);
});
