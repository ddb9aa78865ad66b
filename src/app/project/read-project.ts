import type { Side } from '#core/directory/account.ts';
import { texts } from '#texts/texts.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import type { StateCounts } from '#contract/calls/shapes.ts';
import { describeStep } from '../review/describe-decision.ts';
import { cloudFolder } from './cloud-folder.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { ProjectSession } from './project-session.ts';
import { locationOf } from './recent-projects.ts';

/** What a screen shows of the open project besides its rows. */
export function readProject({ path, tables }: ProjectSession): Project {
  const { meta, suggestions, changes, decisions, links } = tables;
  const cloud = cloudFolder(path);
  const undo = decisions.stepToUndo();
  const redo = decisions.stepToRedo();
  return {
    name: meta.name(),
    location: locationOf(path),
    revision: meta.revision(),
    source: readTenant(tables, 'source'),
    target: readTenant(tables, 'target'),
    counts: links.counts(surveyed(tables).suggested),
    pairedAt: suggestions.pairedAt(),
    pairingStale: meta.isPairingStale(),
    changedSuggestions: changes.count(),
    secondReview: meta.secondReview(),
    undo: undo === null ? null : describeStep(tables, undo),
    redo: redo === null ? null : describeStep(tables, redo),
    warnings: cloud === null ? [] : [texts.project.synchronised(cloud)],
  };
}

interface Survey {
  readonly version: number;
  readonly source: Surveyed;
  readonly target: Surveyed;
  readonly suggested: StateCounts;
}
type Surveyed = Pick<Project['source'], 'domains' | 'accounts'>;

const surveys = new WeakMap<ProjectTables, Survey>();

/** Goes through all accounts, so it is kept until they change or are paired: a project is read after every decision. */
function surveyed(tables: ProjectTables): Survey {
  const { meta, accounts, links } = tables;
  const version = meta.pairingVersion();
  const kept = surveys.get(tables);
  if (kept?.version === version) return kept;
  const survey = (side: Side): Surveyed => ({ domains: accounts.domains(side), accounts: accounts.count(side) });
  const fresh = { version, source: survey('source'), target: survey('target'), suggested: links.suggestedCounts() };
  surveys.set(tables, fresh);
  return fresh;
}

function readTenant(tables: ProjectTables, side: Side): Project['source'] {
  const { meta, tenants, imports } = tables;
  return {
    // What the tenant calls itself, from the first sign-in on, until a person or the first file names it.
    name: meta.tenantName(side) ?? tenants.get(side).name ?? (side === 'source' ? texts.project.sourceTenant : texts.project.targetTenant),
    ...surveyed(tables)[side],
    files: imports
      .list()
      .filter((file) => file.side === side)
      .map((file) => ({
        importId: file.id,
        name: file.name,
        title: file.recognition.title,
        mapping: file.recognition.mapping !== undefined,
        rows: file.rows,
        accounts: file.accounts,
        faults: file.faults,
        importedAt: file.importedAt,
        reading: file.readWith && { ...file.readWith, sha256: file.sha256 },
      })),
  };
}
