import { compareText } from '#core/text/compare-text.ts';
import { texts } from '#texts/texts.ts';
import { buildUserMappingInSteps, type AcceptedPair, type UserMapping } from './build-user-mapping.ts';
import type {
  CrosswalkLine,
  EnvironmentException,
  EnvironmentFacts,
  EnvironmentProjection,
  EnvironmentUser,
  ProjectedUser,
} from './environment.ts';
import { exceptionInWords } from './exception-in-words.ts';

/** An environment with what is known of its users. */
export interface EnvironmentToProject {
  readonly id: number;
  readonly facts: EnvironmentFacts;
  readonly users: Iterable<EnvironmentUser>;
  /** They stand in the order of `inOrderOfUpn` already. */
  readonly areInOrder?: true;
  /** At most one for a user. */
  readonly exceptions: readonly EnvironmentException[];
  /** The crosswalk's line of a source account; undefined when there is no such account. `place`: of its user among the users. */
  lineOf(sourceKey: string, place: number): CrosswalkLine | undefined;
}

type Outcome = ProjectedUser['outcome'];

/** What was worked out together with a projection. */
const mappings = new WeakMap<EnvironmentProjection, UserMapping>();

/** Users looked at between two pauses. */
const BATCH = 5000;

/**
 * An environment's part of the one crosswalk. Every record of its list is either in scope, and then has exactly one
 * outcome, or left out with a reason; mapped, excluded and unmapped users add up to those in scope. What is mapped
 * can be written together to one file: a pair Microsoft's documented checks would refuse counts as unmapped.
 * Order of the input does not matter. Never throws. Steps are pauses.
 */
export function* projectEnvironment(environment: EnvironmentToProject): Generator<void, EnvironmentProjection> {
  const { id, facts, users, exceptions, lineOf, areInOrder = false } = environment;
  const exceptionOf = new Map(exceptions.map((exception) => [exception.user, exception]));
  const inScope: ProjectedUser[] = [];
  const leftOut: EnvironmentProjection['leftOut'][number][] = [];
  let place = 0;
  for (const user of users) {
    if (place % BATCH === 0) yield;
    // A key is looked up by going through all of it, even among none.
    const exception = exceptionOf.size === 0 ? undefined : exceptionOf.get(user.key);
    const isIncluded = exception?.act.is === 'include' || exception?.act.is === 'target';
    if (user.leftOut !== null && !isIncluded) leftOut.push({ key: user.key, upn: user.upn, name: user.name, reason: user.leftOut });
    else inScope.push(project(user, user.sourceKey === null ? undefined : lineOf(user.sourceKey, place), exception));
    place++;
  }
  yield;
  const { users: writable, mapping } = yield* withoutRefused(areInOrder ? inScope : inOrderOfUpn(inScope, itself));
  const projection = { id, facts, users: writable, leftOut: inOrderOfUpn(leftOut, itself) };
  mappings.set(projection, mapping);
  return projection;
}

/** The mapping that a projection is written as. Steps are pauses. */
export function* mappingOf(projection: EnvironmentProjection): Generator<void, UserMapping> {
  return mappings.get(projection) ?? (yield* buildUserMappingInSteps(mappedPairs(projection.users))).mapping;
}

function mappedPairs(users: readonly ProjectedUser[]): AcceptedPair[] {
  const pairs: AcceptedPair[] = [];
  for (const { upn, outcome } of users) if (outcome.is === 'mapped') pairs.push({ source: upn, target: outcome.target });
  return pairs;
}

function project(user: EnvironmentUser, line: CrosswalkLine | undefined, exception: EnvironmentException | undefined): ProjectedUser {
  const { key, name, access, sourceKey } = user;
  const words = exception ? exceptionInWords(exception, line) : null;
  return { key, upn: user.upn || (line?.upn ?? ''), name, sourceKey, access, outcome: outcomeOf(line, exception), exception: words };
}

function outcomeOf(line: CrosswalkLine | undefined, exception: EnvironmentException | undefined): Outcome {
  if (exception?.act.is === 'exclude') return { is: 'excluded', reason: exception.act.reason, note: exception.why };
  if (exception?.act.is === 'target') {
    const { target } = exception.act;
    return target ? mappedTo(target) : unmapped('without-target', texts.mapping.targetGone);
  }
  if (!line) {
    return unmapped('not-in-directory', texts.mapping.notInDirectory);
  }
  if (line.target) return mappedTo(line.target);
  if (line.state === 'excluded') return { is: 'excluded', reason: line.exclusion ?? 'other', note: line.note };
  if (line.state === 'none') return unmapped('without-target', texts.mapping.withoutTarget);
  return unmapped('undecided', texts.mapping.undecided);
}

/** Takes back what one file cannot hold. */
function* withoutRefused(
  users: readonly ProjectedUser[],
): Generator<void, { readonly users: readonly ProjectedUser[]; readonly mapping: UserMapping }> {
  const pairs = mappedPairs(users);
  yield;
  const { mapping, refused } = yield* buildUserMappingInSteps(pairs);
  if (refused.length === 0) return { users, mapping };
  yield;
  const refusals = new Map(refused.map(({ source, target, code, message }) => [pairKey(source, target), { code, message }]));
  const writable = users.map((user): ProjectedUser => {
    const refusal = user.outcome.is === 'mapped' ? refusals.get(pairKey(user.upn, user.outcome.target)) : undefined;
    return refusal ? { ...user, outcome: { is: 'unmapped', why: 'refused', ...refusal } } : user;
  });
  return { users: writable, mapping };
}

function mappedTo({ key, upn }: { readonly key: string; readonly upn: string }): Outcome {
  return { is: 'mapped', target: upn, targetKey: key };
}

function unmapped(why: 'undecided' | 'without-target' | 'not-in-directory', message: string): Outcome {
  return { is: 'unmapped', why, message };
}

function pairKey(source: string, target: string): string {
  return `${source}\n${target}`;
}

interface Named {
  readonly key: string;
  readonly upn: string;
}

/** Of UPN by code unit in lower case, so that the order is the same on every machine. */
export function inOrderOfUpn<T>(all: readonly T[], named: (one: T) => Named): T[] {
  return all
    .map((one) => ({ one, upn: named(one).upn.toLowerCase() }))
    .sort((a, b) => compareText(a.upn, b.upn) || compareText(named(a.one).key, named(b.one).key))
    .map(({ one }) => one);
}

function itself<T>(one: T): T {
  return one;
}
