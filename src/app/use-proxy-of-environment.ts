import { texts } from '#texts/texts.ts';
import http from 'node:http';
import { AppError } from '#contract/failure.ts';

/** What tells programs of a proxy, in both of the ways it is written. */
type Environment = Readonly<Partial<Record<string, string>>>;

/**
 * Sends what this process asks over https through the proxy that the environment names (`HTTPS_PROXY`, and `NO_PROXY`
 * for those that need none), for the hosts that do not know the system's. Nothing else takes that way: what stays on this
 * machine is plain http. Answers how to undo it. Throws AppError when the address cannot be one.
 */
export function useProxyOfEnvironment(environment: Environment): () => void {
  const proxy = environment['HTTPS_PROXY'] ?? environment['https_proxy'] ?? '';
  if (proxy === '') return () => undefined;
  try {
    return http.setGlobalProxyFromEnv({ HTTPS_PROXY: proxy, NO_PROXY: environment['NO_PROXY'] ?? environment['no_proxy'] ?? '' });
  } catch {
    // The address may hold a password, so it is not said.
    throw new AppError('bad-input', texts.identity.badProxy);
  }
}
