import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { AppError } from '#contract/failure.ts';
import { readAnyExport } from '#app/import/read-any-export.ts';
import { readDigested } from '#app/import/read-chunks.ts';
import { surveyEncoding } from '#app/import/survey-encoding.ts';
import type { AccountField, AccountKind } from '#core/directory/account.ts';
import type { ReadingChoices, ReadingEnd, ReadingStep } from '#core/directory/export-reading.ts';
import { forgetUntold } from '#core/directory/forget-untold.ts';
import { inspectExport } from '#core/directory/inspect-export.ts';
import { KNOWN_ENCODINGS } from '#core/directory/known-encodings.ts';
import { quoted } from '#core/directory/refusal.ts';
import type { Console } from './console.ts';
import { describeInspection, TOLD_FAULTS } from './describe-inspection.ts';
import { driveInBreaths } from './drive-in-breaths.ts';
import { formatInspected } from './format-inspected.ts';
import type { InspectedFile, ToldFault } from './inspected-file.ts';
import { createJsonSpool, type JsonSpool } from './json-spool.ts';
import { addReadingOptions, toReadingChoices, type ReadingOptions } from './reading-options.ts';
import { toListedAccount } from './to-listed-account.ts';

interface InspectOptions extends ReadingOptions {
  readonly json?: boolean;
  readonly accounts?: boolean;
}

/** `crosswalk inspect`: what each file is understood to be, without taking anything in. */
export function addInspectCommand(program: Command, terminal: Console): void {
  const command = program
    .command('inspect')
    .description('Tell for each file what it is understood to be, and what is wrong with its rows. Changes nothing.')
    .argument('<file...>', 'user exports')
    .option('--json', 'print a JSON array instead of text')
    .option('--accounts', 'with --json: add every account as it was understood');
  addReadingOptions(command).action(async (files: string[], options: InspectOptions) => {
    if (options.json) terminal.setJson();
    if (options.accounts && !options.json) throw new AppError('bad-input', 'The accounts are only listed as JSON. Add --json.');
    const choices = toReadingChoices(options, KNOWN_ENCODINGS);
    let begun = false;
    try {
      for (const file of files) {
        const inspected = await inspect(file, choices, options, terminal);
        terminal.endProgress();
        if ('refused' in inspected) terminal.setStatus(1);
        if (options.json) {
          await terminal.write(begun ? ',\n' : '[\n');
          begun = true;
          for (const piece of formatInspected(inspected)) await terminal.write(piece);
        } else {
          await terminal.write(`${begun ? '\n' : ''}${describeInspection(inspected)}\n`);
          begun = true;
        }
      }
    } finally {
      // Also when it ends early: what was printed is a whole array of the files that were done.
      if (options.json && begun) await terminal.write('\n]\n');
    }
  });
}

async function inspect(file: string, choices: ReadingChoices, options: InspectOptions, terminal: Console): Promise<InspectedFile> {
  try {
    return await understand(file, choices, options, terminal);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
    return { file, refused: error.message };
  }
}

async function understand(file: string, given: ReadingChoices, options: InspectOptions, terminal: Console): Promise<InspectedFile> {
  const path = resolve(file);
  const surveyed = given.encoding === undefined ? await inBreaths(surveyEncoding(path, basename(path)), terminal, () => undefined) : null;
  const choices = { ...given, ...surveyed?.likely };
  const faults = options.json ? createJsonSpool() : null;
  const firstFaults: ToldFault[] = [];
  let untold: readonly AccountField[] = [];
  const read = await drive(
    path,
    terminal,
    choices,
    (reading) => inspectExport(noting(reading, (end) => (untold = end.untold))),
    (step) => {
      if (step.type !== 'faults') return;
      for (const { line, column, code, value, message, remedy } of step.faults) {
        const told = { line, column, code, value, message, remedy };
        faults?.add(told);
        if (firstFaults.length < TOLD_FAULTS) firstFaults.push(told);
      }
    },
  );
  const found = read.result;
  if (found.outcome === 'refused') return { file, refused: found.refusal.message };
  let { kinds } = found;
  let accountList: JsonSpool | null = null;
  // Only the end of the file tells which of its columns were blank on every row, and so what an account without a name is.
  if (options.accounts || untold.includes('givenName') || untold.includes('surname')) {
    const again = await listAccounts(path, terminal, choices, untold, options.accounts === true);
    if (again.digest !== read.digest)
      throw new AppError('file-refused', `${quoted(basename(path))} was changed while it was read. Run the command again.`);
    ({ kinds, accountList } = again);
  }
  const { recognition, rows, accounts, faultCount } = found;
  return { file, recognition, rows, accounts, kinds, faultCount, firstFaults, faults, accountList };
}

/** Reads the file once more, now that it is known what it does not tell. */
async function listAccounts(path: string, terminal: Console, choices: ReadingChoices, untold: readonly AccountField[], listed: boolean) {
  const kinds: Partial<Record<AccountKind, number>> = {};
  const accountList = listed ? createJsonSpool() : null;
  const { digest } = await drive(
    path,
    terminal,
    choices,
    (reading) => reading,
    (step) => {
      if (step.type !== 'rows') return;
      for (const row of step.rows) {
        const account = forgetUntold(row.account, untold);
        kinds[account.kind] = (kinds[account.kind] ?? 0) + 1;
        accountList?.add(toListedAccount(account, row.line));
      }
    },
  );
  return { kinds, accountList, digest };
}

/** The same reading, telling how it ended on the way. */
function* noting(
  reading: Generator<ReadingStep, ReadingEnd>,
  note: (end: Extract<ReadingEnd, { type: 'read' }>) => void,
): Generator<ReadingStep, ReadingEnd> {
  const end = yield* reading;
  if (end.type === 'read') note(end);
  return end;
}

/** Reads a file to its end, showing progress. */
async function drive<R>(
  path: string,
  terminal: Console,
  choices: ReadingChoices,
  work: (reading: Generator<ReadingStep, ReadingEnd>) => Generator<ReadingStep, R>,
  look: (step: ReadingStep) => void,
): Promise<{ readonly result: R; readonly digest: string }> {
  const name = basename(path);
  const { chunks, size, digest } = readDigested(path, name);
  const reading = work(readAnyExport(chunks, name, choices));
  const looked = (function* (): Generator<ReadingStep, R> {
    for (let step = reading.next(); ; step = reading.next()) {
      if (step.done) return step.value;
      look(step.value);
      yield step.value;
    }
  })();
  const result = await inBreaths(looked, terminal, (step) => {
    if (step.type === 'rows') terminal.progress('read', step.bytes, size);
  });
  return { result, digest: digest() };
}

function inBreaths<Step, Result>(work: Generator<Step, Result>, terminal: Console, onBreath: (step: Step) => void): Promise<Result> {
  return driveInBreaths(work, terminal, onBreath, 'Cancelled.');
}
