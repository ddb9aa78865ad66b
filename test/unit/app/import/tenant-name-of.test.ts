import { expect, it } from 'vitest';
import { tenantNameOf } from '#app/import/tenant-name-of.ts';

it.each([
  [['contoso.com', 'contoso.onmicrosoft.com'], 'Contoso'],
  [['fabrikam.onmicrosoft.com', 'fabrikam.com'], 'Fabrikam'],
  [['fabrikam.onmicrosoft.com'], 'Fabrikam'],
  [[], null],
])('calls the tenant of %j %s', (domains, name) => {
  expect(tenantNameOf(domains)).toBe(name);
});
