import { texts } from '#texts/texts.ts';
import { isMicrosoftAddress } from '../identity/clouds.ts';
import { explainFailure } from '../identity/explain-failure.ts';
import { ProblemError } from '../identity/problem.ts';
import type { Network } from '../ports.ts';
import { pauseAfter, retryAfter } from './retry-after.ts';

/** One question to one of Microsoft's services. */
export interface Question {
  readonly address: string;
  /** What the token is for, such as "https://graph.microsoft.com". */
  readonly resource: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Makes it a POST of JSON. */
  readonly body?: unknown;
}

export interface AskMeans {
  readonly network: Network;
  now(): Date;
  token(resource: string, signal: AbortSignal, renew?: boolean): Promise<string>;
  /** Told before each pause, and with null when it is over. */
  onWait?(until: Date | null): void;
}

/** Asks and answers the parsed body. Throws ProblemError; a code of `http-403` is a permission that is missing. */
export type AskMicrosoft = (question: Question, signal: AbortSignal) => Promise<unknown>;

/** Failures in a row after which a question is given up; whoever asked can go on from there later. */
const MOST_FAILURES = 8;
/** No answer in so long is a connection that was lost, in milliseconds. */
const PATIENCE = 120_000;
/** The service is there, and wants to be asked again. */
const LATER: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/**
 * Asks until there is an answer. The service's wish to be left alone (`Retry-After`) is obeyed exactly;
 * without one the pauses grow. A connection that breaks, even in the middle of an answer, is tried again;
 * a token that ran out is renewed once.
 */
export function createAskMicrosoft({ network, now, token, onWait }: AskMeans): AskMicrosoft {
  return async (question, signal) => {
    if (!isMicrosoftAddress(question.address)) throw new ProblemError(foreign());
    let renew = false;
    for (let failures = 0; ;) {
      const outcome = await askOnce(question, signal, renew);
      signal.throwIfAborted();
      if ('answer' in outcome) return outcome.answer;
      if (outcome.again === 'renew') {
        if (renew) throw new ProblemError(signedOut());
        renew = true;
        continue;
      }
      failures += 1;
      if (failures >= MOST_FAILURES) throw new ProblemError(outcome.again === 'lost' ? offline() : busy());
      const pause = outcome.pause ?? pauseAfter(failures, network.random());
      onWait?.(new Date(now().getTime() + pause));
      await network.wait(pause, signal);
      onWait?.(null);
    }
  };

  type Outcome =
    | { readonly answer: unknown }
    | { readonly again: 'renew' }
    | { readonly again: 'lost' | 'later'; readonly pause: number | null };

  async function askOnce({ address, resource, headers = {}, body }: Question, signal: AbortSignal, renew: boolean): Promise<Outcome> {
    try {
      const bearer = await token(resource, signal, renew);
      const response = await network.fetch(address, {
        method: body === undefined ? 'GET' : 'POST',
        headers: {
          Accept: 'application/json',
          Authorization: `Bearer ${bearer}`,
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]),
      });
      const text = await response.text();
      if (response.status === 401) return { again: 'renew' };
      if (LATER.has(response.status)) return { again: 'later', pause: retryAfter(response.headers.get('retry-after'), now()) };
      if (!response.ok) throw new ProblemError(refused(response.status, text));
      const answer = parse(text);
      return answer === undefined ? { again: 'lost', pause: null } : { answer };
    } catch (error) {
      signal.throwIfAborted();
      if (error instanceof ProblemError) throw error;
      const problem = explainFailure(error);
      if (problem.code === 'offline') return { again: 'lost', pause: null };
      throw new ProblemError(problem);
    }
  }
}

/** undefined for what is no JSON: an answer that broke off, or the page of a proxy in between. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The service's own code is kept, its sentence is not: it may name people. */
function refused(status: number, text: string): ProblemError['problem'] {
  const { error } = (parse(text) ?? {}) as { error?: { code?: unknown } };
  const inner = typeof error?.code === 'string' && /^[\w.]{1,60}$/.test(error.code) ? error.code : '';
  const detail = inner === '' ? `HTTP ${status}` : `HTTP ${status}, ${inner}`;
  if (status === 403) {
    return {
      code: 'http-403',
      message: texts.identity.mayNotRead(detail),
      next: texts.identity.mayNotReadNext,
    };
  }
  return { code: `http-${status}`, message: texts.identity.questionRefused(detail), next: texts.identity.questionRefusedNext };
}

const foreign = (): ProblemError['problem'] => ({
  code: 'foreign-address',
  message: texts.identity.strangeAddress,
  next: texts.identity.strangeAddressNext,
});
const signedOut = (): ProblemError['problem'] => ({
  code: 'http-401',
  message: texts.identity.notAccepted,
  next: texts.identity.notAcceptedNext,
});
const offline = (): ProblemError['problem'] => ({
  code: 'offline',
  message: texts.identity.connectionLost,
  next: texts.identity.connectionLostNext,
});
const busy = (): ProblemError['problem'] => ({
  code: 'busy',
  message: texts.identity.patience,
  next: texts.identity.patienceNext,
});
