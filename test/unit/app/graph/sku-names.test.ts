import { expect, test } from 'vitest';
import table from '../../../../resources/licences/2024-03-31.json' with { type: 'json' };
import { knownSkuName, SKU_TABLE, skuName } from '#app/graph/sku-names.ts';

const NOBODYS = '00000000-1111-4222-8333-444444444444';

test.each([
  ['05e9a617-0261-4cee-bb44-138d3ef5d965', 'SPE_E3', 'Microsoft 365 E3'],
  // Without the permission to list licences there is only the id.
  ['B30411F5-FEA1-4A59-9AD9-3DB7C7EAD579', undefined, 'Power Apps per user plan'],
  // The table has no id for it.
  [NOBODYS, 'DYN365_SALES_PREMIUM', 'Dynamics 365 Sales Premium'],
  [NOBODYS, 'dyn365_sales_premium', 'Dynamics 365 Sales Premium'],
  // A part number that only one tenant knows, for a product that everybody knows.
  ['6fd2c87f-b296-42f0-b197-1e91e994b900', 'ENTERPRISEPACK_OURS', 'Office 365 E3'],
])('%s with part number %s is %s', (id, partNumber, name) => {
  expect(skuName(id, partNumber)).toBe(name);
  expect(knownSkuName(id, partNumber)).toBe(name);
});

test('what the table does not hold keeps its part number, else its id, and is not called known', () => {
  expect([skuName(NOBODYS, 'BRAND_NEW'), skuName(NOBODYS, undefined)]).toEqual(['BRAND_NEW', NOBODYS]);
  expect([knownSkuName(NOBODYS, 'BRAND_NEW'), knownSkuName(NOBODYS, undefined)]).toEqual([null, null]);
});

test('the table is dated, holds hundreds of products, and every id leads to one of them', () => {
  expect(SKU_TABLE).toMatchObject({ date: expect.stringMatching(/^20\d\d-\d\d-\d\d$/), products: Object.keys(table.names).length });
  expect(SKU_TABLE.products).toBeGreaterThan(500);
  const names = new Set(Object.keys(table.names));
  expect(Object.entries(table.ids).filter(([id, partNumber]) => !names.has(partNumber) || id !== id.toLowerCase())).toEqual([]);
  expect(Object.values(table.names).filter((name) => name !== name.trim() || /[\u00a0?]/.test(name))).toEqual([]);
});
