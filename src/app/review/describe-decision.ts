import { exclusionWithin } from '#core/mapping/decision.ts';
import type { AccountKind } from '#core/directory/account.ts';
import type { LoggedStep } from '../db/decision-table.ts';
import type { LogEntry } from '../db/log-entry.ts';
import type { ProjectTables } from '../db/project-tables.ts';

const KIND_WORDS: Readonly<Record<AccountKind, string>> = {
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

/** One entry of the log in words, for example “Accepted Ann Lee → a.lee@fabrikam.com”. */
export function describeDecision(tables: ProjectTables, entry: LogEntry): string {
  const { accounts, keys, decisions } = tables;
  const nameOf = (side: 'source' | 'target', key: string): string => {
    const id = keys.idOf(side, key);
    const party = id === null ? null : accounts.party(id);
    return (side === 'source' ? party?.displayName : party?.upn) || party?.upn || key.replace(/^(?:id|upn|mail):/, '');
  };
  const source = nameOf('source', entry.sourceKey);
  switch (entry.act) {
    case 'accept':
      return `Accepted ${source} → ${nameOf('target', entry.targetKey)}`;
    case 'reject':
      return `Rejected ${source} → ${nameOf('target', entry.targetKey)}`;
    case 'unpair':
      return `Left ${source} without a target`;
    case 'exclude':
      return `Excluded ${source} (${exclusionWithin(entry.reason)})`;
    case 'clear':
      return `Took back the decision about ${source}`;
    case 'flag':
      return `Set ${source} aside for later`;
    case 'unflag':
      return `Took ${source} back from later`;
    case 'comment':
      return entry.sourceKey === '' ? entry.note : `Commented on ${source}: ${entry.note}`;
    case 'second':
      return `Agreed with the decision about ${source}`;
    case 'classify': {
      const side = entry.sourceKey === '' ? 'target' : 'source';
      const name = nameOf(side, entry.sourceKey || entry.targetKey);
      return entry.reason === '' ? `Let Crosswalk say again what ${name} is` : `Called ${name} ${KIND_WORDS[entry.reason as AccountKind]}`;
    }
    case 'prefer': {
      const [side = '', field = ''] = entry.reason.split(' ');
      const key = entry.sourceKey || entry.targetKey;
      const words = field.replaceAll(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
      const whose = key === '' ? `every ${side} account` : nameOf(entry.sourceKey === '' ? 'target' : 'source', key);
      return entry.note === '' ? `Let the rule decide the ${words} of ${whose}` : `Gave ${entry.note} the word on the ${words} of ${whose}`;
    }
    case 'take-back': {
      const taken = entry.reverts === null ? null : decisions.entry(entry.reverts);
      return `Took back: ${taken ? describeDecision(tables, taken) : source}`;
    }
    case 'undo':
    case 'redo':
      return `${entry.act === 'undo' ? 'Undid' : 'Did again'}: ${describeStep(tables, entry.reverts ?? 0)}`;
  }
}

/** A step in words: its one decision, or how many it holds. */
export function describeStep(tables: ProjectTables, step: number): string {
  const found = tables.decisions.step(step);
  return found ? describeLoggedStep(tables, found) : `Step ${step}`;
}

/** A comment on its whole step says what the step was. */
function isOnStep({ act, sourceKey }: LogEntry): boolean {
  return act === 'comment' && sourceKey === '';
}

/** The same of a step that was read already. */
export function describeLoggedStep(tables: ProjectTables, { last, entries, alike }: LoggedStep): string {
  const sentence = describeDecision(tables, last);
  // A take-over clears the former holder first, and what is taken back may have been seconded; the last entry is what the person meant.
  return !alike || entries === 1 || last.act === 'take-back' || isOnStep(last) ? sentence : `${sentence} and ${entries - 1} more`;
}
