// The browser host as it is, but for its network, which ends at the stand-in, and its browser, which a test is. A program
// of its own, so that a story meets it as a person meets the real one: run by Node with the data folder as its argument.
import { join } from 'node:path';
import { createApp } from '#app/create-app.ts';
import { startHost } from '#loopback/start-host.ts';
import { inventedId, inventTenant } from './invented-tenant.ts';
import { startCloud } from './start-cloud.ts';

const say = (line: Record<string, unknown>): void => console.log(JSON.stringify(line));
const root = join(import.meta.dirname, '../../..');

const organisation = 'contoso-sales.crm4.dynamics.com';
const contoso = inventTenant(1, 'Contoso', 'contoso.example', {
  userCount: 1200,
  granted: ['User.Read', 'User.Read.All', 'LicenseAssignment.Read.All', 'PowerPlatform.Admin'],
  environments: [
    {
      name: inventedId(9, 1),
      properties: {
        displayName: 'Contoso Sales',
        environmentSku: 'Production',
        azureRegion: 'westeurope',
        linkedEnvironmentMetadata: { instanceUrl: `https://${organisation}/` },
        governanceConfiguration: { protectionLevel: 'Basic' },
      },
    },
  ],
  systemUsers: new Map([
    [
      organisation,
      [1, 2, 3].map((number) => ({
        systemuserid: `s${number}`,
        domainname: `user${number}@contoso.example`,
        windowsliveid: `user${number}@contoso.example`,
        fullname: `User ${number}`,
        isdisabled: false,
        accessmode: 0,
      })),
    ],
  ]),
});
const fabrikam = inventTenant(2, 'Fabrikam', 'fabrikam.example', { granted: ['User.Read', 'User.Read.All'] });
const cloud = await startCloud([contoso, fabrikam]);
// The first page of users comes at the second attempt, after the pause that was asked for.
cloud.faults.order('/v1.0/users?%24', { status: 429, retryAfter: '1' });

const host = await startHost({
  createApp: (ports) =>
    createApp({
      ...ports,
      network: cloud.network((milliseconds) => milliseconds),
      openInBrowser: async (address) => say({ open: cloud.localAddress(address) }),
    }),
  pageRoot: join(root, 'out/renderer'),
  dataFolder: process.argv[2] ?? '',
  samplesFolder: join(root, 'resources/samples'),
  version: '0.0.0',
  log: (line) => console.error(line),
});
say({ url: host.url });
process.once('SIGINT', () => void host.close());
await host.ended;
await cloud.close();
