import { z } from 'zod';
import newest from '../../../resources/licences/2024-03-31.json' with { type: 'json' };

const tableSchema = z.strictObject({
  /** Of the state that was taken. */
  date: z.iso.date(),
  /** When products that were met since were last added. */
  extended: z.iso.date(),
  title: z.string(),
  url: z.url(),
  note: z.string(),
  /** By part number. */
  names: z.record(z.string(), z.string().min(1)),
  /** Part numbers by the id of the product. */
  ids: z.record(z.guid(), z.string()),
});

const TABLE = tableSchema.parse(newest);
const BY_PART_NUMBER: ReadonlyMap<string, string> = new Map(
  Object.entries(TABLE.names).map(([partNumber, name]) => [partNumber.toLowerCase(), name]),
);

/** Which of Microsoft's tables the names of licences are from. */
export const SKU_TABLE: { readonly date: string; readonly extended: string; readonly products: number } = {
  date: TABLE.date,
  extended: TABLE.extended,
  products: BY_PART_NUMBER.size,
};

/** The name that Microsoft's table gives a licence; null when it stands there neither by its part number nor by its id. */
export function knownSkuName(skuId: string, partNumber: string | undefined): string | null {
  // Some tenants have a part number of their own for a product whose id is everybody's.
  return named(partNumber) ?? named(TABLE.ids[skuId.toLowerCase()]) ?? null;
}

/** What a licence is called: its name, else the part number the tenant gives, else its id. */
export function skuName(skuId: string, partNumber: string | undefined): string {
  return knownSkuName(skuId, partNumber) ?? partNumber ?? skuId;
}

/**
 * What two names of the same licence have in common, however an export writes it: by its part number or by its name. For
 * comparing only.
 */
export function licenceKey(name: string): string {
  // Users' files are written without these two signs, which separate licences in others.
  return (named(name) ?? name).replaceAll('+', 'and').replaceAll(';', ',').toLowerCase();
}

function named(partNumber: string | undefined): string | undefined {
  return partNumber === undefined ? undefined : BY_PART_NUMBER.get(partNumber.toLowerCase());
}
