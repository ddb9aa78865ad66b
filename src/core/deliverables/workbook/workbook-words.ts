import type { LeftOutReason, ProjectedUser } from '#core/mapping/environment.ts';
import { consequenceOf, type LinkState } from '#core/mapping/decision.ts';
import type { ChecklistItem } from '#core/readiness/checklist.ts';
import type { Severity } from '#core/readiness/finding.ts';
import type { PersonChange, RevisionContent, RevisionSignature } from '#core/signoff/revision-content.ts';
import type { Cell, Look } from '../workbook-description.ts';

/** Words and looks of the closed lists, as the workbook tells them. */
export const STATE_WORDS: Readonly<Record<LinkState, string>> = {
  accepted: 'Accepted',
  sure: 'Sure',
  review: 'To review',
  ambiguous: 'Ambiguous',
  none: 'No match',
  excluded: 'Excluded',
};
export const STATE_LOOKS: Readonly<Record<LinkState, Look>> = {
  accepted: 'good',
  sure: 'good',
  review: 'warn',
  ambiguous: 'warn',
  none: 'bad',
  excluded: 'text',
};

export const OUTCOME_WORDS: Readonly<Record<ProjectedUser['outcome']['is'], string>> = {
  mapped: 'Mapped',
  excluded: 'Excluded',
  unmapped: 'Unmapped',
};
export const OUTCOME_LOOKS: Readonly<Record<ProjectedUser['outcome']['is'], Look>> = { mapped: 'good', excluded: 'text', unmapped: 'bad' };

export const UNMAPPED_WORDS = {
  undecided: 'Nobody has decided',
  'without-target': 'Without a target',
  'not-in-directory': 'Not in the source directory',
  refused: 'The pair cannot be written',
} as const;

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  blocker: 'Blocker',
  warning: 'Warning',
  question: 'Open question',
  note: 'Note',
};
export const SEVERITY_LOOKS: Readonly<Record<Severity, Look>> = { blocker: 'bad', warning: 'warn', question: 'warn', note: 'text' };

export const STATUS_WORDS: Readonly<Record<ChecklistItem['status'], string>> = {
  open: 'Open',
  done: 'Done',
  'not-applicable': 'Not applicable',
  failed: 'Failed',
};
export const STATUS_LOOKS: Readonly<Record<ChecklistItem['status'], Look>> = {
  open: 'warn',
  done: 'good',
  'not-applicable': 'text',
  failed: 'bad',
};
export const PHASE_WORDS: Readonly<Record<ChecklistItem['phase'], string>> = {
  before: 'Before',
  request: 'Request',
  move: 'Move',
  after: 'After',
};
export const OWNER_WORDS: Readonly<Record<ChecklistItem['owner'], string>> = {
  source: 'Source tenant',
  target: 'Target tenant',
  both: 'Both',
};

export const MAILBOX_WORDS: Readonly<Record<RevisionContent['mailboxes'][number]['work'], string>> = {
  automatic: 'Configured automatically',
  default: 'Used by default',
  reconfigure: 'Must be reconfigured',
  unknown: 'Not known',
};
export const MAILBOX_LOOKS: Readonly<Record<RevisionContent['mailboxes'][number]['work'], Look>> = {
  automatic: 'good',
  default: 'good',
  reconfigure: 'warn',
  unknown: 'text',
};

export const CHANGE_WORDS: Readonly<Record<PersonChange['change'], string>> = { added: 'Added', changed: 'Changed', removed: 'Removed' };
export const ROLE_WORDS: Readonly<Record<RevisionSignature['role'], string>> = {
  client: 'Client',
  consultant: 'Consultant',
  second: 'Second reviewer',
};

export const LEFT_OUT_WORDS: Readonly<Record<LeftOutReason, string>> = {
  application: 'Application user',
  placeholder: 'Placeholder of Microsoft',
  support: 'Support user',
  'delegated-admin': 'Delegated administrator',
  'non-interactive': 'Non-interactive user',
  disabled: 'Disabled',
  stub: 'Stub of an import',
};

const EXCLUSION_WORDS: Readonly<Record<string, string>> = {
  'create-in-target': 'To be created in the target',
  leaver: 'Leaver',
  guest: 'Guest',
  'service-account': 'Service account',
  'shared-mailbox': 'Shared mailbox or resource',
  'not-in-scope': 'Not in scope',
  duplicate: 'Duplicate',
  other: 'Other',
};

/** Why somebody is left out, and what that means for them. */
export function exclusionWords(reason: string): { readonly word: string; readonly meaning: string } {
  return { word: EXCLUSION_WORDS[reason] ?? reason, meaning: consequenceOf(reason) };
}

/** A fact that may be unknown. */
export function yesNo(fact: boolean | null): string {
  return fact === null ? 'not known' : fact ? 'yes' : 'no';
}

export function time(at: string | null): Cell {
  return { value: at, look: 'time' };
}
