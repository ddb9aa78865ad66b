import { expect, test } from 'vitest';
import type { Project } from '#contract/calls/project-calls.ts';
import { createOpenProject } from '#lib/open-project.ts';
import { createQueryClient } from '#lib/query-client.ts';

const tenant = { name: 'Contoso', domains: [], accounts: 0, files: [] };
const project = (location: string): Project => ({
  name: 'Northwind',
  location,
  revision: 1,
  source: tenant,
  target: tenant,
  counts: { review: 0, ambiguous: 0, none: 0, sure: 0, accepted: 0, excluded: 0 },
  pairedAt: null,
  pairingStale: false,
  changedSuggestions: 0,
  secondReview: { privileged: false, closeCalls: false },
  undo: null,
  redo: null,
  warnings: [],
});

test('what was known of one project is never shown of another', () => {
  const queries = createQueryClient();
  const open = createOpenProject(queries);
  open.getState().enter(project('a.crosswalk'));
  queries.setQueryData(['project', 'account', 5], 'Ada Berg');
  queries.setQueryData(['settings'], 'kept');

  open.getState().enter(project('b.crosswalk'));
  expect(queries.getQueryData(['project', 'account', 5])).toBeUndefined();
  expect(queries.getQueryData(['project', 'open'])).toMatchObject({ location: 'b.crosswalk' });
  expect(queries.getQueryData(['settings'])).toBe('kept');
});

test('a project that the page knew of by asking is not left by opening it again', () => {
  const queries = createQueryClient();
  const open = createOpenProject(queries);
  queries.setQueryData(['project', 'open'], project('a.crosswalk'));
  open.getState().enter(project('a.crosswalk'));
  expect(open.getState().visit).toBe(0);
});

test('the same project entered again keeps what is known', () => {
  const queries = createQueryClient();
  const open = createOpenProject(queries);
  open.getState().enter(project('a.crosswalk'));
  queries.setQueryData(['project', 'account', 5], 'Ada Berg');
  open.getState().enter(project('a.crosswalk'));
  expect(queries.getQueryData(['project', 'account', 5])).toBe('Ada Berg');
});

test('a project that was left is gone', () => {
  const queries = createQueryClient();
  const open = createOpenProject(queries);
  open.getState().enter(project('a.crosswalk'));
  open.getState().leave();
  expect(open.getState().visit).toBe(2);
  expect(queries.getQueryData(['project', 'open'])).toBeNull();
});
