import { createHash } from 'node:crypto';
import { AppError } from '#contract/failure.ts';
import { canonicalPieces } from '#core/signoff/canonicalise.ts';
import { findBlockers } from '#core/signoff/find-blockers.ts';
import { countContent } from '#core/signoff/manifest.ts';
import type { PersonChange, RevisionContent } from '#core/signoff/revision-content.ts';
import type { ProjectTables } from '../db/project-tables.ts';
import type { RevisionSummary } from '../db/revision-table.ts';
import type { JobProgress } from '../jobs/job-progress.ts';
import { changesSince } from './changes-since.ts';
import { lastSigned } from './read-revision.ts';
import { readRevisionContent } from './read-revision-content.ts';

/** What is to be frozen. */
export interface RevisionToFreeze {
  /** Null: all environments, or everybody where there are none. */
  readonly environmentIds: readonly number[] | null;
  readonly by: string;
}

/** Characters that are packed together. */
const PART = 2 * 1024 * 1024;

/**
 * Freezes the crosswalk as the next revision, and notes who differs from the last signed one. Runs inside a transaction
 * that the caller holds, so that it is there whole or not at all. Refused with `blocked` while something blocks it.
 */
export function* freezeRevision(tables: ProjectTables, { environmentIds, by }: RevisionToFreeze, at: string): Generator<JobProgress, void> {
  const { revisions, meta } = tables;
  const before = revisions.latest();
  const number = (before?.number ?? 0) + 1;
  const previous = before?.digest ?? null;
  const head = { number, previous, frozenAt: at, frozenBy: by, needs: meta.neededSignatures(), environmentIds };
  const content = yield* readRevisionContent(tables, head);
  const [blocker] = findBlockers(content.findings);
  if (blocker) throw new AppError('blocked', blocker.sentence);
  const signed = lastSigned(tables);
  const changes = signed ? yield* changesSince(tables, signed.number, content) : [];
  const digest = yield* writeParts(tables, content);
  const { frozenAt, frozenBy, needs } = content;
  const summary = summarise(content, changes);
  revisions.add({ number, digest, previous, frozenAt, frozenBy, needs, summary, comparedWith: signed?.number ?? null }, changes);
  meta.nextRevision();
}

/** Writes the canonical form part by part; answers its digest. */
function* writeParts({ revisions }: ProjectTables, content: RevisionContent): Generator<JobProgress, string> {
  const hash = createHash('sha256');
  let part = '';
  let seq = 0;
  const write = (): void => {
    hash.update(part, 'utf8');
    revisions.addPart(content.number, seq, part);
    seq += 1;
    part = '';
  };
  for (const piece of canonicalPieces(content)) {
    part += piece;
    if (part.length < PART) continue;
    write();
    yield { phase: 'save', done: 0, total: 0 };
  }
  write();
  return hash.digest('hex');
}

function summarise(content: RevisionContent, changes: readonly PersonChange[]): RevisionSummary {
  const { environments, files, ruleSets, findings } = content;
  const warnings = findings.filter(({ severity }) => severity === 'warning');
  const changed = { added: 0, changed: 0, removed: 0 };
  for (const { change } of changes) changed[change] += 1;
  return {
    counts: countContent(content),
    environmentIds: environments.map(({ id }) => id),
    files: files.length,
    ruleSets,
    findings: {
      warnings: warnings.length,
      acknowledged: warnings.filter(({ acknowledged }) => acknowledged !== null).length,
      questions: findings.filter(({ severity }) => severity === 'question').length,
    },
    changes: changed,
  };
}
