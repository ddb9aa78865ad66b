import { z } from 'zod';
import type { ListedLicence } from '#core/tenant-lists/listed-licence.ts';
import type { AskMicrosoft } from './ask-microsoft.ts';
import { knownSkuName, skuName } from './sku-names.ts';

const skusSchema = z.object({
  value: z.array(
    z.object({
      skuId: z.string(),
      skuPartNumber: z.string(),
      consumedUnits: z.number().nullish(),
      capabilityStatus: z.string().nullish(),
      prepaidUnits: z.object({ enabled: z.number().nullish() }).nullish(),
    }),
  ),
});

/** The path asked for, without the host. */
export const LICENCES_PATH = '/v1.0/subscribedSkus?$select=skuId,skuPartNumber,consumedUnits,prepaidUnits,capabilityStatus';

/** Reads a tenant's licences. Needs LicenseAssignment.Read.All. */
export async function readLicences(ask: AskMicrosoft, graph: string, signal: AbortSignal): Promise<ListedLicence[]> {
  const resource = `https://${graph}`;
  const { value } = skusSchema.parse(await ask({ address: `${resource}${LICENCES_PATH}`, resource }, signal));
  return value.map(({ skuId, skuPartNumber, consumedUnits, capabilityStatus, prepaidUnits }) => ({
    skuId: skuId.toLowerCase(),
    partNumber: skuPartNumber,
    bought: prepaidUnits?.enabled ?? null,
    used: consumedUnits ?? null,
    status: capabilityStatus ?? '',
  }));
}

/** Licences under the names of our table, in their order; what was read before the table was renewed gets the new names too. */
export function namedLicences(licences: readonly ListedLicence[]): (ListedLicence & { readonly name: string; readonly known: boolean })[] {
  return licences
    .map((licence) => ({
      ...licence,
      name: skuName(licence.skuId, licence.partNumber),
      known: knownSkuName(licence.skuId, licence.partNumber) !== null,
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
