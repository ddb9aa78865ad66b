import type { ProjectedUser } from '#core/mapping/environment.ts';
import { isExclusionReason, type LinkState } from '#core/mapping/decision.ts';
import type { ChecklistItem } from '#core/readiness/checklist.ts';
import type { Severity } from '#core/readiness/finding.ts';
import type { RevisionContent } from '#core/signoff/revision-content.ts';
import type { Texts } from '#texts/texts.ts';
import type { Cell, Look } from '../workbook-description.ts';

/** Looks of the closed lists, whose words the catalogue has. */
export const STATE_LOOKS: Readonly<Record<LinkState, Look>> = {
  accepted: 'good',
  sure: 'good',
  review: 'warn',
  ambiguous: 'warn',
  none: 'bad',
  excluded: 'text',
};

export const OUTCOME_LOOKS: Readonly<Record<ProjectedUser['outcome']['is'], Look>> = { mapped: 'good', excluded: 'text', unmapped: 'bad' };

export const SEVERITY_LOOKS: Readonly<Record<Severity, Look>> = { blocker: 'bad', warning: 'warn', question: 'warn', note: 'text' };

export const STATUS_LOOKS: Readonly<Record<ChecklistItem['status'], Look>> = {
  open: 'warn',
  done: 'good',
  'not-applicable': 'text',
  failed: 'bad',
};

export const MAILBOX_LOOKS: Readonly<Record<RevisionContent['mailboxes'][number]['work'], Look>> = {
  automatic: 'good',
  default: 'good',
  reconfigure: 'warn',
  unknown: 'text',
};

/** Why somebody is left out, and what that means for them; a code that this version does not know as it is. */
export function exclusionWords(reason: string, { workbook, exclusions }: Texts): { readonly word: string; readonly meaning: string } {
  return isExclusionReason(reason)
    ? { word: workbook.words.exclusion[reason], meaning: exclusions.consequence[reason] }
    : { word: reason, meaning: '' };
}

/** A fact that may be unknown. */
export function yesNo(fact: boolean | null, { notKnown, yes, no }: Texts['workbook']['words']): string {
  return fact === null ? notKnown : fact ? yes : no;
}

/** A cell that is a time; blank for null. */
export function time(at: string | null): Cell {
  return { value: at, look: 'time' };
}
