import { expect, it } from 'vitest';
import { compareLabels, LABEL, toLabel } from '#core/compare/compare-labels.ts';

it.each([
  ['sales', 'sales', 'exact'],
  ['sales emea', 'sales', 'similar'],
  ['human resources', 'hr', 'similar'],
  ['accounting', 'acounting', 'similar'],
  ['sales', 'legal', 'different'],
  ['head of sales', 'head of legal', 'different'],
  ['', 'legal', 'missing'],
] as const)('%s and %s: %s', (a, b, level) => {
  expect(compareLabels(toLabel(a), toLabel(b))).toBe(LABEL[level]);
  expect(compareLabels(toLabel(b), toLabel(a))).toBe(LABEL[level]);
});
