// The browser host as it is, but for its network, which ends at the stand-in, and its browser, which a test is. A program
// of its own, so that a story meets it as a person meets the real one: run by Node with the data folder as its argument.
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createApp } from '#app/create-app.ts';
import { proxyProblem } from '#app/identity/proxy-problem.ts';
import type { Network } from '#app/ports.ts';
import { startHost } from '#loopback/start-host.ts';
import type { Fault } from './faults.ts';
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
contoso.skus.push({ skuId: inventedId(7, 7), skuPartNumber: 'CONTOSO_BESPOKE', consumedUnits: 3, enabled: 10 });
const cloud = await startCloud([contoso, fabrikam]);

/** Something that happens behind the app's back: a fault, somebody who enters a code elsewhere, a proxy that wants a password. */
export type CloudWish =
  | { readonly order: string; readonly fault: Fault }
  | { readonly enters: 'contoso' | 'fabrikam' }
  | { readonly proxy: readonly [name: string, password: string] }
  /** Contoso goes on working: licences, an environment and its users are not what they were. */
  | { readonly goesOn: 'contoso' }
  /** An administrator agrees to a permission. */
  | { readonly grants: string };

let proxy: readonly [name: string, password: string] | null = null;
let met = false;
const network = cloud.network((milliseconds) => milliseconds);
const behindProxy: Network = {
  ...network,
  fetch: async (address, request) => {
    if (proxy === null) return network.fetch(address, request);
    met = true;
    throw proxyProblem();
  },
  proxy: {
    wants: () => (proxy !== null && met ? 'proxy.contoso.example:8080' : null),
    answer: async (name, password) => {
      if (name === proxy?.[0] && password === proxy[1]) proxy = null;
      return proxy === null;
    },
  },
};

function goOn(): void {
  contoso.skus[0]!.enabled = 60;
  Object.assign(contoso.environments[0]!.properties, { displayName: 'Contoso Sales EU', environmentSku: 'Sandbox' });
  contoso.environments.push({ name: inventedId(9, 2), properties: { displayName: 'Contoso Lab', environmentSku: 'Developer' } });
  const users = contoso.systemUsers.get(organisation)!;
  users[1] = { ...users[1], isdisabled: true };
  users.push({
    ...users[0],
    systemuserid: 's9',
    domainname: 'user9@contoso.example',
    windowsliveid: 'user9@contoso.example',
    fullname: 'User 9',
  });
}

function fulfil(wish: CloudWish): void {
  if ('order' in wish) cloud.faults.order(wish.order, wish.fault);
  else if ('proxy' in wish) ({ proxy } = wish);
  else if ('goesOn' in wish) goOn();
  else if ('grants' in wish) fabrikam.granted.push(wish.grants);
  else for (const held of cloud.deviceCodes.values()) held.tenant = wish.enters === 'contoso' ? contoso : fabrikam;
}

createInterface({ input: process.stdin }).on('line', (line) => {
  fulfil(JSON.parse(line) as CloudWish);
  say({ done: line });
});

const host = await startHost({
  createApp: (ports) =>
    createApp({
      ...ports,
      network: behindProxy,
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
process.stdin.destroy();
