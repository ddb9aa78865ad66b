import { createHash } from 'node:crypto';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { TargetCheckResult } from '#contract/calls/tenant-calls.ts';
import { AppError } from '#contract/failure.ts';
import { planExport } from '../export/export-plan.ts';
import { explainFailure } from '../identity/explain-failure.ts';
import type { Problem } from '../identity/problem.ts';
import type { TenantDesk } from '../identity/tenant-desk.ts';
import type { AppContext } from '../project/app-context.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { createAskMicrosoft } from './ask-microsoft.ts';
import { checkTargets, type TargetCheck } from './check-targets.ts';
import { begin } from './read-work.ts';

/** Names shown of each kind; the rest are counted. */
const NAMED = 100;
const KEY = { side: 'target', what: 'targets', scope: '' } as const;

/** Looks up destinations before an export, and remembers what was found. */
export interface TargetCheckDesk {
  start(accept: Accept): Promise<void>;
  running(): { readonly done: number; readonly total: number } | null;
  problem(): Problem | null;
  last(accept: Accept): TargetCheckResult | null;
  stop(): void;
}

export function createTargetCheckDesk({ ports, session }: AppContext, desk: Pick<TenantDesk, 'sides'>): TargetCheckDesk {
  let running: { done: number; readonly total: number; readonly ending: AbortController } | null = null;
  let problem: Problem | null = null;
  const changed = (): void => ports.publish({ type: 'tenants.changed' });
  const targetsOf = ({ tables }: ProjectSession, accept: Accept): string[] =>
    planExport(tables, accept).mapping.lines.map(({ target }) => target);

  return {
    async start(accept) {
      const project = session.need();
      const { account } = (await desk.sides()).target;
      if (!account) throw new AppError('bad-input', 'Sign in to the target tenant first.');
      if (running) return;
      const upns = targetsOf(project, accept);
      const ending = new AbortController();
      const mine = { done: 0, total: upns.length, ending };
      running = mine;
      problem = null;
      changed();
      const startedAt = ports.now().toISOString();
      const ask = createAskMicrosoft({ network: ports.network, now: ports.now, token: account.client.token });
      const onProgress = (done: number): void => {
        mine.done = done;
        changed();
      };
      const look = async (): Promise<void> => {
        const found = await checkTargets(upns, {
          ask,
          account,
          signal: ending.signal,
          now: ports.now,
          wait: ports.network.wait,
          onProgress,
        });
        if (session.current() !== project) return;
        const read = begin(KEY, '/v1.0/$batch', new Date(startedAt));
        const result = JSON.stringify({ digest: digestOf(upns), found });
        project.tables.tenantReads.save({
          ...read,
          state: 'complete',
          finishedAt: ports.now().toISOString(),
          done: upns.length,
          total: upns.length,
          result,
        });
      };
      void look()
        .catch((error: unknown) => {
          if (ending.signal.aborted) return;
          problem = explainFailure(error);
          ports.log(`looking up destinations stopped: ${problem.code}`);
        })
        .finally(() => {
          running = null;
          changed();
        });
    },
    running: () => running && { done: running.done, total: running.total },
    problem: () => problem,
    last(accept) {
      const project = session.need();
      const read = project.tables.tenantReads.find(KEY);
      if (read?.result == null) return null;
      const { digest, found } = JSON.parse(read.result) as { digest: string; found: TargetCheck };
      const some = (upns: readonly string[]) => ({ count: upns.length, upns: upns.slice(0, NAMED) });
      return {
        at: read.finishedAt ?? read.startedAt,
        checked: found.checked,
        missing: some(found.missing),
        disabled: some(found.disabled),
        unlicensed: some(found.unlicensed),
        unknown: some(found.unknown),
        outdated: digest !== digestOf(targetsOf(project, accept)),
      };
    },
    stop: () => running?.ending.abort(),
  };
}

function digestOf(upns: readonly string[]): string {
  return createHash('sha256')
    .update([...upns].sort().join('\n'))
    .digest('hex');
}
