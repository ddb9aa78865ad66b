import { onTestFinished } from 'vitest';
import type { Side } from '#core/directory/account.ts';
import type { TenantSide } from '#contract/calls/tenant-calls.ts';
import { tempFolder } from '../temp-project.ts';
import { testApp, type TestApp } from '../test-app.ts';
import { inventTenant, type CloudTenant } from './invented-tenant.ts';
import { CLIENT_ID, startCloud, type StandIn } from './start-cloud.ts';
import { visitSignIn } from './visit-sign-in.ts';

export interface CloudApp extends TestApp {
  readonly cloud: StandIn;
  readonly contoso: CloudTenant;
  readonly fabrikam: CloudTenant;
  readonly log: string[];
  readonly secrets: Map<string, string>;
  readonly pauses: number[];
  /** Addresses the browser was sent to. */
  readonly opened: string[];
  /** Whom the browser picks next, by tenant; null: the person closes it without a word. Or there is none to be opened. */
  picks(tenant: CloudTenant | 'no browser' | null): void;
  /** Signs in and waits until that has ended. */
  signIn(side: Side, tenant: CloudTenant): Promise<TenantSide>;
  status(side: Side): Promise<TenantSide>;
  /** Waits until the status of a side is as wanted. */
  until(side: Side, wanted: (status: TenantSide) => boolean): Promise<TenantSide>;
}

/** The real app with a new project beside a stand-in for Microsoft's cloud; the browser is a few requests. */
export async function cloudApp(
  change: { tenants?: readonly CloudTenant[]; pace?: (milliseconds: number) => number; folder?: string } = {},
): Promise<CloudApp> {
  const [contoso = inventTenant(1, 'Contoso', 'contoso.example'), fabrikam = inventTenant(2, 'Fabrikam', 'fabrikam.example')] =
    change.tenants ?? [];
  const cloud = await startCloud([contoso, fabrikam]);
  const secrets = new Map<string, string>();
  const log: string[] = [];
  const network = cloud.network(change.pace);
  const opened: string[] = [];
  let pick: CloudTenant | 'no browser' | null = contoso;
  const test = testApp(change.folder ?? tempFolder(), {
    network,
    openInBrowser: async (address) => {
      opened.push(address);
      if (pick === 'no browser') throw new Error('nothing opens an address here');
      if (pick) void visitSignIn(cloud.localAddress(address), pick.id).catch((error: Error) => log.push(error.message));
    },
    secrets: {
      get: async (name) => secrets.get(name) ?? null,
      set: async (name, value) => void secrets.set(name, value),
      delete: async (name) => void secrets.delete(name),
      outlastRun: async () => true,
    },
    now: () => new Date(),
    log: (line) => log.push(line),
  });
  onTestFinished(() => cloud.close());
  await test.client['project.create']({ name: 'Merger' });
  for (const side of ['source', 'target'] as const)
    await test.client['tenants.choose']({ side, cloud: 'public', clientId: CLIENT_ID, hint: '' });

  const status = async (side: Side): Promise<TenantSide> => (await test.client['tenants.status']({}))[side];
  const until = async (side: Side, wanted: (status: TenantSide) => boolean): Promise<TenantSide> => {
    for (let tries = 0; tries < 1000; tries++) {
      const now = await status(side);
      if (wanted(now)) return now;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`the ${side} tenant never came to be as wanted: ${JSON.stringify(await status(side))}`);
  };
  return {
    ...test,
    cloud,
    contoso,
    fabrikam,
    log,
    secrets,
    pauses: network.pauses,
    opened,
    picks: (tenant) => (pick = tenant),
    signIn: async (side, tenant) => {
      pick = tenant;
      await test.client['tenants.signIn']({ side, how: 'browser' });
      return until(side, ({ pending }) => pending === null);
    },
    status,
    until,
  };
}
