import { Hono, type Context } from 'hono';
import type { CloudState, TokenGrant } from './cloud-state.ts';
import type { CloudTenant, CloudUser } from './invented-tenant.ts';

type Granted = { Variables: { grant: TokenGrant } };

/** Microsoft Graph, as far as we ask it. Wants a token for the host it is asked under, and the permission for what is asked. */
export function graphRoutes(state: CloudState): Hono<Granted> {
  const routes = new Hono<Granted>();
  routes.use(async (c, next) => {
    const held = state.accessTokens.get(c.req.header('authorization')?.replace('Bearer ', '') ?? '');
    if (!held || held.resource !== hostOf(c))
      return c.json({ error: { code: 'InvalidAuthenticationToken', message: 'Token of somebody' } }, 401);
    c.set('grant', held);
    await next();
  });

  routes.get('/v1.0/organization', (c) => {
    const { tenant } = c.get('grant');
    const verifiedDomains = [
      { name: `${tenant.domain.split('.')[0]}.onmicrosoft.com`, isDefault: false },
      { name: tenant.domain, isDefault: true },
    ];
    return c.json({ value: [{ id: tenant.id, displayName: tenant.name, verifiedDomains }] });
  });

  routes.get('/v1.0/users', (c) => {
    if (!may(c, 'User.Read.All')) return forbidden(c);
    const { tenant } = c.get('grant');
    const asked = new URL(c.req.url).searchParams;
    const top = Number(asked.get('$top') ?? 100);
    if (top > 999) return c.json({ error: { code: 'Request_UnsupportedQuery', message: '$top' } }, 400);
    const from = Number(asked.get('$skiptoken') ?? 0);
    const value = [];
    for (let index = from; index < Math.min(from + top, tenant.userCount); index++) value.push(selected(tenant.userAt(index), asked));
    const next = new URLSearchParams(asked);
    next.set('$skiptoken', String(from + top));
    return c.json({
      ...(asked.has('$count') && c.req.header('consistencylevel') === 'eventual' ? { '@odata.count': tenant.userCount } : {}),
      value,
      ...(from + top < tenant.userCount ? { '@odata.nextLink': `https://${hostOf(c)}/v1.0/users?${next}` } : {}),
    });
  });

  routes.get('/v1.0/users/delta', (c) => {
    if (!may(c, 'User.Read.All')) return forbidden(c);
    const { tenant } = c.get('grant');
    const asked = new URL(c.req.url).searchParams;
    const token = asked.get('$deltatoken');
    if (token === 'gone') return c.json({ error: { code: 'syncStateNotFound', message: 'gone' } }, 410);
    const since = token === 'latest' ? tenant.changes.length : Number(token);
    const link = `https://${hostOf(c)}/v1.0/users/delta?$deltatoken=${tenant.changes.length}`;
    return c.json({ value: tenant.changes.slice(since).map(({ user }) => user), '@odata.deltaLink': link });
  });

  routes.get('/v1.0/subscribedSkus', (c) => {
    if (!may(c, 'LicenseAssignment.Read.All')) return forbidden(c);
    const { tenant } = c.get('grant');
    return c.json({
      value: tenant.skus.map(({ skuId, skuPartNumber, consumedUnits, enabled }) => ({
        skuId,
        skuPartNumber,
        consumedUnits,
        capabilityStatus: 'Enabled',
        prepaidUnits: { enabled, suspended: 0, warning: 0 },
      })),
    });
  });

  routes.post('/v1.0/$batch', async (c) => {
    const { requests } = (await c.req.json()) as { requests: { id: string; method: string; url: string }[] };
    if (requests.length > 20) return c.json({ error: { code: 'BadRequest', message: 'too many' } }, 400);
    const { tenant } = c.get('grant');
    const responses = requests.map(({ id, url }) => {
      state.seen.push(`batch ${decodeURIComponent(url)}`);
      const fault = state.faults.take(`batch:${url}`);
      if (fault && 'status' in fault) {
        return {
          id,
          status: fault.status,
          headers: fault.retryAfter ? { 'Retry-After': fault.retryAfter } : {},
          body: { error: { code: 'TooManyRequests' } },
        };
      }
      if (!may(c, 'User.Read.All')) return { id, status: 403, body: { error: { code: 'Authorization_RequestDenied' } } };
      const name = decodeURIComponent(/^\/users\/([^?]+)/.exec(url)?.[1] ?? '');
      const user = findUser(tenant, name);
      return user
        ? { id, status: 200, body: selected(user, new URL(url, 'https://x.example').searchParams) }
        : { id, status: 404, body: { error: { code: 'Request_ResourceNotFound' } } };
    });
    return c.json({ responses });
  });
  return routes;
}

function hostOf(c: Context): string {
  return new URL(c.req.url).pathname.split('/')[1]!;
}

function may(c: Context<Granted>, permission: string): boolean {
  return c.get('grant').scopes.includes(permission);
}

function forbidden(c: Context) {
  return c.json(
    { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges of secret.person@contoso.example.' } },
    403,
  );
}

function selected(user: CloudUser, asked: URLSearchParams): Record<string, unknown> {
  const names = asked.get('$select')?.split(',');
  return names ? Object.fromEntries(names.map((name) => [name, user[name] ?? null])) : user;
}

function findUser(tenant: CloudTenant, name: string): CloudUser | null {
  for (let index = 0; index < tenant.userCount; index++) {
    const user = tenant.userAt(index);
    if (user.id === name || user.userPrincipalName.toLowerCase() === name.toLowerCase()) return user;
  }
  return null;
}
