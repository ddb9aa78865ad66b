import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError } from 'commander';
import { AppError } from '#contract/failure.ts';
import { asAppError } from '#app/db/connect.ts';
import { describeFault } from '#app/describe-fault.ts';
import { speak } from '#texts/texts.ts';
import { createConsole, type Console } from './console.ts';

/** Each is loaded when it is asked for, since most of the time to the first line is loading; all of them for help and for what is mistyped. */
const COMMANDS = new Map<string, () => Promise<(program: Command, terminal: Console) => void>>([
  ['pair', async () => (await import('./pair.ts')).addPairCommand],
  ['inspect', async () => (await import('./inspect.ts')).addInspectCommand],
  ['explain', async () => (await import('./explain.ts')).addExplainCommand],
  ['export', async () => (await import('./export.ts')).addExportCommand],
  ['fetch', async () => (await import('./fetch.ts')).addFetchCommand],
  ['questions', async () => (await import('./questions.ts')).addQuestionsCommand],
  ['answers', async () => (await import('./answers.ts')).addAnswersCommand],
  ['check', async () => (await import('./check.ts')).addCheckCommand],
  ['verify', async () => (await import('./verify.ts')).addVerifyCommand],
]);

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
  const asked = COMMANDS.get(argv[2] ?? '');
  for (const load of asked ? [asked] : COMMANDS.values()) (await load())(program, terminal);
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
