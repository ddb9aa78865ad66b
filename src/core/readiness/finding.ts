import { texts } from '#texts/texts.ts';

/** `blocker` blocks an export; `warning` wants an acknowledgement; `question` is where Microsoft's own texts disagree or say nothing. */
export type Severity = 'blocker' | 'warning' | 'question' | 'note';

/** Where a rule comes from. */
export interface RuleSource {
  readonly title: string;
  /** ISO date of the text, or null where it bears none. */
  readonly date: string | null;
  readonly url: string | null;
}

/** Somebody a finding concerns. */
export interface Concern {
  readonly side: 'source' | 'target';
  /** `accountKey` of the account. */
  readonly key: string;
  readonly upn: string;
  readonly name: string;
}

/** A name under a warning: who takes it on, when (ISO 8601, UTC) and why. */
export interface Acknowledgement {
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** A finding in one paragraph, for those who read text. */
export function findingSentence({ title, why, remedy }: Pick<Finding, 'title' | 'why' | 'remedy'>): string {
  return `${title}. ${why} ${remedy}`;
}

/** A finding as the reason why something cannot be done. */
export function blockerSentence({ title, why, remedy }: Pick<Finding, 'title' | 'why' | 'remedy'>): string {
  return findingSentence({ title: texts.readiness.inTheWay(title), why, remedy });
}

/** What a rule found. The same project and rule set give the same findings in the same order. */
export interface Finding {
  /** The rule's id in its rule set, for example "M7". */
  readonly code: string;
  /** Version of the rule set, for example "2026-02-13". */
  readonly ruleSet: string;
  readonly severity: Severity;
  /** What, in one line. */
  readonly title: string;
  /** Why it matters. */
  readonly why: string;
  /** What to do. */
  readonly remedy: string;
  readonly sources: readonly RuleSource[];
  /** Id of the environment in the project, and its name; null: it concerns the whole project. */
  readonly environment: { readonly id: number; readonly name: string } | null;
  readonly concerns: readonly Concern[];
  readonly acknowledged: Acknowledgement | null;
  /** One that was given when it concerned other people, and so counts no longer; null for none. */
  readonly lapsed: Acknowledgement | null;
}
