/** The columns of a tenant's lists as Crosswalk writes them, named as Microsoft's interfaces name them. */
export const LIST_COLUMNS = {
  licences: ['skuId', 'skuPartNumber', 'prepaidUnits.enabled', 'consumedUnits', 'capabilityStatus'],
  environments: ['environmentId', 'displayName', 'environmentSku', 'region', 'managed', 'instanceUrl', 'cloud'],
} as const;

/** What a list of a tenant holds. */
export type ListKind = keyof typeof LIST_COLUMNS;

/** Which of a tenant's lists a text begins like, also when a spreadsheet has saved it anew with other delimiters; null for none. */
export function recogniseList(text: string): ListKind | null {
  const [header = ''] = text
    .slice(0, 1_000)
    .replace(/^\uFEFF/, '')
    .split(/[\r\n]/, 1);
  const columns = header.split(/[,;\t]/).map((cell) =>
    cell
      .replace(/^\s*"|"\s*$/g, '')
      .trim()
      .toLowerCase(),
  );
  const isLike = (kind: ListKind): boolean => LIST_COLUMNS[kind].every((column, n) => columns[n] === column.toLowerCase());
  return (['licences', 'environments'] as const).find(isLike) ?? null;
}
