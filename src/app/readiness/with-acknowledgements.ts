import { createHash } from 'node:crypto';
import type { FoundFinding } from '#core/readiness/find-findings.ts';
import type { Acknowledgement, Finding } from '#core/readiness/finding.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** Puts the names under the findings that bear them; one that was given about other people counts as lapsed. */
export function withAcknowledgements({ acknowledgements }: ProjectTables, findings: readonly FoundFinding[]): Finding[] {
  const standing = new Map(acknowledgements.standing().map((one) => [`${one.environmentId} ${one.code}`, one]));
  return findings.map((finding): Finding => {
    const found = standing.get(`${finding.environment?.id ?? 0} ${finding.code}`);
    if (!found) return { ...finding, acknowledged: null, lapsed: null };
    const { by, at, reason } = found;
    const name: Acknowledgement = { by, at, reason };
    return found.about === aboutFinding(finding)
      ? { ...finding, acknowledged: name, lapsed: null }
      : { ...finding, acknowledged: null, lapsed: name };
  });
}

/** What a finding is about, as a digest: it changes when other people are concerned, or when it says something else. */
export function aboutFinding({ code, severity, title, concerns }: FoundFinding): string {
  const keys = concerns.map(({ side, key }) => `${side} ${key}`).sort();
  return createHash('sha256')
    .update(JSON.stringify([code, severity, title, keys]))
    .digest('hex');
}
