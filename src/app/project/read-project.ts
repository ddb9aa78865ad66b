import type { Side } from '#core/directory/account.ts';
import type { Project } from '#contract/calls/project-calls.ts';
import { describeStep } from '../review/describe-decision.ts';
import { cloudFolder } from './cloud-folder.ts';
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
    counts: links.counts(),
    pairedAt: suggestions.pairedAt(),
    pairingStale: meta.isPairingStale(),
    changedSuggestions: changes.count(),
    secondReview: meta.secondReview(),
    undo: undo === null ? null : describeStep(tables, undo),
    redo: redo === null ? null : describeStep(tables, redo),
    warnings:
      cloud === null
        ? []
        : [
            `This project lies in a folder that ${cloud} synchronises, which can damage it. Save a copy to a folder of this computer and work there.`,
          ],
  };
}

function readTenant({ meta, accounts, imports }: ProjectSession['tables'], side: Side): Project['source'] {
  return {
    name: meta.tenantName(side) ?? (side === 'source' ? 'Source tenant' : 'Target tenant'),
    domains: accounts.domains(side),
    accounts: accounts.count(side),
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
      })),
  };
}
