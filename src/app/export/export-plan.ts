import type { Accept } from '#contract/calls/export-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { Side } from '#core/directory/account.ts';
import type { RefusedPair, UserMapping } from '#core/mapping/build-user-mapping.ts';
import type { EnvironmentProjection, ProjectedUser } from '#core/mapping/environment.ts';
import { mappingOf } from '#core/mapping/project-environment.ts';
import { findFindings } from '#core/readiness/find-findings.ts';
import type { Finding } from '#core/readiness/finding.ts';
import { ruleSetOf } from '#core/readiness/rule-sets.ts';
import { texts } from '#texts/texts.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { projectEverybody, readEnvironmentProjections, type ProjectedEverybody } from '../environments/read-projections.ts';
import { accountsByKey, accountsByPlace } from '../readiness/people-facts.ts';
import { readGiven } from '../readiness/read-readiness.ts';
import { withAcknowledgements } from '../readiness/with-acknowledgements.ts';

/** What an export would write and leave out. The parts of `leftOut` and the lines add up to the users in scope. */
export interface ExportPlan {
  /** Every source account as it stands, in order of name unless it was known in another. */
  readonly links: readonly LinkWithAccounts[];
  readonly projection: EnvironmentProjection;
  /** The same with the lines of its users; null for that of an environment. */
  readonly everybody: ProjectedEverybody | null;
  readonly mapping: UserMapping;
  readonly refused: readonly RefusedPair[];
  readonly leftOut: {
    readonly undecided: number;
    readonly withoutTarget: number;
    readonly notInDirectory: number;
    readonly excluded: number;
    readonly refused: number;
  };
  /** Of this file; mailboxes and licences are not looked at. */
  readonly findings: readonly Finding[];
}

const PART = {
  undecided: 'undecided',
  'without-target': 'withoutTarget',
  'not-in-directory': 'notInDirectory',
  refused: 'refused',
} as const;

/** What need not be read from the project. */
export interface KnownCrosswalk {
  readonly links: readonly LinkWithAccounts[];
  /** They stand in the order of `inOrderOfUpn` already. */
  readonly areInOrder?: true;
  /** How many accounts each side has, where the project does not hold them. */
  readonly accounts?: Readonly<Record<Side, number>>;
}

/**
 * Works out what `usermapping.csv` of an environment would hold now, what blocks it and what a person should know;
 * null: one file for everybody. `known` spares reading the crosswalk again; its order does not matter to the mapping.
 * Steps are pauses, in which the project must not change.
 */
export function* planExport(
  tables: ProjectTables,
  accept: Accept,
  environmentId: number | null = null,
  known?: KnownCrosswalk,
): Generator<void, ExportPlan> {
  const links = known?.links ?? (yield* tables.links.listWithAccounts());
  const { everybody, projection } = yield* projectionOf(tables, accept, links, environmentId, known?.areInOrder);
  const { leftOut, refused } = findLeftOut(projection);
  yield;
  const accountsOf = everybody ? accountsByPlace(everybody.links) : accountsByKey(tables, links);
  const given = readGiven(tables, [projection], links, null, accountsOf, known?.accounts);
  const found = yield* findFindings(ruleSetOf(tables.meta.ruleSet()), given);
  const findings = withAcknowledgements(tables, found);
  const mapping = yield* mappingOf(projection);
  return { links, projection, everybody, mapping, refused, leftOut, findings };
}

/** A blocker of the file, the first one; null when it can be written. */
export function blockerOf({ findings }: Pick<ExportPlan, 'findings'>): Finding | null {
  return findings.find(({ severity }) => severity === 'blocker') ?? null;
}

function* projectionOf(
  tables: ProjectTables,
  accept: Accept,
  links: readonly LinkWithAccounts[],
  environmentId: number | null,
  areInOrder = false,
): Generator<void, Pick<ExportPlan, 'everybody' | 'projection'>> {
  if (environmentId === null) {
    const everybody = yield* projectEverybody(tables, accept, links, areInOrder);
    return { everybody, projection: everybody.projection };
  }
  const found = (yield* readEnvironmentProjections(tables, accept, links)).find(({ id }) => id === environmentId);
  if (!found || !tables.environments.find(environmentId)) throw new AppError('not-found', texts.mapping.environmentGone);
  return { everybody: null, projection: found };
}

function findLeftOut({ users }: EnvironmentProjection): Pick<ExportPlan, 'leftOut' | 'refused'> {
  const leftOut = { undecided: 0, withoutTarget: 0, notInDirectory: 0, excluded: 0, refused: 0 };
  const refused: RefusedPair[] = [];
  for (const user of users) {
    const { outcome } = user;
    if (outcome.is === 'mapped') continue;
    if (outcome.is === 'excluded') leftOut.excluded += 1;
    else leftOut[PART[outcome.why]] += 1;
    const refusal = refusalOf(user);
    if (refusal) refused.push(refusal);
  }
  return { leftOut, refused };
}

function refusalOf({ upn, outcome }: ProjectedUser): RefusedPair | null {
  if (outcome.is !== 'unmapped' || outcome.why !== 'refused') return null;
  return { source: upn, target: '', code: outcome.code, message: outcome.message };
}
