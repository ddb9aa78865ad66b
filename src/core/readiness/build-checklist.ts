import { texts } from '#texts/texts.ts';
import { sourcesOf } from './find-findings.ts';
import type { ChecklistItem, ChecklistStatus } from './checklist.ts';
import type { Finding } from './finding.ts';
import { mappedUsers, wordOf, wordsOf, type EnvironmentGiven } from './given.ts';
import type { RuleSet, Step } from './rule-set.ts';

/** What the data tells of a step; null: only a person can say. */
type Told = { readonly status: ChecklistStatus; readonly evidence: string } | null;

/**
 * The checklist of one environment: computed where the data can tell, else as a person answered. `findings` are those
 * of this environment and of the project. Unknown data never makes a step done.
 */
export function buildChecklist(set: RuleSet, given: EnvironmentGiven, findings: readonly Finding[]): ChecklistItem[] {
  return set.steps.map((step): ChecklistItem => {
    const told = tell(step, given, findings);
    const answer = given.answers.get(step.id);
    return {
      code: step.id,
      phase: step.phase,
      title: step.title,
      text: step.text,
      owner: step.owner,
      sources: sourcesOf(set, step.sources),
      kind: told ? 'computed' : 'person',
      status: told?.status ?? answer?.status ?? 'open',
      evidence: told?.evidence ?? answer?.evidence ?? '',
      note: answer?.note ?? '',
      due: answer?.due ?? null,
      happenedAt: answer?.happenedAt ?? null,
      answeredBy: answer?.by ?? null,
      answeredAt: answer?.at ?? null,
    };
  });
}

function tell(step: Step, given: EnvironmentGiven, findings: readonly Finding[]): Told {
  const { facts } = given.projection;
  if (step.component !== undefined && facts.components !== null && !facts.components.includes(step.component)) {
    return { status: 'not-applicable', evidence: texts.readiness.notInstalled };
  }
  switch (step.check) {
    case 'findings': {
      const codes = new Set(wordsOf(step.parameters, 'codes').flatMap((code) => [code, `${code}-unknown`]));
      return fromFindings(
        given,
        findings.filter(({ code }) => codes.has(code)),
      );
    }
    case 'acknowledged':
      return fromAcknowledgements(given, findings);
    case 'fact': {
      const value = facts[wordOf(step.parameters, 'fact') as keyof typeof facts];
      return value === step.parameters['settledWhen'] ? { status: 'not-applicable', evidence: texts.readiness.notUsed } : null;
    }
    case 'mailbox':
      return fromMailboxes(given, wordOf(step.parameters, 'work'));
    case undefined:
      return null;
  }
}

function fromFindings(given: EnvironmentGiven, findings: readonly Finding[]): Told {
  const standing = findings.filter(
    ({ severity, acknowledged }) => severity === 'blocker' || (severity !== 'note' && acknowledged === null),
  );
  const evidence = standing.map(({ title, concerns }) => (concerns.length > 0 ? `${title}: ${concerns.length}` : title)).join('\n');
  if (standing.some(({ severity }) => severity === 'blocker')) return { status: 'failed', evidence };
  if (standing.length > 0) return { status: 'open', evidence };
  if (mappedUsers(given).length === 0) return { status: 'open', evidence: texts.readiness.nobodyMapped };
  return { status: 'done', evidence: texts.readiness.nothingAgainst };
}

function fromAcknowledgements(given: EnvironmentGiven, findings: readonly Finding[]): Told {
  const open = findings.filter(({ severity, acknowledged }) => severity === 'warning' && acknowledged === null);
  if (open.length > 0) return { status: 'open', evidence: texts.readiness.warningsOpen(open.length) };
  return mappedUsers(given).length === 0
    ? { status: 'open', evidence: texts.readiness.nobodyMappedNoWarnings }
    : { status: 'done', evidence: texts.readiness.warningsAnswered };
}

function fromMailboxes({ mailboxes }: EnvironmentGiven, work: string): Told {
  if (mailboxes === null || mailboxes.length === 0 || mailboxes.some((one) => one.work === work || one.work === 'unknown')) return null;
  return { status: 'not-applicable', evidence: texts.readiness.noMailbox };
}
