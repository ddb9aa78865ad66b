import { expect, test } from 'vitest';
import { createSession } from '#loopback/session.ts';

test('the token is exchanged once', () => {
  const session = createSession();
  expect(session.redeem(session.token)).not.toBeNull();
  expect(session.redeem(session.token)).toBeNull();
});

test('a wrong guess neither gets in nor uses the token up', () => {
  const session = createSession();
  for (const guess of [undefined, null, '', 'x', session.token.slice(1), `${session.token} `, {}, [session.token]])
    expect(session.redeem(guess)).toBeNull();
  expect(session.redeem(session.token)).not.toBeNull();
});

test('cookie and key hold only what the exchange gave, each in its own place', () => {
  const session = createSession();
  const pass = session.redeem(session.token);
  expect(session.holdsCookie(pass?.cookie)).toBe(true);
  expect(session.holdsKey(pass?.key)).toBe(true);
  expect(session.holdsCookie(pass?.key)).toBe(false);
  expect(session.holdsKey(pass?.cookie)).toBe(false);
  for (const wrong of [undefined, '', session.token]) {
    expect(session.holdsCookie(wrong)).toBe(false);
    expect(session.holdsKey(wrong)).toBe(false);
  }
});

test('two sessions share nothing', () => {
  const [one, other] = [createSession(), createSession()];
  const pass = one.redeem(one.token);
  expect(other.redeem(one.token)).toBeNull();
  other.redeem(other.token);
  expect(other.holdsCookie(pass?.cookie)).toBe(false);
  expect(other.holdsKey(pass?.key)).toBe(false);
});
