import type { z } from 'zod';
import type { Call } from './define-call.ts';
import { AppError } from './failure.ts';
import type { Reply } from './transport.ts';

/** A function per call of the contract, typed by it. Rejects with `AppError` when the app refuses. */
export type Client<Contract extends Record<string, Call>> = {
  readonly [Name in keyof Contract]: (input: z.input<Contract[Name]['input']>) => Promise<z.output<Contract[Name]['output']>>;
};

/** Makes the client of a contract over any way of carrying a call. */
export function createClient<Contract extends Record<string, Call>>(
  contract: Contract,
  carry: (name: string, input: unknown) => Promise<Reply>,
): Client<Contract> {
  const client = Object.fromEntries(
    Object.keys(contract).map((name) => [
      name,
      async (input: unknown): Promise<unknown> => {
        const reply = await carry(name, input);
        if (reply.ok) return reply.value;
        throw new AppError(reply.failure.code, reply.failure.message, reply.failure.details);
      },
    ]),
  );
  return client as Client<Contract>;
}
