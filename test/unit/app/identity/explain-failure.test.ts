import { expect, test } from 'vitest';
import { ENTRA_CODES } from '#app/identity/entra-codes.ts';
import { explainFailure } from '#app/identity/explain-failure.ts';
import { ProblemError } from '#app/identity/problem.ts';

test.each(Object.keys(ENTRA_CODES))('%s has a sentence and a next step, and nothing of the server’s words', (code) => {
  const problem = explainFailure({ errorCode: 'invalid_grant', errorMessage: `${code}: User 'ann@contoso.example' was refused.` });
  expect(problem.code).toBe(code);
  for (const sentence of [problem.message, problem.next]) expect(sentence).toMatch(/^[A-Z].*\.$/);
  expect(JSON.stringify(problem)).not.toContain('ann');
});

test('a code that nobody put into words is given by its number', () => {
  expect(explainFailure({ errorCode: 'access_denied', errorMessage: 'AADSTS1234567: x' })).toMatchObject({
    code: 'AADSTS1234567',
    message: expect.stringContaining('AADSTS1234567'),
  });
});

test.each([
  new TypeError('fetch failed'),
  new DOMException('too late', 'TimeoutError'),
  new Error('net::ERR_PROXY_CONNECTION_FAILED'),
  { errorCode: 'network_error', errorMessage: 'Network request failed' },
])('no network is calmly said', (error) => {
  expect(explainFailure(error)).toMatchObject({ code: 'offline', next: expect.stringContaining('without a network') });
});

test('a problem stays what it is', () => {
  const problem = { code: 'x', message: 'y', next: 'z' };
  expect(explainFailure(new ProblemError(problem))).toBe(problem);
});

test.each([
  new Error('secret.person@contoso.example'),
  null,
  'text',
  { errorCode: 'odd_thing' },
  { errorCode: 'secret.person@contoso.example was refused' },
])('anything else says nothing of people', (error) => {
  expect(JSON.stringify(explainFailure(error))).not.toContain('secret');
});
