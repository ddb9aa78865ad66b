import { texts, type Texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import { ENTRA_CODES } from './entra-codes.ts';
import { ProblemError, type Problem } from './problem.ts';

/** What MSAL's own errors and the answers of an OAuth server mean, by their code. */
const CODES: Readonly<Record<string, keyof Texts['signInFailures']>> = {
  access_denied: 'declined',
  authorization_declined: 'declined',
  expired_token: 'codeUnused',
  device_code_expired: 'codeUnused',
  user_timeout_reached: 'codeUnused',
  state_mismatch: 'otherSignIn',
  loopback_server_timeout: 'noWaiting',
  interaction_required: 'signInAgain',
  invalid_grant: 'signInAgain',
  no_tokens_found: 'nobodyAnyMore',
  consent_required: ENTRA_CODES['AADSTS65001']!,
  unauthorized_client: ENTRA_CODES['AADSTS700016']!,
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
  if (words) return { code: entra ?? errorCode, ...texts.signInFailures[words] };
  if (entra) {
    return {
      code: entra,
      message: texts.identity.refused(entra),
      next: texts.identity.refusedNext,
    };
  }
  if (isOffline(error, errorCode, text)) return { code: 'offline', message: texts.identity.offline, next: texts.identity.offlineNext };
  return {
    code: errorCode || 'unexpected',
    message: errorCode ? texts.identity.failed(errorCode) : texts.identity.wentWrong,
    next: texts.identity.failedNext,
  };
}

function isOffline(error: unknown, errorCode: string, text: string): boolean {
  if (errorCode === 'network_error' || errorCode === 'no_network_connectivity') return true;
  const name = error instanceof Error ? error.name : '';
  return name === 'TimeoutError' || error instanceof TypeError || /fetch failed|net::ERR_|ECONN|ENOTFOUND|EAI_AGAIN/.test(text);
}
