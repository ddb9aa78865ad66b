import type { Command } from 'commander';
import type { PairConsidered } from '#contract/calls/matching-calls.ts';
import { AppError } from '#contract/failure.ts';
import type { Side } from '#core/directory/account.ts';
import type { ProjectTables } from '#app/db/project-tables.ts';
import type { Console } from './console.ts';
import { driveSteps } from './drive-steps.ts';
import { withProject } from './with-project.ts';

interface ExplainOptions {
  readonly project: string;
  readonly source: string;
  readonly target: string;
  readonly json?: boolean;
}

const OUTCOMES: Readonly<Record<PairConsidered['outcome'], string>> = {
  listed: 'is among the candidates',
  compared: 'was compared, but is not among the candidates',
  'never-compared': 'was never compared',
};

/** `crosswalk explain`: why two accounts were paired, or why the pair was not even considered. */
export function addExplainCommand(program: Command, terminal: Console): void {
  program
    .command('explain')
    .description('Say why two accounts of a project were paired, or why the pair was not even considered.')
    .option('--project <file.crosswalk>', 'the project')
    .option('--source <upn>', 'user principal name of the source account')
    .option('--target <upn>', 'user principal name of the target account')
    .option('--json', 'print one JSON object instead of text')
    .action(async ({ project, source, target, json }: Partial<ExplainOptions>, command: Command) => {
      if (json) terminal.setJson();
      if (!project) return command.error("error: option '--project <file.crosswalk>' is missing");
      if (!source) return command.error("error: option '--source <upn>' is missing");
      if (!target) return command.error("error: option '--target <upn>' is missing");
      return explain({ project, source, target }, terminal);
    });
}

async function explain({ project: file, source, target }: ExplainOptions, terminal: Console): Promise<void> {
  await withProject(file, async ({ db, tables }) => {
    const sourceId = find(tables, 'source', source);
    const targetId = find(tables, 'target', target);
    const steps = [{ kind: 'consider', sourceId, targetId }] as const;
    const { considered } = (await driveSteps(db, steps, new Date().toISOString(), terminal)).findings;
    if (!considered) throw new Error('the step found nothing');
    terminal.printJson({ source, target, ...considered });
    terminal.print(describe(source, target, considered));
  });
}

function find({ keys }: ProjectTables, side: Side, upn: string): number {
  const id = keys.idOf(side, `upn:${upn.toLowerCase()}`);
  if (id === null) throw new AppError('not-found', `“${upn}” is no account of the ${side} tenant in this project.`);
  return id;
}

function describe(source: string, target: string, { outcome, probability, sentences, reasons }: PairConsidered): string {
  return [
    `${source} → ${target} ${OUTCOMES[outcome]}${probability === null ? '' : ` (${Math.floor(probability * 100)} %)`}.`,
    ...sentences.map((sentence) => `  ${sentence}`),
    ...(reasons.length > 0 ? ['', 'Evidence in bits: each bit doubles the odds.'] : []),
    ...reasons.map(({ bits, sentence }) => `  ${`${bits > 0 ? '+' : ''}${bits.toFixed(1)}`.padStart(6)}  ${sentence}`),
  ].join('\n');
}
