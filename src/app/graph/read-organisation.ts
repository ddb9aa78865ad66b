import { z } from 'zod';
import type { AskMicrosoft } from './ask-microsoft.ts';

const organisationSchema = z.object({
  value: z
    .array(
      z.object({
        displayName: z.string().nullish(),
        verifiedDomains: z.array(z.object({ name: z.string(), isDefault: z.boolean().nullish() })).nullish(),
      }),
    )
    .min(1),
});

/** What a tenant calls itself, and its domains, the default one first. */
export interface Organisation {
  readonly name: string | null;
  readonly domains: readonly string[];
}

/** Reads the tenant's name and domains, for which the permission User.Read is enough. */
export async function readOrganisation(ask: AskMicrosoft, graph: string, signal: AbortSignal): Promise<Organisation> {
  const resource = `https://${graph}`;
  const address = `${resource}/v1.0/organization?$select=displayName,verifiedDomains`;
  const [tenant] = organisationSchema.parse(await ask({ address, resource }, signal)).value;
  const domains = [...(tenant?.verifiedDomains ?? [])].sort((a, b) => Number(b.isDefault ?? false) - Number(a.isDefault ?? false));
  return { name: tenant?.displayName ?? null, domains: domains.map(({ name }) => name.toLowerCase()) };
}
