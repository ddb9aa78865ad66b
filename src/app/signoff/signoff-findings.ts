import type { VerifyReport } from '#contract/calls/signoff-calls.ts';
import type { DayOfReport } from './check-day-of.ts';
import type { Standing } from './compare-standing.ts';

/** What jobs of the sign-off find out. */
export interface SignoffFindings {
  /** Null: there is no revision to compare with. */
  readonly standing?: Standing | null;
  readonly verified?: VerifyReport;
  readonly dayOf?: DayOfReport;
}
