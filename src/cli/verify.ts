import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Command } from 'commander';
import type { VerifyReport } from '#contract/calls/signoff-calls.ts';
import { AppError } from '#contract/failure.ts';
import { MANIFEST_FILE_NAME } from '#core/signoff/manifest.ts';
import type { Db } from '#app/db/connect.ts';
import type { GivenFile } from '#app/signoff/open-given.ts';
import type { Console } from './console.ts';
import { driveSteps } from './drive-steps.ts';
import { withProject } from './with-project.ts';

interface VerifyOptions {
  readonly project?: string;
  readonly json?: boolean;
}

const VERDICTS: Readonly<Record<VerifyReport['verdict'], string>> = {
  genuine: 'GENUINE',
  superseded: 'SUPERSEDED',
  altered: 'ALTERED',
  unknown: 'CANNOT BE TOLD',
};

/** Rows printed; the rest are counted. */
const PRINTED = 50;

/** `crosswalk verify`: whether a delivery, or a file of one, is what was frozen and signed. Exit status 0 for genuine and not known to be superseded. */
export function addVerifyCommand(program: Command, terminal: Console): void {
  program
    .command('verify')
    .description(
      'Say whether a delivered folder, zip or file is genuine and current, superseded, or altered and in which rows. Without --project the manifest of the package vouches for it, or the seal that the workbook bears.',
    )
    .argument('<path>', 'the folder or zip of a delivery, or a usermapping.csv, workbook or manifest.json of one')
    .option('--project <file.crosswalk>', 'the project it was written from')
    .option('--json', 'print one JSON object instead of text')
    .action(async (path: string, { project, json }: VerifyOptions) => {
      if (json) terminal.setJson();
      const report = await verify(path, project, terminal);
      terminal.printJson(report);
      terminal.print(describe(report));
      terminal.setStatus(report.verdict === 'genuine' ? 0 : 1);
    });
}

async function verify(path: string, projectFile: string | undefined, terminal: Console): Promise<VerifyReport> {
  const files = listFiles(path, projectFile === undefined);
  const run = async (db: Db | null): Promise<VerifyReport> => {
    const steps = [{ kind: 'verify', files, keys: [] }] as const;
    const { signoff } = (await driveSteps(db, steps, new Date().toISOString(), terminal)).findings;
    if (!signoff.verified) throw new Error('the step found nothing');
    return signoff.verified;
  };
  return projectFile === undefined ? run(null) : withProject(projectFile, ({ db }) => run(db));
}

/** Folders that a file of a package may stand in, below that of the manifest. */
const DEPTH = 2;

/** The manifest of the package in which a file lies; null when it lies in none, or is the manifest. */
function findManifest(file: string): string | null {
  for (let folder = dirname(file), depth = 0; depth <= DEPTH && basename(file) !== MANIFEST_FILE_NAME; folder = dirname(folder), depth++) {
    const manifest = join(folder, MANIFEST_FILE_NAME);
    // Other programs have files of this name as well.
    if (existsSync(manifest) && readFileSync(manifest, 'utf8').includes('"format":"crosswalk-manifest/')) return manifest;
  }
  return null;
}

/** A file, without its project (`isAlone`) together with the manifest of the package it lies in, or every file of a folder. */
function listFiles(path: string, isAlone: boolean): GivenFile[] {
  const at = resolve(path);
  const found = statSync(at, { throwIfNoEntry: false });
  if (!found) throw new AppError('not-found', `“${path}” does not exist. Check the path.`);
  if (!found.isDirectory()) {
    const manifest = isAlone ? findManifest(at) : null;
    return [at, ...(manifest === null ? [] : [manifest])].map((disk) => ({ path: basename(disk), disk }));
  }
  return readdirSync(at, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((disk) => ({ path: [basename(at), ...relative(at, disk).split(sep)].join('/'), disk }));
}

function describe({ verdict, sentences, files, rows, rowCount, signatures, fingerprint }: VerifyReport): string {
  const doubtful = files.filter(({ state }) => state !== 'genuine');
  return [
    VERDICTS[verdict],
    ...sentences.map((sentence) => `  ${sentence}`),
    ...signatures.map(({ role, name, organisation, at, zone }) => `  Signed by ${name} (${role}, ${organisation}), ${at}, ${zone}`),
    ...(fingerprint === null ? [] : [`  Key of the package: ${fingerprint}`]),
    ...doubtful.map(({ path, state, message }) => `  ${state.padEnd(9)} ${path}${message ? `: ${message}` : ''}`),
    ...(doubtful.length === 0 && files.length > 0 ? [`  ${files.length} ${files.length === 1 ? 'file' : 'files'} as written`] : []),
    ...rows
      .slice(0, PRINTED)
      .flatMap(({ path, sheet, row, column, source, expected, found }) => [
        `  ${[path, sheet, row === 0 ? 'missing' : `row ${row}`, column].filter((part) => part !== '').join(', ')}: ${source}`,
        `    frozen: ${expected || '(nothing)'}`,
        `    found:  ${found || '(nothing)'}`,
      ]),
    ...(rowCount > PRINTED ? [`  and ${rowCount - Math.min(rowCount, PRINTED)} more rows; --json lists up to 1,000`] : []),
  ].join('\n');
}
