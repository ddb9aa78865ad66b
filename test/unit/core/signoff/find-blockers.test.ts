import { expect, test } from 'vitest';
import type { Finding } from '#core/readiness/finding.ts';
import { findBlockers } from '#core/signoff/find-blockers.ts';

const finding = (severity: Finding['severity'], change: Partial<Finding> = {}): Finding => ({
  code: 'M7',
  ruleSet: '2026-02-13',
  severity,
  title: 'Title',
  why: 'Why.',
  remedy: 'Remedy.',
  sources: [],
  environment: null,
  concerns: [],
  acknowledged: null,
  lapsed: null,
  ...change,
});

test('blockers block, warnings until somebody takes them on, questions and notes never', () => {
  const taken = { by: 'Tess', at: '2026-11-23T10:00:00.000Z', reason: 'Known.' };
  const found = findBlockers([
    finding('question'),
    finding('note'),
    finding('warning', { acknowledged: taken }),
    finding('warning', { environment: { id: 3, name: 'Sales' } }),
    finding('blocker'),
  ]);
  expect(found.map(({ environmentId }) => environmentId)).toEqual([3, null]);
  expect(found[0]!.sentence).toContain('acknowledge this under Readiness');
  expect(found[1]!.sentence).toBe('“Title” stands in the way. Why. Remedy.');
});
