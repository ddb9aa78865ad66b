/** What the numbers of recipient types and access modes mean. */
const meanings: Readonly<Record<string, string>> = {
  shared: 'a shared mailbox',
  room: 'a room',
  equipment: 'a thing that can be booked',
  service: 'the user of a program',
  placeholder: 'an account the system keeps for itself',
};

/** On which evidence an account is what it is, and what else the exports say of it. */
export const accountEvidence = {
  deletedOn: (when: string | null | undefined) => `It was deleted on ${when} and can only be restored.`,
  deleted: 'The export says that it is deleted.',
  disabled: 'The export says that it is disabled.',
  unlicensed: 'The export says that it has no licence.',
  application: 'It has an application ID.',
  dataverse: 'It is a record that Dataverse keeps for itself.',
  recipientType: (type: string) => `Its recipient type is ${type}.`,
  accessMode: (mode: string) => `Its access mode is ${mode}.`,
  hash: 'Its first name is “#”, as Dataverse names applications.',
  system: 'It is an account that Exchange or Active Directory keeps for itself.',
  userType: (type: string) => `Its user type is ${type}.`,
  memberButExternal: (type: string) => `Its user type is ${type}, but its name holds #EXT#.`,
  external: 'Its name holds #EXT#, and the file does not say that it is a member.',
  invited: 'It was created by an invitation.',
  holds: (word: string) => `Its name holds “${word}”.`,
  isCalled: (name: string | null | undefined) => `It is called “${name}”.`,
  employeeType: (type: string) => `Its employee type is ${type}.`,
  serviceAccount: 'Its name begins with “sa”, for service account.',
  begins: (word: string) => `Its name begins with “${word}”.`,
  mailboxHolds: (word: string, evidence: string) => `Its name holds “${word}” and ${evidence}.`,
  mailboxFloor: (evidence: string) => `Its name holds a floor, it has no first and last name, and ${evidence}.`,
  mailboxBare: (evidence: string) => `It has no first and last name, no work details, and ${evidence}.`,
  isDisabled: 'it is disabled',
  noLicence: 'it has no licence',
  member: 'Nothing says that it is anything else.',
  /** A number of Exchange's or Dataverse's with the kind of account that it means. */
  code: (value: string, kind: string) => `${value}, which means ${meanings[kind] ?? kind}`,
};
