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
  /** It is a Managed Environment. */
  readonly managed: boolean | null;
  readonly linkedToFinanceAndOperations: boolean | null;
  readonly lockbox: boolean | null;
  readonly customerManagedKey: boolean | null;
  /** Ids of the installed components that a rule set asks about. */
  readonly components: readonly string[] | null;
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

/** One user of an environment, and what becomes of it there. Every user in scope has exactly one outcome. */
export interface ProjectedUser {
  /** As the environment's own list writes it. */
  readonly upn: string;
  readonly name: string;
  /** Key of the source account it is (`accountKey`); null when the directory export of the source does not hold it. */
  readonly sourceKey: string | null;
  readonly access: 'full' | 'administrative';
  readonly outcome:
    | { readonly is: 'mapped'; readonly target: string; readonly targetKey: string }
    /** `reason` is a code of `EXCLUSION_REASONS`; `note` the person's own words. */
    | { readonly is: 'excluded'; readonly reason: string; readonly note: string }
    /** Nobody decided, or there is no target: whoever is active and unmapped is lost. `refused`: the pair cannot be written, and why. */
    | { readonly is: 'unmapped'; readonly why: 'undecided' | 'without-target' | 'not-in-directory' | 'refused'; readonly message: string };
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
  readonly leftOut: readonly { readonly upn: string; readonly name: string; readonly reason: LeftOutReason }[];
}
