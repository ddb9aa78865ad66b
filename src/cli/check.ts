import type { Command } from 'commander';
import type { ProjectTables } from '#app/db/project-tables.ts';
import { readReadiness } from '#app/readiness/read-readiness.ts';
import { isSigned } from '#app/signoff/read-revision.ts';
import { drive } from '#app/jobs/drive.ts';
import { checkDayOf } from './check-day-of.ts';
import type { Console } from './console.ts';
import { withProject } from './with-project.ts';

/** What `crosswalk check` prints as JSON. */
interface Checked {
  readonly project: string;
  readonly ruleSet: string;
  readonly environments: readonly {
    readonly name: string;
    readonly users: number;
    readonly mapped: number;
    readonly excluded: number;
    readonly unmapped: number;
    readonly steps: { readonly done: number; readonly open: number };
  }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: string;
    readonly title: string;
    readonly remedy: string;
    readonly environment: string | null;
    readonly concerns: readonly string[];
    readonly acknowledgedBy: string | null;
  }[];
  /** The last revision, and whether all its signatures stand; null without one. */
  readonly revision: { readonly number: number; readonly digest: string; readonly signed: boolean } | null;
  readonly blockers: number;
}

interface CheckOptions {
  readonly json?: boolean;
  readonly source?: string[];
  readonly target?: string[];
}

/** `crosswalk check`: findings, readiness and counts of a project; with fresh exports, who has changed since the signed revision. Exit status 1 with blockers, or with changes. */
export function addCheckCommand(program: Command, terminal: Console): void {
  program
    .command('check')
    .description(
      'Say what the rules find in a project, how ready its environments are, and how many users are mapped (status 1 with blockers). With fresh exports: who was since disabled, renamed, deleted, lost the licence, or appeared (status 1 with any).',
    )
    .argument('<project>', 'the project, a .crosswalk file')
    .option('--source <file...>', 'fresh exports of the source tenant, compared with the signed revision (day-of check)')
    .option('--target <file...>', 'fresh exports of the target tenant, likewise')
    .option('--json', 'print one JSON object instead of text')
    .action(async (file: string, { json, source = [], target = [] }: CheckOptions) => {
      if (json) terminal.setJson();
      if (source.length + target.length > 0) {
        await checkDayOf(file, { source, target }, terminal);
        return;
      }
      await withProject(file, ({ tables }) => {
        const checked = check(tables, new Date().toISOString());
        terminal.printJson(checked);
        terminal.print(describe(checked));
        terminal.setStatus(checked.blockers > 0 ? 1 : 0);
      });
    });
}

function check(tables: ProjectTables, now: string): Checked {
  const readiness = drive(readReadiness(tables, { accept: 'sure', now }), () => true)!.result;
  const latest = tables.revisions.latest();
  return {
    project: tables.meta.name(),
    ruleSet: readiness.ruleSet,
    environments: readiness.environments.map(({ projection, items }) => {
      const counts = { mapped: 0, excluded: 0, unmapped: 0 };
      for (const { outcome } of projection.users) counts[outcome.is] += 1;
      const done = items.filter(({ status }) => status === 'done' || status === 'not-applicable').length;
      return { name: projection.facts.name, users: projection.users.length, ...counts, steps: { done, open: items.length - done } };
    }),
    findings: readiness.findings.map(({ code, severity, title, remedy, environment, concerns, acknowledged }) => ({
      code,
      severity,
      title,
      remedy,
      environment: environment?.name ?? null,
      concerns: concerns.map(({ upn }) => upn),
      acknowledgedBy: acknowledged?.by ?? null,
    })),
    revision: latest && {
      number: latest.number,
      digest: latest.digest,
      signed: isSigned(latest, tables.revisions.signatures(latest.number)),
    },
    blockers: readiness.findings.filter(({ severity }) => severity === 'blocker').length,
  };
}

function describe({ project, ruleSet, environments, findings, revision }: Checked): string {
  return [
    `${project}: rules of ${ruleSet}`,
    '',
    ...environments.map(
      ({ name, users, mapped, excluded, unmapped, steps }) =>
        `${name}: ${users} users = ${mapped} mapped + ${excluded} excluded + ${unmapped} unmapped` +
        (steps.done + steps.open > 0 ? `; ${steps.done} of ${steps.done + steps.open} steps done` : ''),
    ),
    '',
    ...findings.map(({ code, severity, title, environment, concerns, acknowledgedBy }) => {
      const where = environment === null ? '' : ` [${environment}]`;
      const acknowledged = acknowledgedBy === null ? '' : `, acknowledged by ${acknowledgedBy}`;
      return `${severity.padEnd(8)} ${code}${where} ${title}${concerns.length > 0 ? ` (${concerns.length})` : ''}${acknowledged}`;
    }),
    ...(findings.length === 0 ? ['The rules find nothing.'] : []),
    '',
    revision === null
      ? 'Nothing is frozen yet.'
      : `Revision ${revision.number} ${revision.signed ? 'is signed' : 'waits for signatures'}: ${revision.digest}`,
  ].join('\n');
}
