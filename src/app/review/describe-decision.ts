import { exclusionWithin } from '#core/mapping/decision.ts';
import type { AccountField, AccountKind, Side } from '#core/directory/account.ts';
import { texts } from '#texts/texts.ts';
import type { LoggedStep } from '../db/decision-table.ts';
import type { LogEntry } from '../db/log-entry.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/** One entry of the log in words, for example “Accepted Ann Lee → a.lee@fabrikam.com”. */
export function describeDecision(tables: ProjectTables, entry: LogEntry): string {
  const { accounts, keys, decisions } = tables;
  const words = texts.history;
  const nameOf = (side: 'source' | 'target', key: string): string => {
    const id = keys.idOf(side, key);
    const party = id === null ? null : accounts.party(id);
    return (side === 'source' ? party?.displayName : party?.upn) || party?.upn || key.replace(/^(?:id|upn|mail):/, '');
  };
  const source = nameOf('source', entry.sourceKey);
  switch (entry.act) {
    case 'accept':
      return words.accepted(source, nameOf('target', entry.targetKey));
    case 'reject':
      return words.rejected(source, nameOf('target', entry.targetKey));
    case 'unpair':
      return words.unpaired(source);
    case 'exclude':
      return words.excluded(source, exclusionWithin(entry.reason));
    case 'clear':
      return words.cleared(source);
    case 'flag':
      return words.flagged(source);
    case 'unflag':
      return words.unflagged(source);
    case 'comment':
      return entry.sourceKey === '' ? entry.note : words.commented(source, entry.note);
    case 'second':
      return words.seconded(source);
    case 'classify': {
      const side = entry.sourceKey === '' ? 'target' : 'source';
      const name = nameOf(side, entry.sourceKey || entry.targetKey);
      return entry.reason === '' ? words.kindLeft(name) : words.calledKind(name, entry.reason as AccountKind);
    }
    case 'prefer': {
      const [side = '', field = ''] = entry.reason.split(' ');
      const key = entry.sourceKey || entry.targetKey;
      const whose = key === '' ? words.everyAccount(side as Side) : nameOf(entry.sourceKey === '' ? 'target' : 'source', key);
      return entry.note === ''
        ? words.ruleDecides(field as AccountField, whose)
        : words.fileDecides(entry.note, field as AccountField, whose);
    }
    case 'take-back': {
      const taken = entry.reverts === null ? null : decisions.entry(entry.reverts);
      return words.tookBack(taken ? describeDecision(tables, taken) : source);
    }
    case 'undo':
    case 'redo':
      return (entry.act === 'undo' ? words.undid : words.didAgain)(describeStep(tables, entry.reverts ?? 0));
  }
}

/** A step in words: its one decision, or how many it holds. */
export function describeStep(tables: ProjectTables, step: number): string {
  const found = tables.decisions.step(step);
  return found ? describeLoggedStep(tables, found) : texts.history.step(step);
}

/** A comment on its whole step says what the step was. */
function isOnStep({ act, sourceKey }: LogEntry): boolean {
  return act === 'comment' && sourceKey === '';
}

/** The same of a step that was read already. */
export function describeLoggedStep(tables: ProjectTables, { last, entries, alike }: LoggedStep): string {
  const sentence = describeDecision(tables, last);
  // A take-over clears the former holder first, and what is taken back may have been seconded; the last entry is what the person meant.
  return !alike || entries === 1 || last.act === 'take-back' || isOnStep(last) ? sentence : texts.history.andMore(sentence, entries - 1);
}
