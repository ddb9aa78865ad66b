import { exclusionWithin } from '#core/mapping/decision.ts';
import type { EnvironmentCounts, EnvironmentUserRow, UserPart } from '#contract/calls/environment-calls.ts';
import type { EnvironmentProjection, ProjectedUser } from '#core/mapping/environment.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { searchText } from '../db/search-text.ts';

type LeftOut = EnvironmentProjection['leftOut'][number];

/** The users of an environment by what becomes of them; the first three parts add up to those in scope. */
export function countUsers({ users, leftOut }: EnvironmentProjection): EnvironmentCounts {
  const counts = { users: users.length, mapped: 0, excluded: 0, unmapped: 0, lost: 0, leftOut: leftOut.length, exceptions: 0 };
  for (const { outcome, access, exception } of users) {
    counts[outcome.is] += 1;
    if (outcome.is === 'unmapped' && access === 'full') counts.lost += 1;
    if (exception !== null) counts.exceptions += 1;
  }
  return counts;
}

/** Some of the users of an environment, narrowed; those left out come last. */
export function listUsers(
  tables: ProjectTables,
  { users, leftOut }: EnvironmentProjection,
  asked: { readonly part: UserPart | null; readonly words: string; readonly offset: number; readonly limit: number },
): { total: number; users: EnvironmentUserRow[] } {
  const words = searchText([asked.words]).split(' ').filter(Boolean);
  const holds = (...texts: string[]): boolean => {
    if (words.length === 0) return true;
    const text = searchText(texts);
    return words.every((word) => text.includes(word));
  };
  const inScope =
    asked.part === 'left-out' ? [] : users.filter((user) => isOf(user, asked.part) && holds(user.name, user.upn, targetOf(user)));
  const out = asked.part === null || asked.part === 'left-out' ? leftOut.filter(({ name, upn }) => holds(name, upn)) : [];
  const { offset, limit } = asked;
  const shown = [
    ...inScope.slice(offset, offset + limit).map((user) => toRow(tables, user)),
    ...out.slice(Math.max(0, offset - inScope.length), Math.max(0, offset + limit - inScope.length)).map(toLeftOutRow),
  ];
  return { total: inScope.length + out.length, users: shown };
}

function isOf({ outcome, exception }: ProjectedUser, part: UserPart | null): boolean {
  return part === null || (part === 'exceptions' ? exception !== null : outcome.is === part);
}

function targetOf({ outcome }: ProjectedUser): string {
  return outcome.is === 'mapped' ? outcome.target : '';
}

function toRow({ keys }: ProjectTables, user: ProjectedUser): EnvironmentUserRow {
  const { key, upn, name, access, exception, outcome, sourceKey } = user;
  const sourceId = sourceKey === null ? null : keys.idOf('source', sourceKey);
  const row = { key, upn, name, sourceId, access, exception, leftOut: null, why: null };
  switch (outcome.is) {
    case 'mapped':
      return { ...row, outcome: 'mapped', detail: outcome.target };
    case 'excluded':
      return { ...row, outcome: 'excluded', detail: [exclusionWithin(outcome.reason), outcome.note].filter(Boolean).join(': ') };
    case 'unmapped':
      return { ...row, outcome: 'unmapped', detail: outcome.message, why: outcome.why };
  }
}

function toLeftOutRow({ key, upn, name, reason }: LeftOut): EnvironmentUserRow {
  return { key, upn, name, sourceId: null, access: null, outcome: 'left-out', detail: '', why: null, leftOut: reason, exception: null };
}
