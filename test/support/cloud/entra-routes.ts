import { createHash, randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import type { CloudState } from './cloud-state.ts';
import type { CloudTenant } from './invented-tenant.ts';

const REGIONS: Readonly<Record<string, string | undefined>> = { gcc: 'GCC', 'gcc-high': 'DODCON', dod: 'DOD' };

/** Entra: the page on which people choose an account, the token endpoint and the device code. Paths begin with the login host. */
export function entraRoutes(state: CloudState): Hono {
  const routes = new Hono();

  routes.get('/:tenant/oauth2/v2.0/authorize', (c) => {
    const asked = new URL(c.req.url).searchParams;
    const problem = checkAuthorise(state, asked);
    if (problem) return c.text(problem, 400);
    const list = state.tenants
      .map((tenant) => `<li><button name="pick" value="${tenant.id}">${tenant.admin.userPrincipalName}</button></li>`)
      .join('');
    const hidden = [...asked].map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`).join('');
    return c.html(`<!doctype html><html lang="en"><title>Pick an account</title><h1>Pick an account</h1>
      <form method="post" action="pick">${hidden}<ul>${list}</ul><button name="pick" value="">Cancel</button></form>`);
  });

  routes.post('/:tenant/oauth2/v2.0/pick', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const tenant = state.tenants.find(({ id }) => id === form.get('pick'));
    const redirectUri = form.get('redirect_uri')!;
    const answer: Record<string, string> = { state: form.get('state')! };
    const refusal = tenant ? state.refusals.shift() : 'AADSTS65004';
    if (!tenant || refusal) {
      Object.assign(answer, { error: 'access_denied', error_description: `${refusal}: User 'secret.person@contoso.example' was refused.` });
    } else {
      const code = randomUUID();
      state.codes.set(code, { tenant, challenge: form.get('code_challenge')!, redirectUri, resource: resourceOf(form.get('scope')!) });
      answer['code'] = code;
    }
    const inputs = Object.entries(answer)
      .map(([name, value]) => `<input type="hidden" name="${name}" value="${escape(value)}">`)
      .join('');
    return c.html(`<!doctype html><html lang="en"><title>Working…</title><form method="post" action="${escape(redirectUri)}">${inputs}
      <noscript><button>Continue</button></noscript></form><script>document.forms[0].submit()</script>`);
  });

  routes.post('/:tenant/oauth2/v2.0/devicecode', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const deviceCode = randomUUID();
    state.deviceCodes.set(deviceCode, { userCode: 'ABCD1234', resource: resourceOf(form.get('scope')!), tenant: null, declined: false });
    return c.json({
      user_code: 'ABCD1234',
      device_code: deviceCode,
      verification_uri: 'https://microsoft.com/devicelogin',
      expires_in: 900,
      interval: 1,
      message: 'To sign in, use a web browser.',
    });
  });

  routes.post('/:tenant/oauth2/v2.0/token', async (c) => {
    const form = new URLSearchParams(await c.req.text());
    const refuse = (error: string, code: string, status: 400 | 401 = 400) =>
      c.json(
        { error, error_description: `${code}: refused for secret.person@contoso.example`, error_codes: [Number(code.slice(7))] },
        status,
      );
    if (form.get('client_id') !== state.clientId) return refuse('unauthorized_client', 'AADSTS700016');
    const refusal = state.refusals[0];
    if (refusal && form.get('grant_type') === 'refresh_token') {
      state.refusals.shift();
      return refuse('interaction_required', refusal);
    }
    switch (form.get('grant_type')) {
      case 'authorization_code': {
        const held = state.codes.get(form.get('code') ?? '');
        state.codes.delete(form.get('code') ?? '');
        if (!held) return refuse('invalid_grant', 'AADSTS70008');
        if (held.redirectUri !== form.get('redirect_uri')) return refuse('invalid_grant', 'AADSTS50011');
        const proof = createHash('sha256')
          .update(form.get('code_verifier') ?? '')
          .digest('base64url');
        if (proof !== held.challenge) return refuse('invalid_grant', 'AADSTS501481');
        return c.json(await grant(state, held.tenant, held.resource));
      }
      case 'refresh_token': {
        const held = state.refreshTokens.get(form.get('refresh_token') ?? '');
        if (!held) return refuse('invalid_grant', 'AADSTS700082');
        return c.json(await grant(state, held.tenant, resourceOf(form.get('scope')!)));
      }
      case 'urn:ietf:params:oauth:grant-type:device_code':
      case 'device_code': {
        const held = state.deviceCodes.get(form.get('device_code') ?? '');
        if (!held) return refuse('expired_token', 'AADSTS70020');
        if (held.declined) return refuse('authorization_declined', 'AADSTS65004');
        if (!held.tenant) return refuse('authorization_pending', 'AADSTS70016');
        return c.json(await grant(state, held.tenant, held.resource));
      }
      default:
        return refuse('unsupported_grant_type', 'AADSTS70003');
    }
  });
  return routes;
}

/** What Entra would not let through either, so that a wrong request of ours does not go unnoticed. */
function checkAuthorise(state: CloudState, asked: URLSearchParams): string | null {
  if (asked.get('client_id') !== state.clientId) return 'AADSTS700016: unknown client';
  if (asked.get('response_mode') !== 'form_post') return 'the answer must come by form_post';
  if (asked.get('code_challenge_method') !== 'S256' || !asked.get('code_challenge')) return 'PKCE is missing';
  if (asked.get('prompt') !== 'select_account') return 'the choice of an account was not forced';
  if (!/^http:\/\/localhost:\d+\/?$/.test(asked.get('redirect_uri') ?? '')) return 'AADSTS50011: the redirect address is not localhost';
  return asked.get('state') ? null : 'state is missing';
}

/** The host of the resource that the scope names. */
function resourceOf(scopes: string): string {
  const scope = scopes.split(' ').find((each) => each.startsWith('https://'));
  return scope === undefined ? 'graph.microsoft.com' : new URL(scope).hostname;
}

async function grant(state: CloudState, tenant: CloudTenant, resource: string): Promise<Record<string, unknown>> {
  const { admin } = tenant;
  const claims = {
    aud: state.clientId,
    iss: `https://login.microsoftonline.com/${tenant.id}/v2.0`,
    tid: tenant.id,
    oid: admin.id,
    sub: admin.id,
    name: admin['displayName'],
    preferred_username: admin.userPrincipalName,
    ver: '2.0',
    ...(REGIONS[tenant.cloud] ? { tenant_region_scope: 'USGov', tenant_region_sub_scope: REGIONS[tenant.cloud] } : {}),
  };
  const idToken = await state.issuer.buildToken({
    expiresIn: 3600,
    scopesOrTransform: (_header, payload) => void Object.assign(payload, claims),
  });
  const accessToken = `${await state.issuer.buildToken({ expiresIn: state.tokenLife })}.${randomUUID()}`;
  const refreshToken = randomUUID();
  const scopes = resource.includes('graph') ? tenant.granted : ['user_impersonation'];
  state.accessTokens.set(accessToken, { tenant, resource, scopes });
  state.refreshTokens.set(refreshToken, { tenant, resource });
  return {
    token_type: 'Bearer',
    scope: ['openid', 'profile', ...scopes.map((scope) => `https://${resource}/${scope}`)].join(' '),
    expires_in: state.tokenLife,
    ext_expires_in: state.tokenLife,
    access_token: accessToken,
    refresh_token: refreshToken,
    id_token: idToken,
    client_info: Buffer.from(JSON.stringify({ uid: admin.id, utid: tenant.id })).toString('base64url'),
  };
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
