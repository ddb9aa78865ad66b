import type { ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer, type HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { networkOverFetch } from '#app/network-over-fetch.ts';
import type { Network } from '#app/ports.ts';
import { newCloudState, type CloudState } from './cloud-state.ts';
import { entraRoutes } from './entra-routes.ts';
import { graphRoutes } from './graph-routes.ts';
import type { CloudTenant } from './invented-tenant.ts';
import { ADMIN_SERVICES, dataverseRoutes, powerPlatformRoutes } from './power-platform-routes.ts';

export const CLIENT_ID = '11111111-2222-4333-8444-555555555555';

/** Nothing is waited for, but for somebody who signs in: those five minutes are no pause between two questions. */
const hurry = (milliseconds: number): number => (milliseconds === 5 * 60_000 ? milliseconds : 0);

export interface StandIn extends CloudState {
  /** Where an address of Microsoft's is answered here. */
  localAddress(address: string): string;
  /** A network that carries every request for Microsoft here, over real sockets; pauses are noted, and last as long as `pace` says. */
  network(pace?: (milliseconds: number) => number): Network & { readonly pauses: number[] };
  close(): Promise<void>;
}

/**
 * Stands in for Entra, Graph, Power Platform and Dataverse on 127.0.0.1. The app knows nothing of it: it asks the
 * addresses it always asks, and only the network that a test gives it carries them here.
 */
export async function startCloud(tenants: readonly CloudTenant[]): Promise<StandIn> {
  const state = await newCloudState(tenants, CLIENT_ID);
  const all = new Hono<{ Bindings: HttpBindings }>();
  all.use(async (c, next) => {
    const address = c.req.url.slice(c.req.url.indexOf('/', 8) + 1);
    state.seen.push(`${c.req.method} ${address}`);
    const fault = state.faults.take(address);
    if (fault && 'expire' in fault) state.accessTokens.clear();
    if (fault && 'status' in fault) {
      const headers = fault.retryAfter === undefined ? undefined : { 'Retry-After': fault.retryAfter };
      return Response.json({ error: { code: fault.code ?? 'Fault' } }, { status: fault.status, ...(headers && { headers }) });
    }
    await next();
    if (fault && 'ends' in fault) {
      const { '@odata.nextLink': _more, ...page } = (await c.res.json()) as Record<string, unknown>;
      c.res = Response.json(page);
    }
    if (fault && 'cut' in fault) {
      const text = await c.res.text();
      c.res = cutOff(c.env.outgoing, text);
    }
  });
  for (const host of ['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn']) {
    all.route(`/${host}`, entraRoutes(state));
  }
  for (const host of ['graph.microsoft.com', 'graph.microsoft.us', 'dod-graph.microsoft.us', 'microsoftgraph.chinacloudapi.cn']) {
    all.route(`/${host}`, graphRoutes(state));
  }
  for (const host of Object.keys(ADMIN_SERVICES)) all.route(`/${host}`, powerPlatformRoutes(state, host));
  for (const host of tenants.flatMap(({ systemUsers }) => [...systemUsers.keys()])) all.route(`/${host}`, dataverseRoutes(state, host));

  const server = createAdaptorServer({ fetch: all.fetch, hostname: '127.0.0.1', overrideGlobalObjects: false });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const localAddress = (address: string): string => address.replace(/^https:\//, `http://127.0.0.1:${port}`);
  return Object.assign(state, {
    localAddress,
    network: (pace: (milliseconds: number) => number = hurry) => {
      const pauses: number[] = [];
      const over = networkOverFetch((address, request) => fetch(localAddress(address), request));
      return {
        ...over,
        pauses,
        random: () => 0,
        wait: (milliseconds: number, signal: AbortSignal) => {
          pauses.push(milliseconds);
          return over.wait(pace(milliseconds), signal);
        },
      };
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  });
}

/** Promises the whole answer, sends half of it and hangs up. */
function cutOff(outgoing: ServerResponse, text: string): Response {
  const bytes = Buffer.from(text);
  outgoing.writeHead(200, { 'Content-Type': 'application/json', 'Content-Length': bytes.length });
  outgoing.write(bytes.subarray(0, bytes.length >> 1), () => outgoing.destroy());
  return new Response(null, { headers: { 'x-hono-already-sent': 'true' } });
}
