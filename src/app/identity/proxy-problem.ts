import { ProblemError } from './problem.ts';

/** The proxy between this computer and Microsoft lets nobody through without a name and a password. */
export function proxyProblem(): ProblemError {
  return new ProblemError({
    code: 'proxy-password',
    message: 'The proxy of this network wants a name and a password before it lets Crosswalk through to Microsoft.',
    next: 'Enter them on the page Tenants. Where there is no such field, as on the command line, put them into HTTPS_PROXY as http://name:password@proxy:port and start again.',
  });
}
