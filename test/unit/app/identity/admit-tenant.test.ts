import { expect, test } from 'vitest';
import { admitTenant, type ExpectedTenant } from '#app/identity/admit-tenant.ts';

const nobody: ExpectedTenant = { tenantId: null, name: null, accountDomains: [] };
const contoso = { tenantId: 'c', name: 'Contoso', domains: ['contoso.example'] };

test('a first sign-in is let in', () => {
  expect(admitTenant('source', contoso, { source: nobody, target: nobody })).toEqual({ refused: null, warning: '' });
});

test('the tenant to which the imported accounts belong is let in', () => {
  const source = { ...nobody, accountDomains: ['old.example', 'contoso.example'] };
  expect(admitTenant('source', contoso, { source, target: nobody })).toEqual({ refused: null, warning: '' });
});

test('another domain than that of the imported accounts is a warning, since a tenant may have been renamed', () => {
  const source = { ...nobody, accountDomains: ['old.example'] };
  expect(admitTenant('source', contoso, { source, target: nobody })).toMatchObject({
    refused: null,
    warning: expect.stringContaining('old.example'),
  });
});

test('the other side’s accounts tell that the sides were confused', () => {
  const target = { ...nobody, accountDomains: ['contoso.example'] };
  expect(admitTenant('source', contoso, { source: nobody, target })).toMatchObject({ refused: { code: 'other-side' } });
});

test.each([
  ['the same tenant on the other side', { source: nobody, target: { ...nobody, tenantId: 'c' } }, 'same-tenant'],
  ['another tenant than before', { source: { ...nobody, tenantId: 'x', name: 'Northwind' }, target: nobody }, 'other-tenant'],
])('%s is refused', (_case, expected, code) => {
  expect(admitTenant('source', contoso, expected)).toMatchObject({
    refused: { code, message: expect.stringContaining('Contoso'), next: expect.stringMatching(/\w/) },
  });
});

test('a tenant that does not say its name is let in', () => {
  const source = { ...nobody, accountDomains: ['contoso.example'] };
  expect(admitTenant('source', { tenantId: 'c', name: null, domains: [] }, { source, target: nobody })).toEqual({
    refused: null,
    warning: '',
  });
});
