/** What a client may answer to a question, in the words of somebody who does not know the app. A row shows them, and is read back by them. */
export const answers = {
  suggested: 'Yes, the suggested account',
  candidate: (number: number) => `Candidate ${number}`,
  other: 'Another account (named in the next column)',
  none: 'None of these, and I do not know which',
  later: 'Ask me later',
  exclude: {
    'create-in-target': 'No account yet: create one',
    leaver: 'Has left or is leaving',
    guest: 'Guest: invite again if still needed',
    'service-account': 'Service account: set up anew',
    'shared-mailbox': 'Shared mailbox, room or equipment',
    'not-in-scope': 'Not in scope of the move',
    duplicate: 'Second account of a person who is mapped already',
    other: 'Leave out for another reason (say why in the comment)',
  },
  /** What people write in their place. */
  short: { suggested: 'yes', other: 'another account', none: 'none of these', later: 'later' },
};
