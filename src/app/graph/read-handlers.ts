import type { Side } from '#core/directory/account.ts';
import type { EnvironmentFacts } from '#core/mapping/environment.ts';
import { texts } from '#texts/texts.ts';
import type { ReadStatus, tenantCalls } from '#contract/calls/tenant-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { AppError } from '#contract/failure.ts';
import type { TenantRead } from '../db/tenant-read-table.ts';
import type { TenantDesk } from '../identity/tenant-desk.ts';
import type { AppContext } from '../project/app-context.ts';
import { needForWriting } from '../project/need-for-writing.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { isSameEnvironment, mergeEnvironment } from '#core/tenant-lists/merge-environment.ts';
import { standingEnvironments, standingLicences } from '../tenant-lists/standing-list.ts';
import { namedLicences } from './licences.ts';
import { SKU_TABLE } from './sku-names.ts';
import type { TargetCheckDesk } from './target-check-desk.ts';
import type { TenantReader } from './tenant-reader.ts';

type ReadCalls = Pick<
  typeof tenantCalls,
  | 'tenants.read'
  | 'tenants.pauseReading'
  | 'tenants.readFile'
  | 'tenants.licences'
  | 'tenants.environments'
  | 'tenants.keepEnvironment'
  | 'tenants.checkTargets'
  | 'tenants.stopCheck'
  | 'tenants.targetCheck'
>;

export function readHandlers(context: AppContext, desk: TenantDesk, reader: TenantReader, checks: TargetCheckDesk): Handlers<ReadCalls> {
  const { session, changed } = context;
  const environmentsOf = (side: Side): EnvironmentFacts[] => standingEnvironments(session.need().tables, side)?.environments ?? [];
  return {
    'tenants.read': async ({ afresh, ...key }) => {
      await reader.start(key, afresh);
      return {};
    },
    'tenants.pauseReading': (key) => {
      reader.pause(key);
      return {};
    },
    'tenants.readFile': async (key) => {
      const { fileId, name } = await reader.file(key);
      return { fileId, name };
    },
    'tenants.licences': ({ side }) => ({
      licences: namedLicences(standingLicences(session.need().tables, side)?.licences ?? []),
      table: SKU_TABLE,
    }),
    'tenants.environments': ({ side }) => {
      const known = session.need().tables.environments.list();
      const isKnown = (facts: EnvironmentFacts): boolean => known.some((each) => isSameEnvironment(each.facts, facts));
      return {
        environments: environmentsOf(side)
          .map((facts) => ({
            name: facts.name,
            environmentId: facts.environmentId,
            url: facts.url,
            type: facts.type,
            region: facts.region,
            managed: facts.managed,
            inProject: isKnown(facts),
          }))
          .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)),
      };
    },
    'tenants.keepEnvironment': ({ side, environmentId }) => {
      const { environments, meta, transact } = needForWriting(context).tables;
      const read = environmentsOf(side).find((facts) => facts.environmentId === environmentId);
      if (!read) throw new AppError('not-found', texts.identity.environmentNotRead);
      const known = environments.list().find(({ facts }) => isSameEnvironment(facts, read));
      const id = transact(() => {
        if (known) environments.replace(known.id, mergeEnvironment(known.facts, read));
        meta.nextRevision();
        return known?.id ?? environments.add(read);
      });
      changed();
      return { id };
    },
    'tenants.checkTargets': async ({ accept, environmentIds }) => {
      await checks.start(accept, environmentIds.length > 0 ? environmentIds : [null]);
      return {};
    },
    'tenants.stopCheck': () => {
      checks.stop();
      return {};
    },
    'tenants.targetCheck': async ({ accept, environmentId }) => {
      const running = checks.running();
      return {
        possible: (await desk.sides()).target.account !== null,
        running,
        problem: checks.problem(),
        // To tell whether it still holds means to plan the whole export: not with every step of the way.
        last: running ? null : await checks.last(accept, environmentId),
      };
    },
  };
}

/** How the readings of a side stand. A finished one whose file is in the project lets go of its pages. */
export function readStatuses(context: AppContext, project: ProjectSession, side: Side, reader: TenantReader): ReadStatus[] {
  const { tenantReads, tenantLists, imports, environmentLists } = project.tables;
  const lists = new Set(environmentLists.list().map(({ sha256 }) => sha256));
  const isTaken = ({ what, sha256, finishedAt }: TenantRead): boolean => {
    if (sha256 === null) return false;
    if (what === 'licences' || what === 'environments') {
      const standing = tenantLists.standing(side, what);
      // The same list read again is a newer look at the tenant.
      return standing?.sha256 === sha256 && standing.readWith?.readAt === finishedAt;
    }
    return lists.has(sha256) || imports.findByHash(sha256, side) !== null;
  };
  return tenantReads.list().flatMap((read) => {
    if (read.side !== side || read.what === 'targets') return [];
    const activity = reader.activity(read);
    const taken = isTaken(read);
    if (taken && read.state === 'complete' && !context.jobs.current() && tenantReads.hasPages(read)) tenantReads.dropPages(read);
    return [
      {
        what: read.what,
        scope: read.scope,
        state: stateOf(read, activity),
        done: read.done,
        total: read.total,
        startedAt: read.startedAt,
        finishedAt: read.finishedAt,
        waitUntil: activity?.waitUntil?.toISOString() ?? null,
        query: read.query,
        changesOnly: read.query.startsWith('/v1.0/users/delta'),
        missing: read.missing,
        problem: reader.problem(read),
        sha256: read.sha256,
        file: taken ? 'taken' : read.state === 'complete' && read.sha256 !== null ? 'ready' : 'none',
      },
    ];
  });
}

function stateOf(read: TenantRead, activity: { readonly waitUntil: Date | null } | null): ReadStatus['state'] {
  if (activity) return activity.waitUntil ? 'waiting' : 'running';
  return read.state === 'reading' ? 'stopped' : read.state;
}
