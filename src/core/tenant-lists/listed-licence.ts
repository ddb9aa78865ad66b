/** A licence that a tenant has bought. */
export interface ListedLicence {
  /** GUID, in lower case. */
  readonly skuId: string;
  readonly partNumber: string;
  /** null: the tenant did not say. */
  readonly bought: number | null;
  readonly used: number | null;
  /** As the tenant has it, such as "Enabled" or "Suspended"; empty: it did not say. */
  readonly status: string;
}

/** How many of them nobody has; null where the tenant did not say. */
export function freeOf({ bought, used }: Pick<ListedLicence, 'bought' | 'used'>): number | null {
  return bought === null || used === null ? null : Math.max(0, bought - used);
}
