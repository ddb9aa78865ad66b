import {
  unknownEnvironment,
  type CrosswalkLine,
  type EnvironmentException,
  type EnvironmentProjection,
  type EnvironmentUser,
} from '#core/mapping/environment.ts';
import { inOrderOfUpn, projectEnvironment } from '#core/mapping/project-environment.ts';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { LoggedException } from '../db/environment-exception-table.ts';
import type { LinkWithAccounts } from '../db/link-with-accounts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { isAccepted } from '../export/is-accepted.ts';
import { environmentUsers, type NamedUser } from './environment-users.ts';

/** Of the projection of everybody, which stands for the environments while there are none. */
export const EVERYBODY = 0;

/** Lines looked at between two pauses. */
const BATCH = 5000;

/**
 * What each environment takes of the crosswalk, in order of their names. Without any environment there is one
 * projection of every source account, with id 0. `links` spares reading the crosswalk again. Steps are pauses, in
 * which the project must not change.
 */
export function* readEnvironmentProjections(
  tables: ProjectTables,
  accept: Accept,
  links?: readonly LinkWithAccounts[],
): Generator<void, EnvironmentProjection[]> {
  const environments = tables.environments.list();
  if (environments.length === 0) return [(yield* projectEverybody(tables, accept, links)).projection];
  const lines = new Map<string, CrosswalkLine>();
  for (const link of links ?? (yield* tables.links.listWithAccounts())) {
    lines.set(link.source.key, toLine(link, accept));
    if (lines.size % BATCH === 0) yield;
  }
  const sources = tables.sourceNames();
  const projections: EnvironmentProjection[] = [];
  for (const { id, facts } of environments) {
    yield;
    const named = environmentUsers(tables.environmentLists.users(id), sources);
    yield;
    const exceptions = readExceptions(tables, id, named);
    const users = named.map(({ user }) => user);
    projections.push(yield* projectEnvironment({ id, facts, users, exceptions, lineOf: (key) => lines.get(key) }));
  }
  return projections;
}

/** A projection of every source account, and the lines of the crosswalk that its users stand for, one for each in their order. */
export interface ProjectedEverybody {
  readonly projection: EnvironmentProjection;
  readonly links: readonly LinkWithAccounts[];
}

/**
 * The projection of every source account, whatever environments there are. Steps are pauses.
 * @param areInOrder whether `links` stand in the order of `inOrderOfUpn` already.
 */
export function* projectEverybody(
  tables: ProjectTables,
  accept: Accept,
  links?: readonly LinkWithAccounts[],
  areInOrder = false,
): Generator<void, ProjectedEverybody> {
  const all = links ?? (yield* tables.links.listWithAccounts());
  // In the order in which the users come out, so that nobody has to be looked up by key.
  const inOrder = areInOrder ? all : inOrderOfUpn(all, ({ source }) => source);
  yield;
  const users = asUsers(inOrder);
  const facts = unknownEnvironment(tables.meta.name());
  const lineOf = (_: string, place: number): CrosswalkLine => toLine(inOrder[place]!, accept);
  return {
    projection: yield* projectEnvironment({ id: EVERYBODY, facts, users, areInOrder: true, exceptions: [], lineOf }),
    links: inOrder,
  };
}

function* asUsers(links: readonly LinkWithAccounts[]): Generator<EnvironmentUser> {
  for (const { source } of links) {
    const { key, upn, displayName } = source;
    yield { key, upn, name: displayName, access: 'full', leftOut: null, sourceKey: key };
  }
}

function toLine(link: LinkWithAccounts, accept: Accept): CrosswalkLine {
  const { source, target, state, exclusion, note } = link;
  const written = target && isAccepted(link, accept) ? { key: target.key, upn: target.upn } : null;
  return { key: source.key, upn: source.upn, state, target: written, exclusion, note };
}

/** The exceptions of users who are still in the lists, under the key each has there now. */
function readExceptions(tables: ProjectTables, environmentId: number, users: readonly NamedUser[]): EnvironmentException[] {
  const standing = tables.environmentExceptions.standing(environmentId);
  if (standing.length === 0) return [];
  const userOf = new Map<string, string>();
  for (const { user, names } of users.toReversed()) for (const name of names) userOf.set(name, user.key);
  const found = new Map<string, EnvironmentException & { seq: number }>();
  for (const entry of standing) {
    const user = userOf.get(entry.userKey);
    if (user !== undefined && (found.get(user)?.seq ?? 0) < entry.seq)
      found.set(user, { ...toException(tables, entry, user), seq: entry.seq });
  }
  return [...found.values()].map(({ seq: _seq, ...exception }) => exception);
}

function toException({ keys, accounts }: ProjectTables, entry: LoggedException, user: string): EnvironmentException {
  const { act, targetKey, reason, why, by, at } = entry;
  const rest = { user, why, by, at };
  if (act === 'exclude') return { ...rest, act: { is: 'exclude', reason: reason || 'other' } };
  if (act !== 'target') return { ...rest, act: { is: 'include' } };
  const id = keys.idOf('target', targetKey);
  const account = id === null ? null : accounts.read(id);
  const target = account ? { key: account.key, upn: account.fields.userPrincipalName ?? '' } : null;
  return { ...rest, act: { is: 'target', key: targetKey, target } };
}
