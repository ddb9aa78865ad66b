import type { Cloud } from '#core/mapping/environment.ts';

/** A person who can sign in, and what Graph says of accounts. Names are invented; the shape is Graph's. */
export type CloudUser = Record<string, unknown> & { readonly id: string; readonly userPrincipalName: string };

export interface CloudEnvironment {
  readonly name: string;
  readonly properties: Record<string, unknown>;
}

/** One tenant of the stand-in; tests change it as they go. */
export interface CloudTenant {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly cloud: Cloud;
  /** Who signs in: an administrator of this tenant. */
  readonly admin: CloudUser;
  /** How many users there are, and each of them: made when asked for, so that 250,000 need no memory. */
  userCount: number;
  userAt(index: number): CloudUser;
  /** Users that were changed or added since, by id; null for deleted. */
  readonly changes: {
    readonly at: number;
    readonly user: CloudUser | { readonly id: string; readonly '@removed': { readonly reason: string } };
  }[];
  readonly skus: { skuId: string; skuPartNumber: string; consumedUnits: number; enabled: number }[];
  readonly environments: CloudEnvironment[];
  /** By host of the organisation. */
  readonly systemUsers: Map<string, Record<string, unknown>[]>;
  /** Delegated permissions the tenant agreed to. */
  granted: string[];
}

const FIRST = ['Ada', 'Bo', 'Chloé', 'Dmitri', 'Eun-ji', 'Farid', 'Gita', 'Hugo', 'Ines', 'Jörg'];
const LAST = ['Adler', 'Brandt', 'Çelik', 'Dubois', 'Eriksen', 'Fischer', 'García', 'Horváth', 'Ito', 'Jansen'];
export const E3 = '05e9a617-0261-4cee-bb44-138d3ef5d965';

/** Hexadecimal GUID that tells the tenant and the number of what it names. */
export function inventedId(tenant: number, index: number): string {
  return `${String(tenant).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

export function inventTenant(number: number, name: string, domain: string, options: Partial<CloudTenant> = {}): CloudTenant {
  const userAt = (index: number): CloudUser => {
    const given = FIRST[index % 10]!;
    const surname = LAST[Math.floor(index / 10) % 10]!;
    const login = `user${index}`;
    return {
      id: inventedId(number, index),
      userPrincipalName: `${login}@${domain}`,
      displayName: `${given} ${surname}`,
      givenName: given,
      surname,
      mail: `${login}@${domain}`,
      mailNickname: login,
      proxyAddresses: [`SMTP:${login}@${domain}`, `smtp:${given.toLowerCase()}.${index}@${domain}`],
      otherMails: [],
      employeeId: String(100_000 + index),
      department: index % 3 === 0 ? 'Sales, "inside"' : 'Finance',
      jobTitle: null,
      businessPhones: [`+49 30 ${index}`],
      accountEnabled: index % 7 !== 6,
      userType: 'Member',
      assignedLicenses: index % 5 === 4 ? [] : [{ skuId: E3, disabledPlans: [] }],
      createdDateTime: '2020-01-02T03:04:05Z',
    };
  };
  return {
    id: inventedId(number, 999_999_999),
    name,
    domain,
    cloud: 'public',
    admin: { id: inventedId(number, 888_888_888), userPrincipalName: `admin@${domain}`, displayName: `Admin of ${name}` },
    userCount: 40,
    userAt,
    changes: [],
    skus: [{ skuId: E3, skuPartNumber: 'SPE_E3', consumedUnits: 32, enabled: 50 }],
    environments: [],
    systemUsers: new Map(),
    granted: ['User.Read', 'User.Read.All', 'LicenseAssignment.Read.All'],
    ...options,
  };
}
