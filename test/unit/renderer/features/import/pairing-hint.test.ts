import { expect, test } from 'vitest';
import { pairingHint } from '#features/import/pairing-hint.ts';
import type { Project } from '#contract/calls/project-calls.ts';

const tenant = (accounts: number): Project['source'] => ({ name: 'Contoso', domains: [], accounts, files: [] });
const project = (source: number, target: number, pairedAt: string | null, pairingStale: boolean): Project => ({
  name: 'Northwind',
  location: 'Northwind.crosswalk',
  revision: 1,
  source: tenant(source),
  target: tenant(target),
  counts: { review: 0, ambiguous: 0, none: 0, sure: 0, accepted: 0, excluded: 0 },
  pairedAt,
  pairingStale,
  changedSuggestions: 0,
  secondReview: { privileged: false, closeCalls: false },
  undo: null,
  redo: null,
  warnings: [],
});
const then = '2026-11-23T10:00:00Z';

test.each([
  ['files that wait come first', project(5, 5, then, false), 1, 'pending'],
  ['one tenant alone cannot be paired', project(5, 0, null, false), 0, 'needBoth'],
  ['both tenants can', project(5, 5, null, true), 0, 'ready'],
  ['changed accounts want pairing again', project(5, 5, then, true), 0, 'stale'],
  ['else there is nothing to do', project(5, 5, then, false), 0, 'upToDate'],
] as const)('%s', (_, open, files, hint) => {
  expect(pairingHint(open, files)).toBe(hint);
});
