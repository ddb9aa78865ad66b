import { z } from 'zod';
import { ENVIRONMENT_TYPES, unknownEnvironment, type Cloud, type EnvironmentFacts } from '#core/mapping/environment.ts';

const environmentSchema = z.object({
  name: z.string(),
  location: z.string().nullish(),
  properties: z.object({
    displayName: z.string().nullish(),
    environmentSku: z.string().nullish(),
    azureRegion: z.string().nullish(),
    linkedEnvironmentMetadata: z.object({ instanceUrl: z.string().nullish() }).nullish(),
    governanceConfiguration: z.object({ protectionLevel: z.string().nullish() }).nullish(),
  }),
});

/**
 * What the admin service's list says of an environment, as facts of ours; null for what is no environment.
 * What the list does not say stays unknown.
 */
export function environmentFactsOf(listed: unknown, cloud: Cloud): EnvironmentFacts | null {
  const parsed = environmentSchema.safeParse(listed);
  if (!parsed.success) return null;
  const { name, location, properties } = parsed.data;
  const protection = properties.governanceConfiguration?.protectionLevel;
  const sku = properties.environmentSku?.toLowerCase() ?? '';
  return {
    ...unknownEnvironment(properties.displayName || name),
    environmentId: name,
    url: properties.linkedEnvironmentMetadata?.instanceUrl ?? null,
    type: ENVIRONMENT_TYPES.find((type) => type === sku) ?? null,
    region: properties.azureRegion ?? location ?? null,
    cloud,
    managed: protection == null ? null : protection.toLowerCase() === 'standard',
  };
}
