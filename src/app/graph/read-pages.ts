import { texts } from '#texts/texts.ts';
import { z } from 'zod';
import { ProblemError } from '../identity/problem.ts';
import type { AskMicrosoft, Question } from './ask-microsoft.ts';

const pageSchema = z.object({
  value: z.array(z.looseObject({})),
  '@odata.nextLink': z.string().optional(),
  /** Where Power Platform keeps it. */
  nextLink: z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
  '@odata.count': z.number().optional(),
});

/** One page of a list. */
export interface Page {
  readonly value: readonly Record<string, unknown>[];
  /** Address of the next page; null after the last. */
  readonly next: string | null;
  /** Address for what changes from now on; only behind the last page of a delta query. */
  readonly delta: string | null;
  /** How many there are in all, where that was asked. */
  readonly count: number | null;
}

/** Asks for one page. Throws ProblemError, also when the next page would be on another host than this one. */
export async function readPage(ask: AskMicrosoft, question: Question, signal: AbortSignal): Promise<Page> {
  const answer = pageSchema.safeParse(await ask(question, signal));
  if (!answer.success) {
    throw new ProblemError({
      code: 'odd-answer',
      message: texts.identity.noList,
      next: texts.identity.noListNext,
    });
  }
  const { value, '@odata.nextLink': odata, nextLink, '@odata.deltaLink': delta = null, '@odata.count': count = null } = answer.data;
  const next = odata ?? nextLink ?? null;
  for (const link of [next, delta]) {
    if (link !== null && (!URL.canParse(link) || new URL(link).origin !== new URL(question.address).origin)) {
      throw new ProblemError({
        code: 'foreign-address',
        message: texts.identity.otherServer,
        next: texts.identity.otherServerNext,
      });
    }
  }
  return { value, next, delta, count };
}
