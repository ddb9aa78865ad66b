import type { FailureCode } from '#contract/failure.ts';
import type { Reply } from '#contract/transport.ts';

/** A refusal of the host itself, in the shape of every other one. */
export function refuse(status: number, message: string, code: FailureCode = 'bad-input'): Response {
  const reply: Reply = { ok: false, failure: { code, message, details: {} } };
  // What was too large was not read to its end, so nothing else can follow on the same connection.
  return Response.json(reply, { status, headers: status === 413 ? { Connection: 'close' } : {} });
}
