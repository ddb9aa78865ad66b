import { existsSync } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { Accept } from '#contract/calls/export-calls.ts';
import { AppError } from '#contract/failure.ts';
import { createProject, createScratchProject, openProject, removeProject, type OpenProject } from '#app/db/open-project.ts';
import { projectTables } from '#app/db/project-tables.ts';
import { makeScratchFolder } from '#app/files/scratch-folder.ts';
import type { FileToImport } from '#app/import/import-files.ts';
import { endSpareThread } from '#app/jobs/second-thread.ts';
import type { Console } from './console.ts';
import { driveSteps } from './drive-steps.ts';
import { makeFolder } from './make-folder.ts';
import { BESIDE_THE_MAPPING, writeMapping, writePairingFiles } from './write-pairing-files.ts';
import { summarisePairing } from './summarise-pairing.ts';
import { describePairing } from './describe-pairing.ts';

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
  const out = resolve(options.out);
  if (options.project !== undefined && extname(options.project).toLowerCase() !== '.crosswalk') {
    throw new AppError('bad-input', `“${options.project}” is no name for a project. Let it end in .crosswalk.`);
  }
  makeFolder(out);
  if (options.mappingOnly) refuseOtherPairing(out);

  const scratch = options.project === undefined ? await makeScratchFolder() : null;
  const projectPath = scratch === null ? resolve(options.project ?? '') : join(scratch, 'pairing.crosswalk');
  const isNew = !existsSync(projectPath);
  let project: OpenProject | null = null;
  let imported = false;
  try {
    if (isNew) makeFolder(dirname(projectPath));
    project = scratch !== null ? createScratchProject(projectPath) : isNew ? createProject(projectPath) : openProject(projectPath);
    const tables = projectTables(project.db);
    if (tables.meta.name() === '') tables.meta.setName(basename(projectPath).replace(/\.crosswalk$/i, ''));
    const replaces = options.replace ? ('older' as const) : null;
    const files = [
      ...source.map((file) => ({ ...file, side: 'source' as const, replaces })),
      ...target.map((file) => ({ ...file, side: 'target' as const, replaces })),
    ];
    const { milliseconds } = await driveSteps(
      project.db,
      [{ kind: 'import', files }, { kind: 'pair' }],
      new Date().toISOString(),
      terminal,
    );

    imported = true;
    const writing = performance.now();
    // Nobody compares anything any more.
    endSpareThread();
    const pairing = { out, project, tables, accept: options.accept, terminal };
    const { plan, written } = await (options.mappingOnly ? writeMapping(pairing) : writePairingFiles(pairing));
    milliseconds['write'] = Math.round(performance.now() - writing);
    milliseconds['total'] = Math.round(performance.now() - began);

    const summary = summarisePairing(tables, plan, {
      accept: options.accept,
      written,
      project: scratch === null ? projectPath : null,
      milliseconds,
    });
    terminal.printJson(summary);
    terminal.print(describePairing(summary));
  } finally {
    project?.close();
    // A run that was refused or cancelled leaves no empty project behind.
    if (isNew && !imported && scratch === null) removeProject(projectPath);
    if (scratch !== null) await rm(scratch, { recursive: true, force: true });
  }
}

/** Files of another pairing beside the new mapping would be taken for its own. */
function refuseOtherPairing(out: string): void {
  const left = BESIDE_THE_MAPPING.find((name) => existsSync(join(out, name)));
  if (left === undefined) return;
  throw new AppError('bad-input', `“${out}” holds ${left} of another pairing. Name another folder, or leave out --mapping-only.`);
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
