import type { RuleSource } from './finding.ts';

/** When a step is due, seen from the move. */
export type ChecklistPhase = 'before' | 'request' | 'move' | 'after';
export type ChecklistStatus = 'open' | 'done' | 'not-applicable' | 'failed';

/** One step of an environment's readiness. */
export interface ChecklistItem {
  /** Id of the step in the rule set. */
  readonly code: string;
  readonly phase: ChecklistPhase;
  readonly title: string;
  /** What to do, in plain words. */
  readonly text: string;
  /** Which side's people do it. */
  readonly owner: 'source' | 'target' | 'both';
  readonly sources: readonly RuleSource[];
  /** `computed`: the data tells; `person`: somebody answers. */
  readonly kind: 'computed' | 'person';
  readonly status: ChecklistStatus;
  /** What the data shows, a line for each finding, or what a person gave as evidence; empty for none. */
  readonly evidence: string;
  readonly note: string;
  /** ISO date; null for none. */
  readonly due: string | null;
  /** When it happened, where a period begins with it (ISO 8601, UTC); null for none. */
  readonly happenedAt: string | null;
  readonly answeredBy: string | null;
  /** ISO 8601, UTC. */
  readonly answeredAt: string | null;
}

/** A period within which one step must follow another, for example seven days from a successful prepare. */
export interface ReadinessWindow {
  /** Its id in the rule set. */
  readonly code: string;
  readonly title: string;
  readonly text: string;
  readonly sources: readonly RuleSource[];
  readonly days: number;
  /** `waiting`: not begun; `near`: two days or less are left; `met`: the step that ends it is done. */
  readonly state: 'waiting' | 'running' | 'near' | 'over' | 'met';
  /** ISO 8601, UTC; null before it begins. */
  readonly from: string | null;
  readonly until: string | null;
}
