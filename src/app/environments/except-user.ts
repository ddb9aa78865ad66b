import { exclusionWithin } from '#core/mapping/decision.ts';
import { texts } from '#texts/texts.ts';
import type { environmentCalls } from '#contract/calls/environment-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { z } from 'zod';
import type { LoggedException } from '../db/environment-exception-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { environmentUsers } from './environment-users.ts';

type Asked = z.output<(typeof environmentCalls)['environments.except']['input']>;

/**
 * Writes into the log of exceptions what a person wants otherwise for one user here; an exception wants a reason.
 * `clear` takes back whatever stands, under every name the user is known by.
 */
export function exceptUser(tables: ProjectTables, asked: Asked & { readonly by: string; readonly at: string }): void {
  const { environmentId, userKey, act, why, by, at } = asked;
  const rest = { environmentId, targetKey: '', reason: '' as const, why, by, at };
  if (act.is === 'clear') {
    const names = namesOf(tables, environmentId, userKey);
    for (const { userKey: key } of tables.environmentExceptions.standing(environmentId)) {
      if (names.includes(key)) tables.environmentExceptions.append({ ...rest, userKey: key, act: 'clear' });
    }
    return;
  }
  if (why === '') throw new AppError('bad-input', texts.mapping.reasonWanted);
  const entry = { ...rest, userKey };
  if (act.is === 'include') tables.environmentExceptions.append({ ...entry, act: 'include' });
  else if (act.is === 'exclude') tables.environmentExceptions.append({ ...entry, act: 'exclude', reason: act.reason });
  else {
    const target = tables.accounts.read(act.targetId);
    if (!target || tables.accounts.sideOf(act.targetId) !== 'target') {
      throw new AppError('not-found', texts.mapping.accountGone);
    }
    tables.environmentExceptions.append({ ...entry, act: 'target', targetKey: target.key });
  }
}

/** What was ever wanted for one user here, newest first. */
export function describeExceptions(
  tables: ProjectTables,
  environmentId: number,
  userKey: string,
): { sentence: string; why: string; by: string; at: string }[] {
  return namesOf(tables, environmentId, userKey)
    .flatMap((name) => tables.environmentExceptions.history(environmentId, name))
    .sort((a, b) => b.seq - a.seq)
    .map((entry) => ({ sentence: sentenceOf(tables, entry), why: entry.why, by: entry.by, at: entry.at }));
}

function namesOf({ environmentLists, sourceNames }: ProjectTables, environmentId: number, userKey: string): readonly string[] {
  const found = environmentUsers(environmentLists.users(environmentId), sourceNames()).find(({ user }) => user.key === userKey);
  return [...new Set(found?.names ?? [userKey])];
}

function sentenceOf({ keys, accounts }: ProjectTables, { act, targetKey, reason }: LoggedException): string {
  switch (act) {
    case 'target': {
      const id = keys.idOf('target', targetKey);
      return texts.mapping.otherTargetHere((id === null ? null : accounts.party(id)?.upn) ?? targetKey.replace(/^\w+:/, ''));
    }
    case 'exclude':
      return texts.mapping.excludedHere(exclusionWithin(reason));
    case 'include':
      return texts.mapping.includedAgain;
    case 'clear':
      return texts.mapping.exceptionTakenBack;
  }
}
