import { Hono } from 'hono';
import type { CloudState, TokenGrant } from './cloud-state.ts';

type Granted = { Variables: { grant: TokenGrant } };

/** The admin service of each cloud, and what its tokens are for. */
export const ADMIN_SERVICES: Readonly<Record<string, string>> = {
  'api.bap.microsoft.com': 'service.powerapps.com',
  'gov.api.bap.microsoft.us': 'gov.service.powerapps.us',
  'high.api.bap.microsoft.us': 'high.service.powerapps.us',
  'api.bap.appsplatform.us': 'service.apps.appsplatform.us',
  'api.bap.partner.microsoftonline.cn': 'service.powerapps.cn',
};

/** The Power Platform admin service (BAP) under one of its names: environments, two to a page. */
export function powerPlatformRoutes(state: CloudState, host: string): Hono<Granted> {
  const routes = new Hono<Granted>();
  routes.get('/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments', (c) => {
    const held = state.accessTokens.get(c.req.header('authorization')?.replace('Bearer ', '') ?? '');
    if (!held || held.resource !== ADMIN_SERVICES[host]) return c.json({ error: { code: 'Unauthorized' } }, 401);
    const { tenant } = held;
    if (!tenant.granted.includes('PowerPlatform.Admin')) return c.json({ error: { code: 'Forbidden', message: 'no administrator' } }, 403);
    const url = new URL(c.req.url);
    const from = Number(url.searchParams.get('$skiptoken') ?? 0);
    const value = tenant.environments.slice(from, from + 2);
    const more = from + 2 < tenant.environments.length;
    const address = `https://${url.pathname.slice(1)}?api-version=${url.searchParams.get('api-version')}&$skiptoken=${from + 2}`;
    return c.json({ value, ...(more ? { nextLink: address } : {}) });
  });
  return routes;
}

/** A Dataverse organisation: its users, with the page size the `Prefer` header asks for. */
export function dataverseRoutes(state: CloudState, host: string): Hono {
  const routes = new Hono();
  routes.get('/api/data/v9.2/systemusers', (c) => {
    const held = state.accessTokens.get(c.req.header('authorization')?.replace('Bearer ', '') ?? '');
    if (!held || held.resource !== host) return c.json({ error: { code: '0x80072560' } }, 401);
    const users = held.tenant.systemUsers.get(host);
    if (!users) return c.json({ error: { code: '0x80040220', message: 'missing privilege prvReadUser' } }, 403);
    const size = Number(/odata\.maxpagesize=(\d+)/.exec(c.req.header('prefer') ?? '')?.[1] ?? 5000);
    const url = new URL(c.req.url);
    const from = Number(url.searchParams.get('$skiptoken') ?? 0);
    const next =
      from + size < users.length ? { '@odata.nextLink': `https://${host}/api/data/v9.2/systemusers?$skiptoken=${from + size}` } : {};
    return c.json({ value: users.slice(from, from + size), ...next });
  });
  return routes;
}
