import { texts } from '#texts/texts.ts';
import { buildUserMapping } from './build-user-mapping.ts';
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
  readonly users: readonly EnvironmentUser[];
  /** At most one for a user. */
  readonly exceptions: readonly EnvironmentException[];
  /** The crosswalk's line of a source account; undefined when there is no such account. */
  lineOf(sourceKey: string): CrosswalkLine | undefined;
}

type Outcome = ProjectedUser['outcome'];
type Draft = ProjectedUser & { readonly source: string };

/**
 * An environment's part of the one crosswalk. Every record of its list is either in scope, and then has exactly one
 * outcome, or left out with a reason; mapped, excluded and unmapped users add up to those in scope. What is mapped
 * can be written together to one file: a pair Microsoft's documented checks would refuse counts as unmapped.
 * Order of the input does not matter. Never throws.
 */
export function projectEnvironment(environment: EnvironmentToProject): EnvironmentProjection {
  const { id, facts, users, exceptions, lineOf } = environment;
  const exceptionOf = new Map(exceptions.map((exception) => [exception.user, exception]));
  const drafts: Draft[] = [];
  const leftOut: EnvironmentProjection['leftOut'][number][] = [];
  for (const user of users) {
    const exception = exceptionOf.get(user.key);
    const isIncluded = exception?.act.is === 'include' || exception?.act.is === 'target';
    if (user.leftOut !== null && !isIncluded) leftOut.push({ key: user.key, upn: user.upn, name: user.name, reason: user.leftOut });
    else drafts.push(project(user, user.sourceKey === null ? undefined : lineOf(user.sourceKey), exception));
  }
  return { id, facts, users: inOrder(drafts.map(withoutRefused(drafts))), leftOut: inOrder(leftOut) };
}

function project(user: EnvironmentUser, line: CrosswalkLine | undefined, exception: EnvironmentException | undefined): Draft {
  const { key, name, access, sourceKey } = user;
  const upn = user.upn || (line?.upn ?? '');
  const words = exception ? exceptionInWords(exception, line) : null;
  return { key, upn, source: upn, name, sourceKey, access, outcome: outcomeOf(line, exception), exception: words };
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
function withoutRefused(drafts: readonly Draft[]): (draft: Draft) => ProjectedUser {
  const pairs = drafts.flatMap(({ source, outcome }) => (outcome.is === 'mapped' ? { source, target: outcome.target } : []));
  const messages = new Map(
    buildUserMapping(pairs).refused.map(({ source, target, code, message }) => [pairKey(source, target), { code, message }]),
  );
  return ({ source, outcome, ...user }) => {
    const refused = outcome.is === 'mapped' ? messages.get(pairKey(source, outcome.target)) : undefined;
    return { ...user, outcome: refused ? { is: 'unmapped', why: 'refused', ...refused } : outcome };
  };
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
function inOrder<T extends Named>(users: readonly T[]): T[] {
  return users
    .map((user) => ({ user, upn: user.upn.toLowerCase() }))
    .sort((a, b) => compareText(a.upn, b.upn) || compareText(a.user.key, b.user.key))
    .map(({ user }) => user);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
