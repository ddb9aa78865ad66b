import { accountFields, type AccountFieldName } from './account-fields.ts';
import { count } from './count.ts';

const kinds = {
  member: 'a member',
  guest: 'a guest',
  'external-member': 'an external member',
  admin: 'an admin account',
  service: 'a service account',
  shared: 'a shared mailbox',
  room: 'a room mailbox',
  equipment: 'an equipment mailbox',
  application: 'an application user',
  placeholder: 'a placeholder',
};

/** Steps of the log of decisions, as the timeline and the workbook tell them. */
export const history = {
  accepted: (source: string, target: string) => `Accepted ${source} → ${target}`,
  rejected: (source: string, target: string) => `Rejected ${source} → ${target}`,
  unpaired: (source: string) => `Unpaired ${source}`,
  excluded: (source: string, reason: string) => `Excluded ${source} (${reason})`,
  cleared: (source: string) => `Took back the decision about ${source}`,
  flagged: (source: string) => `Flagged ${source} for later`,
  unflagged: (source: string) => `Removed the flag of ${source}`,
  commented: (source: string, note: string) => `Commented on ${source}: ${note}`,
  seconded: (source: string) => `Agreed with the decision about ${source}`,
  kindLeft: (name: string) => `Let Crosswalk say again what ${name} is`,
  everyAccount: (side: 'source' | 'target') => `every ${side} account`,
  ruleDecides: (field: AccountFieldName, whose: string) => `Let the rule decide the ${accountFields[field]} of ${whose}`,
  fileDecides: (file: string, field: AccountFieldName, whose: string) =>
    `Gave ${file} the last word on the ${accountFields[field]} of ${whose}`,
  tookBack: (what: string) => `Took back: ${what}`,
  step: (number: number) => `Step ${number}`,
  andMore: (sentence: string, more: number) => `${sentence} and ${count(more)} more`,
  calledKind: (name: string, kind: keyof typeof kinds) => `Called ${name} ${kinds[kind]}`,
  undid: (what: string) => `Undid: ${what}`,
  didAgain: (what: string) => `Did again: ${what}`,
};
