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
  if (fields.deletedDateTime)
    states.push({ state: 'deleted', because: `It was deleted on ${fields.deletedDateTime} and can only be restored.` });
  else if (fields.deleted === true) states.push({ state: 'deleted', because: 'The export says that it is deleted.' });
  if (fields.accountEnabled === false) states.push({ state: 'disabled', because: 'The export says that its sign-in is blocked.' });
  if (fields.licensed === false) states.push({ state: 'unlicensed', because: 'The export says that it has no licence.' });
  return states;
}
