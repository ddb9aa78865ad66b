import { AppError } from '#contract/failure.ts';
import { ENTRA_CODES } from './entra-codes.ts';
import { ProblemError, type Problem } from './problem.ts';

/** What MSAL's own errors and the answers of an OAuth server mean, by their code. */
const CODES: Readonly<Record<string, readonly [string, string]>> = {
  access_denied: ['The sign-in was declined in the browser.', 'Sign in again, and accept what Crosswalk asks to read.'],
  authorization_declined: ['The sign-in was declined in the browser.', 'Sign in again, and accept what Crosswalk asks to read.'],
  expired_token: ['The code was not used in time.', 'Start again and enter the new code at once.'],
  device_code_expired: ['The code was not used in time.', 'Start again and enter the new code at once.'],
  user_timeout_reached: ['The code was not used in time.', 'Start again and enter the new code at once.'],
  state_mismatch: ['The answer belongs to another sign-in.', 'Close the other tabs of the sign-in and try again.'],
  loopback_server_timeout: [
    'This computer did not let Crosswalk wait for the browser’s answer.',
    'Sign in with a code instead; a security program may forbid programs to listen on 127.0.0.1.',
  ],
  interaction_required: ['The sign-in has come to its end.', 'Sign in again; what was read stays.'],
  invalid_grant: ['The sign-in has come to its end.', 'Sign in again; what was read stays.'],
  no_tokens_found: ['Nobody is signed in any more.', 'Sign in again; what was read stays.'],
  consent_required: ENTRA_CODES['AADSTS65001']!,
  unauthorized_client: ENTRA_CODES['AADSTS700016']!,
};

const OFFLINE: Problem = {
  code: 'offline',
  message: 'Microsoft could not be reached from this computer.',
  next: 'Everything else works without a network. Check the connection or the proxy, then try again.',
};

/**
 * Puts any failure of a sign-in or a reading into words. The server's own description is left out: it
 * names people.
 */
export function explainFailure(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (error instanceof AppError) return { code: error.code, message: error.message, next: '' };
  const told = (error ?? {}) as { errorCode?: string; errorMessage?: string; message?: string };
  const text = `${told.errorMessage ?? ''} ${told.message ?? ''}`;
  // With a code, MSAL has the server's word in its sentence only.
  // What is no code may be a sentence, and name people.
  const given = /^[\w.-]{1,60}$/.test(told.errorCode ?? '') ? (told.errorCode ?? '') : '';
  const errorCode = (given === 'post_request_failed' && Object.keys(CODES).find((code) => text.includes(code))) || given;
  const entra = /AADSTS\d{5,7}/.exec(text)?.[0];
  // Of a code we do not know, its number tells more than that somebody declined.
  const words = (entra && ENTRA_CODES[entra]) || (entra && errorCode === 'access_denied' ? undefined : CODES[errorCode]);
  if (words) return { code: entra ?? errorCode, message: words[0], next: words[1] };
  if (entra) {
    return {
      code: entra,
      message: `Microsoft refused the sign-in (${entra}).`,
      next: 'Ask an administrator of the tenant to look the code up in the sign-in log.',
    };
  }
  if (isOffline(error, errorCode, text)) return OFFLINE;
  return {
    code: errorCode || 'unexpected',
    message: errorCode ? `The sign-in did not succeed (${errorCode}).` : 'Something went wrong inside Crosswalk.',
    next: 'Try again. If it happens again, sign in with a code instead.',
  };
}

function isOffline(error: unknown, errorCode: string, text: string): boolean {
  if (errorCode === 'network_error' || errorCode === 'no_network_connectivity') return true;
  const name = error instanceof Error ? error.name : '';
  return name === 'TimeoutError' || error instanceof TypeError || /fetch failed|net::ERR_|ECONN|ENOTFOUND|EAI_AGAIN/.test(text);
}
