/** Why a pair or a user cannot stand in a mapping file. */
export const mapping = {
  noName: 'The account has no user principal name.',
  unusualLetter: (upn: string) => `“${upn}” holds a space, an accented letter or an invisible character; a user principal name cannot.`,
  formula: (upn: string, sign: string | undefined) =>
    `“${upn}” starts with “${sign}”, which a spreadsheet would run as a formula. Rename the account or map it by hand.`,
  noAddress: (upn: string) => `“${upn}” is not of the form user@domain.com.`,
  badLetter: (upn: string) => `“${upn}” holds a character that a user principal name cannot.`,
  tooLong: (upn: string) => `“${upn}” is longer than a user principal name can be.`,
  sameAddress: (upn: string) =>
    `“${upn}” has the same user principal name in both tenants. Microsoft refuses such a line: until the domain has moved, the target account must carry another name, usually on its onmicrosoft.com domain.`,
  sourceTwice: (upn: string) => `“${upn}” is the user principal name of several source accounts.`,
  targetTwice: (upn: string) => `“${upn}” is given to several source accounts.`,
  excludedHere: (reason: string) => `Excluded here (${reason})`,
  guestWithoutOneDrive: 'The target account is a guest, who has no OneDrive of the tenant.',
  includedHere: 'Included here although its record is one that is left out',
  targetGone: 'The account it was given for this environment is no longer in the target directory.',
  notInDirectory:
    'The export of the source directory does not hold this user. Import a newer one, or give it a target or an exclusion for this environment.',
  withoutTarget: 'No account of the target tenant is known for this user.',
  undecided: 'Nobody has decided yet which account of the target tenant this user becomes.',
  reasonWanted: 'An exception wants a reason, because it is not what the crosswalk says.',
  accountGone: 'That account is no longer in the project.',
  exceptionTakenBack: 'Taken back: the crosswalk counts again',
  environmentGone: 'That environment is no longer in the project.',
  environmentTwice: (name: string) => `There is already an environment called “${name}”. Give each its own name.`,
  fileGone: 'The file is no longer at hand. Choose it again.',
  listGone: 'That list is no longer in the project.',
  nobodyToCreate: 'Nobody is marked to be created. Exclude accounts with the reason “Create in target” first.',
  /** What differs for one environment, why (may be blank), who wanted it and on which day. */
  exception: (what: string, why: string, by: string, day: string) => `${what}${why === '' ? '' : `: ${why}`} (${by}, ${day})`,
  /** Names are null for an account that is gone, and where the crosswalk has nobody. */
  mappedHere: (upn: string | null, elsewhere: string | null) =>
    `Mapped here to ${upn ?? 'an account that is gone'} instead of ${elsewhere === null ? 'nobody' : `${elsewhere} as in the crosswalk`}`,
  otherTargetHere: (upn: string) => `Another target here: ${upn}`,
  includedAgain: 'Included here',
};
