import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { Accept } from '#contract/calls/export-calls.ts';
import { AppError } from '#contract/failure.ts';
import { makeScratchFolder } from '#app/files/scratch-folder.ts';
import type { FileToImport } from '#app/import/import-files.ts';
import { isWorthAThread } from '#app/import/worth-a-thread.ts';
import { startSpareThread } from '#app/jobs/second-thread.ts';
import type { Console } from './console.ts';
import { makeFolder } from './make-folder.ts';
import type { PairingRun } from './pairing-run.ts';
import { WORKER } from './worker-entry.ts';

interface PairOptions {
  readonly source: string[];
  readonly target: string[];
  readonly out: string;
  readonly project?: string;
  readonly replace?: boolean;
  readonly mappingOnly?: boolean;
  readonly accept: Accept;
  readonly json?: boolean;
}

/** `crosswalk pair`: two tenants' exports in, usermapping.csv, review.csv and the migration workbook out. */
export function addPairCommand(program: Command, terminal: Console): void {
  program
    .command('pair')
    .description(
      'Read the user exports of both tenants, pair the accounts and write usermapping.csv, review.csv and the migration workbook.',
    )
    .option('--source <file...>', 'user exports of the tenant that gives the environment; users.xlsx#Guests names a worksheet')
    .option('--target <file...>', 'user exports of the tenant that receives it, named likewise')
    .option('--out <folder>', 'folder for the files; made when it is missing')
    .option('--project <file.crosswalk>', 'keep the work in a project; one that exists is continued and its decisions are respected')
    .option(
      '--replace',
      'with --project: let each file take the place of the older export of its tool and tenant there; refused unless that one tells of the same people',
    )
    .addOption(
      new Option('--accept <what>', 'sure: pairs that are beyond doubt; likely: also assigned pairs of at least 50 %')
        .choices(['sure', 'likely'])
        .default('sure'),
    )
    .option('--mapping-only', 'write usermapping.csv alone, without review.csv and the workbook: sooner for large tenants')
    .option('--json', 'print one JSON object instead of text')
    .action(async (options: Partial<PairOptions>, command: Command) => {
      if (options.json) terminal.setJson();
      // Asked for here and not by commander, which would name them before it suggests what a mistyped option meant.
      const { source, target, out, accept = 'sure' } = options;
      if (!source) return command.error("error: option '--source <file...>' is missing");
      if (!target) return command.error("error: option '--target <file...>' is missing");
      if (!out) return command.error("error: option '--out <folder>' is missing");
      return pair({ ...options, source, target, out, accept }, terminal);
    });
}

async function pair(options: PairOptions, terminal: Console): Promise<void> {
  const began = performance.now();
  const source = await checkFiles(options.source);
  const target = await checkFiles(options.target);
  const { accept, mappingOnly = false } = options;
  const out = resolve(options.out);
  if (options.project !== undefined && extname(options.project).toLowerCase() !== '.crosswalk') {
    throw new AppError('bad-input', `“${options.project}” is no name for a project. Let it end in .crosswalk.`);
  }
  makeFolder(out);

  const replaces = options.replace ? ('older' as const) : null;
  const files: FileToImport[] = [
    ...source.map((file) => ({ ...file, side: 'source' as const, replaces })),
    ...target.map((file) => ({ ...file, side: 'target' as const, replaces })),
  ];
  const run: PairingRun = { files, out, accept, mappingOnly, began, terminal };
  startReaders(files);
  // Each is loaded when it is needed, while the threads load what they read with.
  if (mappingOnly) (await import('./write-planned.ts')).refuseOtherPairing(out);
  if (options.project !== undefined) return (await import('./pair-in-project.ts')).pairInProject(run, resolve(options.project));
  const scratch = await makeScratchFolder();
  try {
    if (mappingOnly && (await (await import('./pair-in-memory.ts')).pairInMemory(run, join(scratch, 'files.crosswalk')))) return;
    await (await import('./pair-in-project.ts')).pairInScratchProject(run, join(scratch, 'pairing.crosswalk'));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Two files are read at a time, each in a thread where it is large. */
const READERS = 2;

function startReaders(files: readonly FileToImport[]): void {
  const large = files.filter(({ path }) => isWorthAThread(path)).length;
  for (let reader = 0; reader < Math.min(large, READERS); reader++) startSpareThread(WORKER, 'readAndPrepare');
}

async function checkFiles(files: readonly string[]): Promise<Pick<FileToImport, 'path' | 'choices'>[]> {
  return Promise.all(
    files.map(async (file) => {
      const { path, sheet } = withSheet(file);
      const stats = await stat(path).catch(() => null);
      if (!stats) throw new AppError('not-found', `“${file}” does not exist. Check the path of the file.`);
      if (!stats.isFile()) throw new AppError('file-refused', `“${file}” is a folder. Name the export file inside it.`);
      return { path, ...(sheet !== undefined && { choices: { sheet } }) };
    }),
  );
}

/** `users.xlsx#Guests` is a worksheet of a workbook, unless a file is called so. */
function withSheet(file: string): { readonly path: string; readonly sheet?: string } {
  const [, book, sheet] = /^(.+)#([^#/\\]+)$/.exec(file) ?? [];
  return book === undefined || sheet === undefined || existsSync(file) ? { path: resolve(file) } : { path: resolve(book), sheet };
}
