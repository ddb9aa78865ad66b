import { texts } from '#texts/texts.ts';
import { z } from 'zod';
import { CLOUD_ENDPOINTS } from '../identity/clouds.ts';
import type { SignedInAccount } from '../identity/side-session.ts';
import type { AskMicrosoft } from './ask-microsoft.ts';
import { retryAfter } from './retry-after.ts';
import { ProblemError } from '../identity/problem.ts';

const answersSchema = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()).nullish(),
      body: z.looseObject({ accountEnabled: z.boolean().nullish(), assignedLicenses: z.array(z.unknown()).nullish() }).nullish(),
    }),
  ),
});

/** What the target tenant says of the destinations, each in one list at most; those in none are as they should be. */
export interface TargetCheck {
  readonly checked: number;
  readonly missing: readonly string[];
  readonly disabled: readonly string[];
  readonly unlicensed: readonly string[];
  /** Nobody answered for these. */
  readonly unknown: readonly string[];
}

/** Graph takes so many questions in one request. */
const BATCH = 20;
/** Times a batch is asked again for those the service had no time for. */
const MOST_ROUNDS = 8;

export interface CheckMeans {
  readonly ask: AskMicrosoft;
  readonly account: SignedInAccount;
  readonly signal: AbortSignal;
  now(): Date;
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** How many have been looked up. */
  onProgress(done: number): void;
}

/** Looks every destination up again in the target tenant: whether it exists, is enabled and has a licence. */
export async function checkTargets(upns: readonly string[], means: CheckMeans): Promise<TargetCheck> {
  const found = { missing: [] as string[], disabled: [] as string[], unlicensed: [] as string[], unknown: [] as string[] };
  for (let from = 0; from < upns.length; from += BATCH) {
    await checkBatch(upns.slice(from, from + BATCH), found, means);
    means.onProgress(Math.min(from + BATCH, upns.length));
  }
  return { checked: upns.length, ...found };
}

/** The part of an answer that is about these destinations, all of which were looked up. */
export function onlyOf(check: TargetCheck, upns: readonly string[]): TargetCheck {
  const wanted = new Set(upns);
  const of = (found: readonly string[]): string[] => found.filter((upn) => wanted.has(upn));
  return {
    checked: wanted.size,
    missing: of(check.missing),
    disabled: of(check.disabled),
    unlicensed: of(check.unlicensed),
    unknown: of(check.unknown),
  };
}

async function checkBatch(
  upns: readonly string[],
  found: Record<'missing' | 'disabled' | 'unlicensed' | 'unknown', string[]>,
  means: CheckMeans,
): Promise<void> {
  const resource = `https://${CLOUD_ENDPOINTS[means.account.cloud].graph}`;
  let open = [...upns];
  for (let round = 0; open.length > 0; round++) {
    if (round === MOST_ROUNDS) return void found.unknown.push(...open);
    const requests = open.map((upn, id) => ({
      id: String(id),
      method: 'GET',
      url: `/users/${encodeURIComponent(upn)}?$select=id,accountEnabled,assignedLicenses`,
    }));
    const { responses } = answersSchema.parse(
      await means.ask({ address: `${resource}/v1.0/$batch`, resource, body: { requests } }, means.signal),
    );
    const again: string[] = [];
    let pause = 0;
    for (const { id, status, headers, body } of responses) {
      const upn = open[Number(id)];
      if (upn === undefined) continue;
      if (status === 429 || status === 503 || status === 504) {
        again.push(upn);
        const asked = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === 'retry-after')?.[1] ?? null;
        pause = Math.max(pause, retryAfter(asked, means.now()) ?? 1000);
      } else if (status === 404) found.missing.push(upn);
      else if (status === 403)
        throw new ProblemError({
          code: 'http-403',
          message: texts.identity.noLookingUp,
          next: texts.identity.noLookingUpNext,
        });
      else if (status !== 200 || typeof body?.accountEnabled !== 'boolean') found.unknown.push(upn);
      else if (!body.accountEnabled) found.disabled.push(upn);
      else if (!Array.isArray(body.assignedLicenses)) found.unknown.push(upn);
      else if (body.assignedLicenses.length === 0) found.unlicensed.push(upn);
    }
    const answered = new Set(responses.map(({ id }) => Number(id)));
    again.push(...open.filter((_, index) => !answered.has(index)));
    open = again;
    if (open.length > 0) await means.wait(pause, means.signal);
  }
}
