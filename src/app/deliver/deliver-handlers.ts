import type { deliverCalls } from '#contract/calls/deliver-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { AppError } from '#contract/failure.ts';
import { RUNBOOK_FILE_NAME } from '#core/deliverables/runbook/runbook-markdown.ts';
import { RUNBOOK_SCRIPT_NAME } from '#core/deliverables/runbook/runbook-script.ts';
import { USERMAPPING_FILE_NAME } from '#core/deliverables/usermapping-csv.ts';
import { WORKBOOK_FILE_NAME } from '#core/deliverables/workbook-description.ts';
import { blockerSentence } from '#core/readiness/finding.ts';
import { MANIFEST_FILE_NAME } from '#core/signoff/manifest.ts';
import { texts } from '#texts/texts.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { AppContext } from '../project/app-context.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { readInTurns } from '../project/read-in-turns.ts';
import { blockerOf, planExport } from '../export/export-plan.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import { countChanges, currentStanding } from '../signoff/current-standing.ts';
import { keyForJob } from '../signoff/installation-key.ts';
import { isSigned } from '../signoff/read-revision.ts';
import type { SignoffFindings } from '../signoff/signoff-findings.ts';
import { environmentFolders } from './environment-folders.ts';
import type { TenantIds } from './list-package-files.ts';
import type { PackageWritten } from './write-package.ts';

/** Lines told to the screen; the rest are counted. */
const TOLD = 100;

/** `found` answers what the jobs of the sign-off found last. */
export function deliverHandlers({ ports, session, jobs }: AppContext, found: () => SignoffFindings): Handlers<typeof deliverCalls> {
  return {
    'deliver.preview': async () => {
      const project = session.need();
      const { tables } = project;
      const last = tables.revisions.latest();
      const standing = currentStanding(session, found());
      return {
        folder: ports.saveFolder !== null,
        revision: last && { number: last.number, signed: isSigned(last, tables.revisions.signatures(last.number)) },
        standing: standing && { number: standing.number, changes: countChanges(standing.changes) },
        blocker: await findBlocker(project),
        files: pathsOf(tables),
        tenantIds: knownTenantIds(tables),
      };
    },
    'deliver.write': async ({ revision, as, tenantIds }) => {
      const project = session.need();
      const { path: projectPath, tables } = project;
      const blocker = revision === null ? await findBlocker(project) : null;
      if (blocker !== null) throw new AppError('blocked', blocker);
      tables.meta.setDeliveryTenantIds(tenantIds);
      const key = await keyForJob(ports);
      let written: PackageWritten | null = null;
      const write = async (path: string): Promise<void> => {
        ({ delivered: written } = await jobs.run('deliver', projectPath, [{ kind: 'deliver', revision, as, path, tenantIds, key }]));
      };
      const name = packageName(tables, revision, ports.now());
      if (as === 'folder' && !ports.saveFolder) throw new AppError('bad-input', texts.project.onlyZip);
      const savedAs =
        as === 'folder' && ports.saveFolder
          ? await ports.saveFolder({ purpose: 'package', suggestedName: name, write })
          : await ports.saveFile({ purpose: 'package', suggestedName: `${name}.zip`, write });
      const { digest, files, refused } = (written as PackageWritten | null) ?? { digest: '', files: [], refused: [] };
      return { savedAs, digest, files: [...files], refused: refused.slice(0, TOLD), refusedCount: refused.length };
    },
  };
}

/** What would keep what stands now from being written; the job looks at every environment again. */
async function findBlocker(project: ProjectSession): Promise<string | null> {
  const blocker = blockerOf(await readInTurns(project, () => planExport(project.tables, 'sure')));
  return blocker && blockerSentence(blocker);
}

/** For example "Contoso to Fabrikam, revision 2" or "Contoso to Fabrikam, 2026-11-28 not signed". */
function packageName({ meta }: ProjectTables, revision: number | null, now: Date): string {
  const end = revision === null ? texts.project.notSigned(now.toISOString().slice(0, 10)) : texts.project.revision(revision);
  return safeFileName(`${meta.name().replaceAll('.', ' ').slice(0, 60)}, ${end}`, texts.project.package);
}

function knownTenantIds({ meta, tenants }: ProjectTables): TenantIds {
  const { source, target } = meta.deliveryTenantIds() ?? { source: null, target: null };
  return { source: source ?? tenants.get('source').tenantId, target: target ?? tenants.get('target').tenantId };
}

/** What a package holds, as it is told before anything is worked out. */
function pathsOf({ meta, environments, links }: ProjectTables): string[] {
  const written = environments.list();
  const folders = environmentFolders(written.length === 0 ? [{ facts: { name: meta.name() } }] : written);
  return [
    WORKBOOK_FILE_NAME,
    ...folders.map((name) => `environments/${name}/${USERMAPPING_FILE_NAME}`),
    ...(links.excludedFor('create-in-target').length > 0 ? ['bulk-create.csv'] : []),
    'other-tools/…',
    RUNBOOK_FILE_NAME,
    RUNBOOK_SCRIPT_NAME,
    MANIFEST_FILE_NAME,
  ];
}
