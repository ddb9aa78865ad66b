import { texts } from '#texts/texts.ts';
import type { AccountFields } from './account.ts';

/** A state of an account that is apart from what the account is for. */
export type AccountState = 'deleted' | 'disabled' | 'unlicensed';

/** A state, and the sentence that says on which evidence. */
export interface StateEvidence {
  readonly state: AccountState;
  readonly because: string;
}

/** The states that the exports tell of an account; a state that no file tells of is not among them. */
export function accountStates(fields: AccountFields): StateEvidence[] {
  const states: StateEvidence[] = [];
  if (fields.deletedDateTime) states.push({ state: 'deleted', because: texts.accountEvidence.deletedOn(fields.deletedDateTime) });
  else if (fields.deleted === true) states.push({ state: 'deleted', because: texts.accountEvidence.deleted });
  if (fields.accountEnabled === false) states.push({ state: 'disabled', because: texts.accountEvidence.disabled });
  if (fields.licensed === false) states.push({ state: 'unlicensed', because: texts.accountEvidence.unlicensed });
  return states;
}
