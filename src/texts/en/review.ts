/** Refusals and notes of the review. */
export const review = {
  accountGoneFromList: 'One of the accounts is no longer in the project. Look at the list again.',
  pairGone: 'One of the pairs is no longer there. Look at the list again.',
  anotherAccount: 'another account',
  targetGiven: (name: string) => `That target was already given to ${name}.`,
  accountGone: 'That account is no longer in the project.',
  nothingToSecond: 'Nothing was decided about this account yet, so there is nothing to agree with.',
  sameReviewer: (by: string) => `${by} decided this. A second reviewer must be another person: change the reviewer’s name in the settings.`,
  onlyGuest: (guest: string) => `Only a guest account exists in the target tenant: ${guest}. Create a member account there.`,
  listChanged: 'The list has changed in the meantime. Look at it again before you decide about all of it.',
  nothingToUndo: 'There is nothing to undo.',
  nothingToRedo: 'There is nothing to redo.',
  nothingToTakeBack: 'No decision about this account stands, so there is nothing to take back.',
  targetGivenSince: (name: string) => `Before this decision it had a target that ${name} was given since. Take that back first.`,
  oneAccountGone: 'One of the accounts is no longer in the project.',
  /** The value of a field that holds yes or no. */
  yes: 'Yes',
  no: 'No',
};
