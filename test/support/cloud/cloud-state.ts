import { OAuth2Issuer } from 'oauth2-mock-server';
import type { CloudTenant } from './invented-tenant.ts';
import { createFaults, type Faults } from './faults.ts';

/** What a token stands for. */
export interface TokenGrant {
  readonly tenant: CloudTenant;
  /** Host of the resource. */
  readonly resource: string;
  readonly scopes: readonly string[];
}

export interface CloudState {
  readonly tenants: readonly CloudTenant[];
  readonly clientId: string;
  readonly issuer: OAuth2Issuer;
  readonly faults: Faults;
  readonly accessTokens: Map<string, TokenGrant>;
  readonly refreshTokens: Map<string, { readonly tenant: CloudTenant; readonly resource: string }>;
  readonly codes: Map<string, AuthorisedCode>;
  readonly deviceCodes: Map<
    string,
    { readonly userCode: string; readonly resource: string; tenant: CloudTenant | null; declined: boolean }
  >;
  /** What Entra answers to the next sign-ins, such as "AADSTS50105". */
  readonly refusals: string[];
  /** Every request, as method, host and path. */
  readonly seen: string[];
  /** Seconds an access token lives. */
  tokenLife: number;
}

export interface AuthorisedCode {
  readonly tenant: CloudTenant;
  readonly challenge: string;
  readonly redirectUri: string;
  readonly resource: string;
}

export async function newCloudState(tenants: readonly CloudTenant[], clientId: string): Promise<CloudState> {
  const issuer = new OAuth2Issuer();
  await issuer.keys.generate('RS256');
  issuer.url = 'https://login.microsoftonline.com';
  return {
    tenants,
    clientId,
    issuer,
    faults: createFaults(),
    accessTokens: new Map(),
    refreshTokens: new Map(),
    codes: new Map(),
    deviceCodes: new Map(),
    refusals: [],
    seen: [],
    tokenLife: 3600,
  };
}
