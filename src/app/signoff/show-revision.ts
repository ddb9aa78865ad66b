import type { ShownRevision } from '#contract/calls/signoff-calls.ts';
import { missingRoles } from '#core/signoff/signature.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { StoredRevision } from '../db/revision-table.ts';
import { EVERYBODY } from '../environments/read-projections.ts';
import { isSigned } from './read-revision.ts';
import { showSignature } from './show-signature.ts';

/** A revision as a screen shows it. */
export function showRevision({ revisions }: ProjectTables, revision: StoredRevision, latest: number): ShownRevision {
  const { number, digest, previous, frozenAt, frozenBy, needs, summary, comparedWith } = revision;
  const signatures = revisions.signatures(number);
  const { counts, environmentIds } = summary;
  return {
    number,
    digest,
    previous,
    frozenAt,
    frozenBy,
    needs: [...needs],
    missing: missingRoles(needs, signatures),
    signed: isSigned(revision, signatures),
    superseded: number < latest,
    counts: {
      people: counts.people,
      // The projection of everybody bears the project's name, which names no environment.
      environments: counts.environments.map((each, place) => (environmentIds[place] === EVERYBODY ? { ...each, name: '' } : each)),
    },
    files: summary.files,
    ruleSets: [...summary.ruleSets],
    findings: summary.findings,
    comparedWith,
    changes: summary.changes,
    signatures: signatures.map(showSignature),
  };
}
