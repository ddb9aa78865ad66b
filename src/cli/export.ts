import { basename, extname, join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { PackageWritten } from '#app/deliver/write-package.ts';
import { safeFileName } from '#app/files/safe-file-name.ts';
import { writeAtomically } from '#app/files/write-atomically.ts';
import { writeFolderAtomically } from '#app/files/write-folder-atomically.ts';
import { keyOfThisRunForJob } from '#app/signoff/installation-key.ts';
import { lastSigned } from '#app/signoff/read-revision.ts';
import type { Console } from './console.ts';
import { driveSteps } from './drive-steps.ts';
import { makeFolder } from './make-folder.ts';
import { withProject } from './with-project.ts';

interface ExportOptions {
  readonly out?: string;
  readonly zip?: boolean;
  readonly now?: boolean;
  readonly sourceTenantId?: string;
  readonly targetTenantId?: string;
  readonly json?: boolean;
}

/** `crosswalk export`: everything that is handed over, written into one folder or zip. */
export function addExportCommand(program: Command, terminal: Console): void {
  program
    .command('export')
    .description(
      'Write everything that is handed over into one folder: a usermapping.csv for each environment, the migration workbook, the runbook, the maps of other tools, and a signed manifest of hashes.',
    )
    .argument('[project.crosswalk]', 'the project')
    .option('--out <folder>', 'folder in which the package is made')
    .option('--zip', 'one zip archive instead of a folder')
    .option('--now', 'what stands now, also when a revision was signed')
    .option('--source-tenant-id <id>', 'fills in the runbook and the OneDrive map')
    .option('--target-tenant-id <id>', 'fills in the runbook')
    .option('--json', 'print one JSON object instead of text')
    .action(async (path: string | undefined, options: ExportOptions, command: Command) => {
      if (options.json) terminal.setJson();
      if (path === undefined) return command.error("error: argument 'project.crosswalk' is missing");
      if (options.out === undefined) return command.error("error: option '--out <folder>' is missing");
      return exportPackage(path, { ...options, out: options.out }, terminal);
    });
}

async function exportPackage(given: string, options: ExportOptions & { readonly out: string }, terminal: Console): Promise<void> {
  await withProject(given, async ({ db, tables }) => {
    const revision = options.now ? null : (lastSigned(tables)?.number ?? null);
    makeFolder(resolve(options.out));
    const name = safeFileName(basename(given, extname(given)), 'crosswalk');
    const target = join(
      resolve(options.out),
      `${name}, ${revision === null ? 'not signed' : `revision ${revision}`}${options.zip ? '.zip' : ''}`,
    );
    const as = options.zip ? 'zip' : 'folder';
    const tenantIds = { source: options.sourceTenantId ?? null, target: options.targetTenantId ?? null };
    let written: PackageWritten | null = null;
    const write = async (temp: string): Promise<void> => {
      const key = keyOfThisRunForJob();
      const at = new Date().toISOString();
      const { findings } = await driveSteps(db, [{ kind: 'deliver', revision, as, path: temp, tenantIds, key }], at, terminal);
      written = findings.delivered;
    };
    if (as === 'zip') await writeAtomically(target, write);
    else await writeFolderAtomically(target, write);
    tell(target, written, terminal);
  });
}

function tell(target: string, written: PackageWritten | null, terminal: Console): void {
  if (written === null) return;
  const { revision, digest, files, refused } = written;
  terminal.printJson({ package: target, revision: revision === 0 ? null : revision, digest, files, refused });
  terminal.print(
    [
      `Wrote ${target}`,
      revision === 0 ? 'What stands now; nobody has signed it.' : `Revision ${revision}.`,
      `Digest ${digest}`,
      '',
      ...files.map(({ path, sha256, size }) => `${sha256}  ${String(size).padStart(10)}  ${path}`),
      ...(refused.length > 0 ? ['', `${refused.length} lines were left out of the maps of other tools, which would refuse them:`] : []),
      ...refused.slice(0, 20).map(({ path, source, message }) => `  ${path}: ${source}: ${message}`),
    ].join('\n'),
  );
}
