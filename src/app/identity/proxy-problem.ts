import { texts } from '#texts/texts.ts';
import { ProblemError } from './problem.ts';

/** The proxy between this computer and Microsoft lets nobody through without a name and a password. */
export function proxyProblem(): ProblemError {
  return new ProblemError({
    code: 'proxy-password',
    message: texts.identity.proxy,
    next: texts.identity.proxyNext,
  });
}
