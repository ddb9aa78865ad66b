import { texts } from '#texts/texts.ts';
import { createHash } from 'node:crypto';
import type { Accept } from '#contract/calls/export-calls.ts';
import type { TargetCheckResult } from '#contract/calls/tenant-calls.ts';
import { AppError } from '#contract/failure.ts';
import { planExport } from '../export/export-plan.ts';
import type { ReadKey } from '../db/tenant-read-table.ts';
import { explainFailure } from '../identity/explain-failure.ts';
import type { Problem } from '../identity/problem.ts';
import type { TenantDesk } from '../identity/tenant-desk.ts';
import type { AppContext } from '../project/app-context.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { readInTurns } from '../project/read-in-turns.ts';
import { createAskMicrosoft } from './ask-microsoft.ts';
import { checkTargets, onlyOf, type TargetCheck } from './check-targets.ts';
import { begin } from './read-work.ts';

/** Names shown of each kind; the rest are counted. */
const NAMED = 100;

/** Whose file: that of an environment, or the one for everybody (null). */
export type FileOf = number | null;

/** Looks up destinations before an export, and remembers what was found for each file. */
export interface TargetCheckDesk {
  /** Those of all these files, each destination once. */
  start(accept: Accept, files: readonly FileOf[]): Promise<void>;
  running(): { readonly done: number; readonly total: number } | null;
  problem(): Problem | null;
  last(accept: Accept, file: FileOf): Promise<TargetCheckResult | null>;
  stop(): void;
}

/** What was found for one file, as the project keeps it. */
interface KeptCheck {
  readonly digest: string;
  readonly found: TargetCheck;
}

export function createTargetCheckDesk({ ports, session }: AppContext, desk: Pick<TenantDesk, 'sides'>): TargetCheckDesk {
  let running: { done: number; readonly total: number; readonly ending: AbortController } | null = null;
  let problem: Problem | null = null;
  const changed = (): void => ports.publish({ type: 'tenants.changed' });

  const keep = ({ tables }: ProjectSession, file: FileOf, kept: KeptCheck, startedAt: Date, finishedAt: string): void => {
    const { checked } = kept.found;
    const read = begin(keyOf(file), '/v1.0/$batch', startedAt);
    tables.tenantReads.save({ ...read, state: 'complete', finishedAt, done: checked, total: checked, result: JSON.stringify(kept) });
  };

  return {
    async start(accept, files) {
      const project = session.need();
      const { account } = (await desk.sides()).target;
      if (!account) throw new AppError('bad-input', texts.identity.signInToTarget);
      if (running) return;
      const wanted: (readonly [FileOf, readonly string[]])[] = [];
      for (const file of files) wanted.push([file, await targetsOf(project, accept, file)]);
      if (running) return;
      const upns = [...new Set(wanted.flatMap(([, targets]) => targets))];
      const ending = new AbortController();
      const mine = { done: 0, total: upns.length, ending };
      running = mine;
      problem = null;
      changed();
      const startedAt = ports.now();
      const look = async (): Promise<void> => {
        const found = await checkTargets(upns, {
          ask: createAskMicrosoft({ network: ports.network, now: ports.now, token: account.client.token }),
          account,
          signal: ending.signal,
          now: ports.now,
          wait: ports.network.wait,
          onProgress: (done) => {
            mine.done = done;
            changed();
          },
        });
        if (session.current() !== project) return;
        const finishedAt = ports.now().toISOString();
        project.tables.transact(() => {
          for (const [file, targets] of wanted) {
            keep(project, file, { digest: digestOf(targets), found: onlyOf(found, targets) }, startedAt, finishedAt);
          }
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
    async last(accept, file) {
      const project = session.need();
      const read = project.tables.tenantReads.find(keyOf(file));
      if (read?.result == null) return null;
      const { digest, found } = JSON.parse(read.result) as KeptCheck;
      const some = (upns: readonly string[]) => ({ count: upns.length, upns: upns.slice(0, NAMED) });
      return {
        at: read.finishedAt ?? read.startedAt,
        checked: found.checked,
        missing: some(found.missing),
        disabled: some(found.disabled),
        unlicensed: some(found.unlicensed),
        unknown: some(found.unknown),
        outdated: digest !== digestOf(await targetsOf(project, accept, file)),
      };
    },
    stop: () => running?.ending.abort(),
  };
}

function keyOf(file: FileOf): ReadKey {
  return { side: 'target', what: 'targets', scope: file === null ? '' : String(file) };
}

async function targetsOf(project: ProjectSession, accept: Accept, file: FileOf): Promise<string[]> {
  const { mapping } = await readInTurns(project, () => planExport(project.tables, accept, file));
  return mapping.lines.map(({ target }) => target);
}

function digestOf(upns: readonly string[]): string {
  return createHash('sha256')
    .update([...upns].sort().join('\n'))
    .digest('hex');
}
