/** Why an account is excluded from the mapping, by the code of the reason. */
export const exclusions = {
  /** Within a sentence. */
  within: {
    'create-in-target': 'create in target',
    leaver: 'leaver',
    guest: 'guest',
    'service-account': 'service account',
    'shared-mailbox': 'shared mailbox',
    'not-in-scope': 'not in scope',
    duplicate: 'duplicate',
    other: 'other',
  },
  /** What follows from it. */
  consequence: {
    'create-in-target': 'Has no account in the target tenant yet: one is created from the list for Entra’s bulk create.',
    leaver: 'Has left or is leaving: records stay with the former name, nobody takes them over.',
    guest: 'A guest of the source tenant: must be invited to the target tenant again if still needed.',
    'service-account': 'A service account: is set up anew in the target tenant.',
    'shared-mailbox': 'A shared, room or equipment mailbox: moves with the mail, not with the environment.',
    'not-in-scope': 'Not a user of the environments that move.',
    duplicate: 'A second account of a person who is mapped through another account.',
    other: 'For the reason given in the note.',
  },
};

export type Exclusion = keyof typeof exclusions.within;
