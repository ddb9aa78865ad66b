import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Side } from '#core/directory/account.ts';
import type { ListedLicence } from '#core/tenant-lists/listed-licence.ts';
import { texts } from '#texts/texts.ts';
import { AppError } from '#contract/failure.ts';
import type { ReadKey, TenantRead } from '../db/tenant-read-table.ts';
import { explainFailure } from '../identity/explain-failure.ts';
import { ProblemError, type Problem } from '../identity/problem.ts';
import type { SignedInAccount } from '../identity/side-session.ts';
import type { TenantDesk } from '../identity/tenant-desk.ts';
import type { AppContext } from '../project/app-context.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { createAskMicrosoft } from './ask-microsoft.ts';
import { needOrganisation } from './read-system-users.ts';
import { readTenant } from './read-tenant.ts';
import { begin, type ReadWork } from './read-work.ts';
import { baseOf, makeSystemUsersFile, makeUsersFile, type ReadFile } from './reading.ts';

/** What goes on with a reading in this run of the app. */
export interface ReadActivity {
  readonly ending: AbortController;
  /** The service asked to be left alone until then. */
  waitUntil: Date | null;
}

export interface TenantReader {
  /** Begins a reading, or goes on with one that stopped half-way; `afresh` begins anew. */
  start(key: ReadKey, afresh: boolean): Promise<void>;
  pause(key: ReadKey): void;
  /** Ends all readings of a side, or of both. */
  pauseAll(side?: Side): void;
  activity(key: ReadKey): ReadActivity | null;
  /** Why it stopped; null when it did not. */
  problem(key: ReadKey): Problem | null;
  /** The finished file of a reading, made again from its pages where need be. */
  file(key: ReadKey): Promise<{ readonly fileId: string } & ReadFile>;
  /** The path behind a handle this reader gave out. */
  pathOf(fileId: string): string | null;
}

export function createTenantReader(context: AppContext, desk: Pick<TenantDesk, 'sides'>): TenantReader {
  const { ports, session, jobs } = context;
  const running = new Map<string, ReadActivity>();
  const problems = new Map<string, Problem>();
  const files = new Map<string, { readonly fileId: string } & ReadFile>();
  const changed = (): void => ports.publish({ type: 'tenants.changed' });
  const nameOf = ({ side, what, scope }: ReadKey): string => `${session.need().path}|${side}|${what}|${scope}`;

  /** Waits for a job that writes, then makes sure that the project is still the one it was. */
  const idle = async (project: ProjectSession, signal: AbortSignal): Promise<void> => {
    while (jobs.current()) await ports.network.wait(200, signal);
    signal.throwIfAborted();
    if (session.current() !== project) throw closed();
  };

  const work = (project: ProjectSession, key: ReadKey, account: SignedInAccount, activity: ReadActivity): ReadWork => {
    const { signal } = activity.ending;
    const onWait = (until: Date | null): void => {
      activity.waitUntil = until;
      changed();
    };
    return {
      project,
      key,
      account,
      signal,
      now: ports.now,
      ask: createAskMicrosoft({ network: ports.network, now: ports.now, token: account.client.token, onWait }),
      keep: async (read, page) => {
        await idle(project, signal);
        const { tenantReads, transact } = project.tables;
        transact(() => {
          tenantReads.save(read);
          if (page && page.length > 0) tenantReads.addPage(key, JSON.stringify(page));
        });
        changed();
      },
    };
  };

  /** Makes the file, and only then calls the reading complete. */
  const makeFile = async (project: ProjectSession, read: TenantRead): Promise<{ readonly fileId: string } & ReadFile> => {
    const { tables } = project;
    const at = (read.finishedAt ?? ports.now().toISOString()).slice(0, 16).replace('T', ' ').replace(':', '.');
    const tenant = tables.tenants.get(read.side);
    const folder = join(ports.paths.temp, 'read', randomUUID());
    const called = tenant.name ?? tenant.domains[0] ?? read.side;
    const place = {
      folder,
      name: read.what === 'users' ? `${called} users ${at}` : `${called} ${new URL(read.scope).hostname.split('.')[0]} users ${at}`,
    };
    const file =
      read.what === 'users'
        ? await makeUsersFile(tables, read, baseOf(tables, baseHash(read), read), partNumbers(project, read.side), place)
        : await makeSystemUsersFile(tables, read, place);
    if (session.current() !== project) throw closed();
    tables.tenantReads.save({ ...read, sha256: file.sha256, done: file.rows });
    const made = { ...file, fileId: `read-${ports.newId()}` };
    files.set(nameOf(read), made);
    changed();
    return made;
  };

  return {
    async start(key, afresh) {
      const project = session.need();
      const { account } = (await desk.sides())[key.side];
      if (!account) throw new AppError('bad-input', texts.identity.signInFirst);
      if (key.what === 'environment-users') needOrganisation(key.scope, account.cloud);
      const name = nameOf(key);
      if (running.has(name)) return;
      const activity: ReadActivity = { ending: new AbortController(), waitUntil: null };
      running.set(name, activity);
      problems.delete(name);
      files.delete(name);
      changed();
      void readTenant(work(project, key, account, activity), afresh)
        .then((read) => read && makeFile(project, read))
        .catch((error: unknown) => {
          const problem = explainFailure(activity.ending.signal.aborted ? activity.ending.signal.reason : error);
          if (problem.code === 'cancelled') return;
          ports.log(`reading ${key.what} of the ${key.side} tenant stopped: ${problem.code}`);
          if (problem.code === 'http-403' && session.current() === project) {
            const before = project.tables.tenantReads.find(key) ?? begin(key, '', ports.now());
            project.tables.tenantReads.save({
              ...before,
              state: 'refused',
              finishedAt: ports.now().toISOString(),
              missing: texts.identity.permissions[key.what],
            });
          } else problems.set(name, problem);
        })
        .finally(() => {
          running.delete(name);
          changed();
        });
    },
    pause: (key) => running.get(nameOf(key))?.ending.abort(paused()),
    pauseAll: (side) => {
      for (const [name, { ending }] of running) if (side === undefined || name.includes(`|${side}|`)) ending.abort(paused());
    },
    activity: (key) => running.get(nameOf(key)) ?? null,
    problem: (key) => problems.get(nameOf(key)) ?? null,
    async file(key) {
      const project = session.need();
      const read = project.tables.tenantReads.find(key);
      if (read?.state !== 'complete' || !project.tables.tenantReads.hasPages(key)) {
        throw new AppError('not-found', texts.identity.incomplete);
      }
      return files.get(nameOf(key)) ?? makeFile(project, read);
    },
    pathOf: (fileId) => [...files.values()].find((file) => file.fileId === fileId)?.path ?? null,
  };
}

/** The licences' part numbers, where they were read. */
function partNumbers({ tables }: ProjectSession, side: Side): ReadonlyMap<string, string> {
  const read = tables.tenantReads.find({ side, what: 'licences', scope: '' });
  return new Map(((JSON.parse(read?.result ?? '[]') ?? []) as ListedLicence[]).map(({ skuId, partNumber }) => [skuId, partNumber]));
}

function baseHash(read: TenantRead): string | null {
  return (JSON.parse(read.result ?? '{}') as { base?: string }).base ?? null;
}

function closed(): ProblemError {
  return new ProblemError({ code: 'cancelled', message: texts.identity.projectClosed, next: '' });
}

function paused(): ProblemError {
  return new ProblemError({ code: 'cancelled', message: texts.identity.readingStopped, next: '' });
}
