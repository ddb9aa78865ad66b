import type { Side } from '#core/directory/account.ts';
import { differentClouds } from '#core/readiness/different-clouds.ts';
import { ruleSetOf } from '#core/readiness/rule-sets.ts';
import { texts } from '#texts/texts.ts';
import type { tenantCalls, TenantFinding, TenantSide } from '#contract/calls/tenant-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { AppError } from '#contract/failure.ts';
import type { AppContext } from '../project/app-context.ts';
import { needForWriting } from '../project/need-for-writing.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { readHandlers, readStatuses } from '../graph/read-handlers.ts';
import type { TargetCheckDesk } from '../graph/target-check-desk.ts';
import type { TenantReader } from '../graph/tenant-reader.ts';
import type { SideSession } from './side-session.ts';
import type { TenantDesk } from './tenant-desk.ts';

export function tenantHandlers(
  context: AppContext,
  desk: TenantDesk,
  reader: TenantReader,
  checks: TargetCheckDesk,
): Handlers<typeof tenantCalls> {
  const { ports, session } = context;
  const changed = (): void => ports.publish({ type: 'tenants.changed' });
  return {
    'tenants.status': async () => {
      const project = session.need();
      const sides = await desk.sides();
      return {
        kept: await ports.secrets.outlastRun(),
        source: { ...describeSide(project, 'source', sides.source), reads: readStatuses(context, project, 'source', reader) },
        target: { ...describeSide(project, 'target', sides.target), reads: readStatuses(context, project, 'target', reader) },
        findings: findingsOf(project),
        proxy: ports.network.proxy?.wants() ?? null,
      };
    },
    'tenants.choose': async ({ side, cloud, clientId, hint }) => {
      const { account, pending } = (await desk.sides())[side];
      if (account || pending) throw new AppError('blocked', texts.identity.signOutFirst);
      const { tenants } = needForWriting(context).tables;
      tenants.set(side, { ...tenants.get(side), cloud, clientId: clientId.toLowerCase(), hint: hint.toLowerCase() });
      changed();
      return {};
    },
    'tenants.signIn': async ({ side, how }) => {
      needForWriting(context);
      await desk.signIn(side, how);
      return {};
    },
    'tenants.answerProxy': async ({ name, password }) => {
      const open = (await ports.network.proxy?.answer(name, password)) ?? false;
      const sides = await desk.sides();
      for (const side of [sides.source, sides.target]) if (open && side.problem?.code === 'proxy-password') side.problem = null;
      changed();
      return { open };
    },
    'tenants.cancelSignIn': ({ side }) => {
      desk.cancel(side);
      return {};
    },
    'tenants.signOut': async ({ side }) => {
      reader.pauseAll(side);
      if (side === 'target') checks.stop();
      await desk.signOut(side);
      return {};
    },
    'tenants.forget': async ({ side }) => {
      const { tenants, tenantReads, meta, transact } = needForWriting(context).tables;
      reader.pauseAll(side);
      await desk.signOut(side);
      transact(() => {
        tenants.set(side, { ...tenants.get(side), tenantId: null, name: null, domains: [], shownCloud: null });
        tenantReads.forget(side);
        meta.nextRevision();
      });
      changed();
      context.changed();
      return {};
    },
    ...readHandlers(context, desk, reader, checks),
  };
}

/** What the two tenants mean for the move, by the rules that the project follows; readiness says the same. */
function findingsOf({ tables: { tenants, meta } }: ProjectSession): TenantFinding[] {
  const [source, target] = [tenants.get('source').shownCloud, tenants.get('target').shownCloud];
  const finding = source && target && differentClouds(ruleSetOf(meta.ruleSet()), source, target);
  if (!finding) return [];
  const { title, why, remedy, sources } = finding;
  return [{ title, why, remedy, sources: sources.map((each) => each.title) }];
}

function describeSide(project: ProjectSession, side: Side, { account, pending, warning, problem }: SideSession): Omit<TenantSide, 'reads'> {
  const { cloud, clientId, hint, tenantId, name } = project.tables.tenants.get(side);
  return {
    choice: { cloud, clientId, hint },
    pending: pending && { how: pending.how, code: pending.code, until: pending.until },
    account: account && {
      userName: account.userName,
      tenantId: account.tenantId,
      tenantName: account.tenantName,
      domains: [...account.domains],
      cloud: account.cloud,
      granted: account.granted && [...account.granted],
    },
    expected: tenantId === null ? null : { tenantId, tenantName: name },
    warning,
    problem: problem && { code: problem.code, message: problem.message, next: problem.next },
    hasLists: (['licences', 'environments'] as const).some((what) => project.tables.tenantLists.history(side, what).length > 0),
  };
}
