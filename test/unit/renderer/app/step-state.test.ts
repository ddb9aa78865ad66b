import { expect, test } from 'vitest';
import type { Project } from '#contract/calls/project-calls.ts';
import { stepState } from '#renderer/app/step-state.ts';

const tenant = { name: 'Contoso', domains: [], accounts: 10, files: [] };
const project = (change: Partial<Project>): Project => ({
  name: 'Northwind',
  location: 'Northwind.crosswalk',
  revision: 1,
  source: tenant,
  target: tenant,
  counts: { review: 2, ambiguous: 1, none: 3, sure: 4, accepted: 0, excluded: 0 },
  pairedAt: '2026-11-23T10:00:00Z',
  pairingStale: false,
  changedSuggestions: 0,
  secondReview: { privileged: false, closeCalls: false },
  undo: null,
  redo: null,
  warnings: [],
  ...change,
});
const decided = { review: 0, ambiguous: 0, none: 0, sure: 9, accepted: 1, excluded: 0 };

test.each([
  ['nothing is said without a project', 'review', null, null],
  ['nothing is said before the accounts are paired', 'review', project({ pairedAt: null }), null],
  ['the import is done once paired', 'import', project({}), 'done'],
  ['the import is open again when accounts have changed', 'import', project({ pairingStale: true }), null],
  ['the review counts what is to decide', 'review', project({}), 6],
  ['the review is done when nothing is', 'review', project({ counts: decided }), 'done'],
  ['the export has no state', 'export', project({ counts: decided }), null],
] as const)('%s', (_, step, open, state) => {
  expect(stepState(step, open)).toBe(state);
});
