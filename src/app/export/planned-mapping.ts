import { formatUserMapping } from '#core/deliverables/usermapping-csv.ts';
import { blockerSentence, findingSentence, type Severity } from '#core/readiness/finding.ts';
import { blockerOf, type ExportPlan } from './export-plan.ts';

/** What is told of a plan. */
export interface PlanTold {
  readonly lines: number;
  readonly leftOut: ExportPlan['leftOut'];
  /** What blocks it and what wants an acknowledgement; `count`: how many it concerns. */
  readonly findings: readonly { readonly code: string; readonly severity: Severity; readonly count: number; readonly message: string }[];
}

/** A mapping that can be written, and what is told of it: the rest of its plan is as large as the tenants. Plain data. */
export interface PlannedMapping extends PlanTold {
  /** Why it must not be written; null when it may. */
  readonly blocker: string | null;
  /** Of usermapping.csv. */
  readonly text: string;
}

export function plannedMapping(plan: Pick<ExportPlan, 'mapping' | 'leftOut' | 'findings'>): PlannedMapping {
  const { mapping, leftOut } = plan;
  const blocker = blockerOf(plan);
  const findings = plan.findings
    .filter(({ severity }) => severity === 'blocker' || severity === 'warning')
    .map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      count: finding.concerns.length,
      message: findingSentence(finding),
    }));
  return {
    lines: mapping.lines.length,
    leftOut,
    findings,
    blocker: blocker && blockerSentence(blocker),
    text: formatUserMapping(mapping),
  };
}
