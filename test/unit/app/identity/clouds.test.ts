import { expect, test } from 'vitest';
import { CLOUD_ENDPOINTS, isMicrosoftAddress } from '#app/identity/clouds.ts';

test.each(Object.entries(CLOUD_ENDPOINTS))('knows the services of the cloud %s', (_cloud, { login, graph, powerPlatform }) => {
  for (const host of [login, graph, powerPlatform]) expect(isMicrosoftAddress(`https://${host}/x?y=z`)).toBe(true);
});

test.each([
  'https://contoso.crm4.dynamics.com/api',
  'https://contoso.crm.dynamics.com/',
  'https://a.crm.microsoftdynamics.us/',
  'https://a.crm.dynamics.cn/',
])('knows the Dataverse organisation %s', (address) => expect(isMicrosoftAddress(address)).toBe(true));

test.each([
  'http://graph.microsoft.com/v1.0/users',
  'https://graph.microsoft.com:8443/v1.0/users',
  'https://graph.microsoft.com@evil.example/',
  'https://name:word@graph.microsoft.com/',
  'https://graph.microsoft.com.evil.example/',
  'https://evil-crm.dynamics.com/',
  'https://a.b.crm.dynamics.com/',
  'https://dynamics.com/',
  'https://127.0.0.1/',
  'not an address',
  '',
])('does not take %j for one of Microsoft’s', (address) => expect(isMicrosoftAddress(address)).toBe(false));
