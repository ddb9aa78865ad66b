import { expect, test } from 'vitest';
import { readWindows } from '#app/readiness/read-windows.ts';
import type { ChecklistAnswer } from '#core/readiness/given.ts';
import { ruleSetOf } from '#core/readiness/rule-sets.ts';

const done = (happenedAt: string | null): ChecklistAnswer => ({
  status: 'done',
  evidence: '',
  note: '',
  due: null,
  happenedAt,
  by: '',
  at: '',
});
const prepared = new Map([['prepare', done('2026-11-20T12:00:00.000Z')]]);

test.each([
  ['not begun', new Map(), '2026-11-21T00:00:00.000Z', 'waiting'],
  ['without the moment it began', new Map([['prepare', done(null)]]), '2026-11-21T00:00:00.000Z', 'waiting'],
  [
    'taken back',
    new Map([['prepare', { ...done('2026-11-20T12:00:00.000Z'), status: 'failed' as const }]]),
    '2026-11-21T00:00:00.000Z',
    'waiting',
  ],
  ['begun', prepared, '2026-11-21T00:00:00.000Z', 'running'],
  ['with two days left', prepared, '2026-11-25T12:00:00.000Z', 'near'],
  ['with a second left', prepared, '2026-11-27T11:59:59.000Z', 'near'],
  ['at its end', prepared, '2026-11-27T12:00:00.000Z', 'over'],
  ['met, however late it is', new Map([...prepared, ['move', done(null)]]), '2026-12-24T12:00:00.000Z', 'met'],
] as const)('a period %s', (_name, answers, now, state) => {
  const prepare = readWindows(ruleSetOf(null), answers, now).find(({ code }) => code === 'prepare');
  expect(prepare?.state).toBe(state);
});

test('a period lasts seven days to the second', () => {
  const [, prepare] = readWindows(ruleSetOf(null), prepared, '2026-11-21T00:00:00.000Z');
  expect(prepare).toMatchObject({ from: '2026-11-20T12:00:00.000Z', until: '2026-11-27T12:00:00.000Z' });
});
