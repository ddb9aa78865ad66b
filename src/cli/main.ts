import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { AppError } from '#contract/failure.ts';
import { asAppError } from '#app/db/connect.ts';
import { describeFault } from '#app/describe-fault.ts';
import { speak } from '#texts/texts.ts';
import { addAnswersCommand } from './answers.ts';
import { addCheckCommand } from './check.ts';
import { addExplainCommand } from './explain.ts';
import { addExportCommand } from './export.ts';
import { addFetchCommand } from './fetch.ts';
import { addInspectCommand } from './inspect.ts';
import { addPairCommand } from './pair.ts';
import { addQuestionsCommand } from './questions.ts';
import { addVerifyCommand } from './verify.ts';
import { createConsole } from './console.ts';

/** Exit statuses: done, refused, wrong usage, interrupted. */
const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;
const INTERRUPTED = 130;

/** Runs the command line and answers the exit status. Never rejects. */
export async function main(argv: readonly string[]): Promise<number> {
  speak(process.env['CROSSWALK_LANGUAGE']);
  const terminal = createConsole();
  const program = new Command('crosswalk')
    .description(
      'Pairs the user accounts of two Microsoft tenants and writes the usermapping.csv of a Power Platform tenant-to-tenant migration. Works offline; nothing leaves this machine unless you sign in to a tenant with fetch.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .showHelpAfterError('(--help tells what is possible)')
    .exitOverride();
  addPairCommand(program, terminal);
  addInspectCommand(program, terminal);
  addExplainCommand(program, terminal);
  addExportCommand(program, terminal);
  addFetchCommand(program, terminal);
  addQuestionsCommand(program, terminal);
  addAnswersCommand(program, terminal);
  addCheckCommand(program, terminal);
  addVerifyCommand(program, terminal);
  for (const command of program.commands)
    command.version(version(), '-V, --version', 'print the version').helpOption('-h, --help', 'print this help');

  try {
    if (argv.length <= 2) program.help({ error: true });
    await program.parseAsync([...argv]);
    return terminal.status();
  } catch (thrown) {
    const error = asAppError(thrown);
    if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USAGE;
    const refusal =
      error instanceof AppError ? error : new AppError('internal', `Something went wrong inside Crosswalk.\n${describeFault(error)}`);
    terminal.refuse(refusal);
    return refusal.code === 'cancelled' ? INTERRUPTED : refusal.code === 'bad-input' ? WRONG_USAGE : REFUSED;
  }
}

function version(): string {
  const path = fileURLToPath(new URL('../../package.json', import.meta.url));
  return (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version;
}
