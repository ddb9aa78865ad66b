import type { AccountKind, Side } from '../directory/account.ts';
import { addressKey } from '../mapping/address.ts';
import type { Cloud, EnvironmentProjection, ProjectedUser } from '../mapping/environment.ts';
import type { ReadinessWindow } from './checklist.ts';
import type { Concern } from './finding.ts';
import type { LicenceNeed } from './licence-need.ts';
import type { MailboxWork } from './mailbox-work.ts';
import type { Parameters } from './rule-set.ts';

/** What the directories tell of an account; null: they do not say. */
export interface PersonFacts {
  readonly upn: string;
  readonly kind: AccountKind;
  readonly enabled: boolean | null;
  readonly licensed: boolean | null;
  readonly deleted: boolean;
}

/** The accounts of a mapped user; undefined where no directory tells of them. */
export interface MappedAccounts {
  readonly source: PersonFacts | undefined;
  readonly target: PersonFacts | undefined;
}

/** What a person answered about a step of the checklist. */
export interface ChecklistAnswer {
  readonly status: 'open' | 'done' | 'not-applicable' | 'failed';
  readonly evidence: string;
  readonly note: string;
  /** ISO date. */
  readonly due: string | null;
  /** ISO 8601, UTC. */
  readonly happenedAt: string | null;
  readonly by: string;
  readonly at: string;
}

/** All that the rules may look at of one environment. */
export interface EnvironmentGiven {
  readonly projection: EnvironmentProjection;
  /** There is no environment: the projection is of everybody. */
  readonly isEverybody: boolean;
  /** User lists imported for it, and their rows that could not be read whole. */
  readonly lists: number;
  readonly listFaults: number;
  /** What the directories tell of both accounts of a mapped user, who has a place among the users of the projection. */
  accountsOf(sourceKey: string | null, targetKey: string, place: number): MappedAccounts;
  /** Null: not worked out. */
  readonly mailboxes: readonly MailboxWork[] | null;
  readonly licences: readonly LicenceNeed[] | null;
  readonly answers: ReadonlyMap<string, ChecklistAnswer>;
  readonly windows: readonly ReadinessWindow[];
  readonly project: ProjectGiven;
}

/** What the rules may look at of the project as a whole. */
export interface ProjectGiven {
  readonly sourceAccounts: number;
  readonly targetAccounts: number;
  readonly isPairingStale: boolean;
  /** Keys of source accounts whose decision waits for a second reviewer. */
  readonly waitingForSecond: ReadonlySet<string>;
  /** Clouds of the two tenants, as their sign-ins showed them; null: nobody signed in. */
  readonly clouds: Readonly<Record<Side, Cloud | null>>;
}

/** What a check says. Nothing at all: the rule is kept, as far as the data tells. */
export interface CheckResult {
  /** `unknown`: the data does not tell, which is a question and never a pass. */
  readonly is: 'found' | 'unknown';
  readonly concerns: readonly Concern[];
  /** Values for the texts of the rule. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Looks at an environment for one rule. Depends on nothing but its arguments. */
export type Check = (given: EnvironmentGiven, parameters: Parameters) => Iterable<CheckResult>;

/** A user of the environment as somebody a finding concerns. */
export function asConcern({ sourceKey, key, upn, name }: ProjectedUser): Concern {
  return { side: 'source', key: sourceKey ?? key, upn, name };
}

/** Nothing, when it concerns nobody. */
export function concerning(is: CheckResult['is'], users: readonly ProjectedUser[]): CheckResult[] {
  return users.length === 0 ? [] : [{ is, concerns: users.map(asConcern) }];
}

/** A parameter that is a list of words; empty when the rule does not give it. */
export function wordsOf(parameters: Parameters, name: string): readonly string[] {
  const value = parameters[name];
  return Array.isArray(value) ? value : [];
}

/** A parameter that is one word; throws where the rule does not give it, because rule sets are ours. */
export function wordOf(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (typeof value !== 'string') throw new Error(`a rule lacks its parameter ${name}`);
  return value;
}

/** A user who would be written, with what the directories tell of both accounts. */
export type MappedUser = ProjectedUser &
  MappedAccounts & {
    readonly outcome: { readonly is: 'mapped' };
    /** Both names in the form in which addresses are compared. */
    readonly addresses: Readonly<Record<Side, string>>;
  };

/** Most checks ask for them, and a tenant has many. */
const mapped = new WeakMap<EnvironmentGiven, readonly MappedUser[]>();

/** The users who would be written. */
export function mappedUsers(given: EnvironmentGiven): readonly MappedUser[] {
  const known = mapped.get(given);
  if (known) return known;
  const users: MappedUser[] = [];
  given.projection.users.forEach((user, place) => {
    const { outcome } = user;
    if (outcome.is !== 'mapped') return;
    const { source, target } = given.accountsOf(user.sourceKey, outcome.targetKey, place);
    const addresses = { source: addressKey(user.upn), target: addressKey(outcome.target) };
    users.push({ ...user, outcome, source, target, addresses });
  });
  mapped.set(given, users);
  return users;
}
