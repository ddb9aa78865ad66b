import type { RefusalCode } from './build-user-mapping.ts';
import type { ExclusionReason, LinkState } from './decision.ts';

/** Kinds of Power Platform environment, as the admin center and the BAP list name them (`environmentSku`). */
export const ENVIRONMENT_TYPES = ['production', 'sandbox', 'default', 'developer', 'trial', 'teams', 'demo'] as const;
export type EnvironmentType = (typeof ENVIRONMENT_TYPES)[number];

/** Clouds that Microsoft runs Power Platform in. */
export const CLOUDS = ['public', 'gcc', 'gcc-high', 'dod', 'china'] as const;
export type Cloud = (typeof CLOUDS)[number];

/** What is known of one environment. `null` always means that nobody said, never "no". */
export interface EnvironmentFacts {
  readonly name: string;
  /** The GUID that the `TenantToTenant-*` cmdlets call EnvironmentName. */
  readonly environmentId: string | null;
  /** Address of its Dataverse organisation, for example "https://contoso.crm4.dynamics.com/". */
  readonly url: string | null;
  readonly type: EnvironmentType | null;
  readonly region: string | null;
  readonly cloud: Cloud | null;
  /** Geo and cloud of the tenant that receives it. */
  readonly targetRegion: string | null;
  readonly targetCloud: Cloud | null;
  /** It is a Managed Environment. */
  readonly managed: boolean | null;
  readonly linkedToFinanceAndOperations: boolean | null;
  readonly lockbox: boolean | null;
  readonly customerManagedKey: boolean | null;
  /** Ids of the installed components that a rule set asks about. */
  readonly components: readonly string[] | null;
}

/** Nothing known but a name. */
export function unknownEnvironment(name: string): EnvironmentFacts {
  return {
    name,
    environmentId: null,
    url: null,
    type: null,
    region: null,
    cloud: null,
    targetRegion: null,
    targetCloud: null,
    managed: null,
    linkedToFinanceAndOperations: null,
    lockbox: null,
    customerManagedKey: null,
    components: null,
  };
}

/** Why a record of an environment's user list is not somebody to be mapped. */
export const LEFT_OUT_REASONS = [
  'application',
  'placeholder',
  'support',
  'delegated-admin',
  'non-interactive',
  'disabled',
  'stub',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** The saved views Microsoft names: full access users have to be mapped, administrative ones may be. */
export type UserAccess = 'full' | 'administrative';

/** One record of an environment's own user list. */
export interface EnvironmentUser {
  /** `accountKey` of the record: exceptions follow it across re-imports. */
  readonly key: string;
  /** As the list writes it; empty where it tells only an object id or an address. */
  readonly upn: string;
  readonly name: string;
  readonly access: UserAccess;
  /** Null: in scope. */
  readonly leftOut: LeftOutReason | null;
  /** Key of the source account it is; null when the source directory does not hold it. */
  readonly sourceKey: string | null;
}

/** Where a source account stands in the crosswalk, as far as a projection needs it. */
export interface CrosswalkLine {
  /** `accountKey` of the source account. */
  readonly key: string;
  readonly upn: string;
  readonly state: LinkState;
  /** What would be written; null when it has no target, or none that counts. */
  readonly target: { readonly key: string; readonly upn: string } | null;
  readonly exclusion: string | null;
  readonly note: string;
}

/** What a person wants otherwise for one user in one environment. */
export interface EnvironmentException {
  /** `EnvironmentUser.key`. */
  readonly user: string;
  readonly act:
    /** Another target here; `target` is null when that account is no longer in the project. */
    | { readonly is: 'target'; readonly key: string; readonly target: { readonly key: string; readonly upn: string } | null }
    | { readonly is: 'exclude'; readonly reason: ExclusionReason }
    /** A user although the list's own data leaves it out. */
    | { readonly is: 'include' };
  readonly why: string;
  readonly by: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** One user of an environment, and what becomes of it there. Every user in scope has exactly one outcome. */
export interface ProjectedUser {
  /** As the environment's own list writes it. */
  readonly upn: string;
  readonly name: string;
  /** Key of the source account it is (`accountKey`); null when the directory export of the source does not hold it. */
  readonly sourceKey: string | null;
  /** `EnvironmentUser.key`. */
  readonly key: string;
  readonly access: UserAccess;
  readonly outcome:
    | { readonly is: 'mapped'; readonly target: string; readonly targetKey: string }
    /** `reason` is a code of `EXCLUSION_REASONS`; `note` the person's own words. */
    | { readonly is: 'excluded'; readonly reason: string; readonly note: string }
    /** Nobody decided, or there is no target: whoever is active and unmapped is lost. `refused`: the pair cannot be written, and why. */
    | { readonly is: 'unmapped'; readonly why: 'undecided' | 'without-target' | 'not-in-directory'; readonly message: string }
    | { readonly is: 'unmapped'; readonly why: 'refused'; readonly code: RefusalCode; readonly message: string };
  /** An exception of this environment from the crosswalk, in words; null for none. */
  readonly exception: string | null;
}

/** An environment's part of the crosswalk: `users` are in scope, `leftOut` are not, and say why. */
export interface EnvironmentProjection {
  /** Id in the open project. */
  readonly id: number;
  readonly facts: EnvironmentFacts;
  /** In order of UPN, by code unit, in lower case. */
  readonly users: readonly ProjectedUser[];
  readonly leftOut: readonly { readonly key: string; readonly upn: string; readonly name: string; readonly reason: LeftOutReason }[];
}
