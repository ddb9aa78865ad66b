import { basename } from 'node:path';
import { AppError } from '#contract/failure.ts';
import { isDeleted, type AccountFields, type Side } from '#core/directory/account.ts';
import { compareDayOf, type AccountNow, type DayOfItem } from '#core/signoff/day-of.ts';
import { texts } from '#texts/texts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import { readAnyExport } from '../import/read-any-export.ts';
import { readChunks } from '../import/read-chunks.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { tell } from '../jobs/tell.ts';
import { lastSigned, readRevision } from './read-revision.ts';

/** Fresh exports, as paths; no file of a side: it is not looked at. */
export interface FreshExports {
  readonly source: readonly string[];
  readonly target: readonly string[];
}

export interface DayOfReport {
  /** The signed revision that the exports were compared with. */
  readonly number: number;
  readonly items: readonly DayOfItem[];
  /** Accounts read of each side; null: not looked at. */
  readonly read: Readonly<Record<Side, number | null>>;
}

/** Compares fresh exports with the last signed revision, without taking them in. Refused with `blocked` without one, and with `file-refused` in the reader's words. */
export function* checkDayOf(tables: ProjectTables, { source, target }: FreshExports): Generator<JobProgress, DayOfReport> {
  const signed = lastSigned(tables);
  if (!signed) throw new AppError('blocked', texts.signoff.nothingSigned);
  const now = { source: yield* readAll('source', source), target: yield* readAll('target', target) };
  const revision = yield* tell(readRevision(tables, signed.number), () => ({ phase: 'compare', done: 0, total: 0 }));
  const items = yield* tell(compareDayOf(revision, now), (done) => ({ phase: 'compare', done, total: revision.people.length }));
  return { number: signed.number, items, read: { source: now.source?.length ?? null, target: now.target?.length ?? null } };
}

function* readAll(side: Side, paths: readonly string[]): Generator<JobProgress, AccountNow[] | null> {
  if (paths.length === 0) return null;
  const accounts = new Map<string, AccountNow>();
  for (const path of paths) {
    const name = basename(path);
    const { chunks, size } = readChunks(path, name);
    const reading = readAnyExport(chunks, name, { side });
    try {
      for (let step = reading.next(); ; step = reading.next()) {
        if (step.done) {
          if (step.value.type === 'refused') throw new AppError('file-refused', step.value.refusal.message);
          break;
        }
        if (step.value.type !== 'rows') continue;
        for (const { account } of step.value.rows)
          accounts.set(account.key, joined(accounts.get(account.key), account.key, account.fields));
        yield { phase: 'read', done: step.value.bytes, total: size };
      }
    } finally {
      reading.return(undefined as never);
    }
  }
  return [...accounts.values()];
}

/** What several files say of one account: the first that tells something is believed. */
function joined(known: AccountNow | undefined, key: string, fields: AccountFields): AccountNow {
  const { userPrincipalName, displayName, accountEnabled, licensed, licenses } = fields;
  return {
    key,
    upn: known?.upn || (userPrincipalName ?? ''),
    name: known?.name || (displayName ?? ''),
    enabled: known?.enabled ?? accountEnabled ?? null,
    licensed: known?.licensed ?? licensed ?? (licenses ? licenses.length > 0 : null),
    deleted: (known?.deleted ?? false) || isDeleted(fields),
  };
}
