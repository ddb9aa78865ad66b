import { texts } from '#texts/texts.ts';
import type { z } from 'zod';
import type { Call } from './define-call.ts';
import { AppError, type Failure } from './failure.ts';
import type { Reply } from './transport.ts';

/** What answers a contract: one function per call; a missing or misspelt one is a compile error. */
export type Handlers<Contract extends Record<string, Call>> = {
  readonly [Name in keyof Contract]: (
    input: z.output<Contract[Name]['input']>,
  ) => Promise<z.input<Contract[Name]['output']>> | z.input<Contract[Name]['output']>;
};

/**
 * Makes the one door into the app: checks the name, the input and the answer, and turns whatever
 * goes wrong into a reply. `reportBug` hears of faults that are ours and gives back a reference for the person;
 * `translate` turns faults of other libraries into an `AppError` where a person can act on them.
 */
export function createDispatcher<Contract extends Record<string, Call>>(
  contract: Contract,
  handlers: Handlers<Contract>,
  reportBug: (callName: string, error: unknown) => string,
  translate: (error: unknown) => unknown = (error) => error,
): (name: string, input: unknown) => Promise<Reply> {
  const refuse = (code: Failure['code'], message: string, details: Failure['details'] = {}): Reply => ({
    ok: false,
    failure: { code, message, details },
  });
  const bug = (name: string, error: unknown): Reply => refuse('internal', texts.storage.wentWrong(reportBug(name, error)));

  return async (name, input) => {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name)) {
      return refuse('unknown-call', texts.storage.unknownRequest);
    }
    const call = contract[name] as Call;
    const parsed = call.input.safeParse(input);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      return refuse('bad-input', texts.storage.badRequest(issue?.path.join('.') ?? '', issue?.message ?? null));
    }
    try {
      const handle = handlers[name] as (input: unknown) => unknown;
      const output = call.output.safeParse(await handle(parsed.data));
      return output.success ? { ok: true, value: output.data } : bug(name, output.error);
    } catch (thrown) {
      const error = translate(thrown);
      if (error instanceof AppError) return refuse(error.code, error.message, { ...error.details });
      return bug(name, error);
    }
  };
}
