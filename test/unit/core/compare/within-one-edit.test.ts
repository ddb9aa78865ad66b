import { expect, it } from 'vitest';
import { withinOneEdit } from '#core/compare/within-one-edit.ts';

it.each([
  ['12345', '12345', true],
  ['12345', '12346', true],
  ['12345', '1235', true],
  ['12345', '123345', true],
  ['12345', '13245', true],
  ['12345', '54321', false],
  ['12345', '12377', false],
  ['12345', '123', false],
])('%s and %s: %s', (a, b, near) => {
  expect(withinOneEdit(a, b)).toBe(near);
  expect(withinOneEdit(b, a)).toBe(near);
});
