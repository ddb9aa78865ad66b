import { z } from 'zod';
import type { AskMicrosoft } from './ask-microsoft.ts';
import { skuName } from './sku-names.ts';

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

/** A licence that a tenant has bought. */
export interface Licence {
  readonly skuId: string;
  readonly partNumber: string;
  readonly name: string;
  /** null: the tenant did not say. */
  readonly bought: number | null;
  readonly used: number | null;
  /** As the tenant has it, such as "Enabled" or "Suspended". */
  readonly status: string;
}

/** The path asked for, without the host. */
export const LICENCES_PATH = '/v1.0/subscribedSkus?$select=skuId,skuPartNumber,consumedUnits,prepaidUnits,capabilityStatus';

/** Reads a tenant's licences, in order of name. Needs LicenseAssignment.Read.All. */
export async function readLicences(ask: AskMicrosoft, graph: string, signal: AbortSignal): Promise<Licence[]> {
  const resource = `https://${graph}`;
  const { value } = skusSchema.parse(await ask({ address: `${resource}${LICENCES_PATH}`, resource }, signal));
  return value
    .map(({ skuId, skuPartNumber, consumedUnits, capabilityStatus, prepaidUnits }) => ({
      skuId: skuId.toLowerCase(),
      partNumber: skuPartNumber,
      name: skuName(skuId, skuPartNumber),
      bought: prepaidUnits?.enabled ?? null,
      used: consumedUnits ?? null,
      status: capabilityStatus ?? '',
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
