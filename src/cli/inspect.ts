import { basename, resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Command } from 'commander';
import { AppError } from '#contract/failure.ts';
import { readAnyExport } from '#app/import/read-any-export.ts';
import { readChunks } from '#app/import/read-chunks.ts';
import type { AccountRow } from '#core/directory/export-reading.ts';
import type { Fault } from '#core/directory/fault.ts';
import { forgetUntold } from '#core/directory/forget-untold.ts';
import { inspectExport, type ExportInspection } from '#core/directory/inspect-export.ts';
import type { Console } from './console.ts';
import { describeInspection } from './describe-inspection.ts';
import { toListedAccount, type ListedAccount } from './to-listed-account.ts';

/** What `crosswalk inspect --json` prints for one file. */
export type InspectedFile =
  | {
      readonly file: string;
      readonly kind: string;
      readonly encoding: string;
      readonly delimiter: string;
      readonly sheet: string | null;
      readonly rows: number;
      readonly accounts: number;
      /** Header to field; null for a column that is not used. */
      readonly columns: Readonly<Record<string, string | null>>;
      readonly kinds: Readonly<Record<string, number>>;
      readonly faults: readonly Pick<Fault, 'line' | 'column' | 'code' | 'value' | 'message'>[];
      readonly accountList?: readonly ListedAccount[];
    }
  | { readonly file: string; readonly refused: string };

/** `crosswalk inspect`: what each file is understood to be, without taking anything in. */
export function addInspectCommand(program: Command, terminal: Console): void {
  program
    .command('inspect')
    .description('Tell for each file what it is understood to be, and what is wrong with its rows. Changes nothing.')
    .argument('<file...>', 'user exports')
    .option('--json', 'print a JSON array instead of text')
    .option('--accounts', 'with --json: add every account as it was understood')
    .action(async (files: string[], options: { json?: boolean; accounts?: boolean }) => {
      if (options.json) terminal.setJson();
      const inspected: InspectedFile[] = [];
      for (const file of files) inspected.push(await inspect(file, options.accounts === true, terminal));
      terminal.endProgress();
      terminal.printJson(inspected);
      terminal.print(inspected.map(describeInspection).join('\n\n'));
      if (inspected.some((item) => 'refused' in item)) terminal.setStatus(1);
    });
}

async function inspect(file: string, withAccounts: boolean, terminal: Console): Promise<InspectedFile> {
  const name = basename(file);
  const rows: AccountRow[] = [];
  const faults: Fault[] = [];
  let found: ExportInspection;
  let untold: Parameters<typeof forgetUntold>[1] = [];
  try {
    const { chunks, size } = readChunks(resolve(file), name);
    const reading = readAnyExport(chunks, name);
    const noted = (function* () {
      const end = yield* reading;
      if (end.type === 'read') ({ untold } = end);
      return end;
    })();
    const steps = inspectExport(noted);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        found = step.value;
        break;
      }
      if (step.value.type === 'faults') faults.push(...step.value.faults);
      if (step.value.type !== 'rows') continue;
      if (withAccounts) rows.push(...step.value.rows);
      terminal.progress('read', step.value.bytes, size);
      await setImmediate();
      if (terminal.interrupted()) throw new AppError('cancelled', 'Cancelled.');
    }
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
    return { file, refused: error.message };
  }
  if (found.outcome === 'refused') return { file, refused: found.refusal.message };
  const { recognition } = found;
  return {
    file,
    kind: recognition.title,
    encoding: recognition.encoding,
    delimiter: recognition.delimiter,
    sheet: recognition.sheet ?? null,
    rows: found.rows,
    accounts: found.accounts,
    columns: Object.fromEntries(recognition.columns.map((column) => [column.header, column.field])),
    kinds: found.kinds,
    faults: faults.map(({ line, column, code, value, message }) => ({ line, column, code, value, message })),
    ...(withAccounts && { accountList: rows.map(({ account, line }) => toListedAccount(forgetUntold(account, untold), line)) }),
  };
}
