const columns = {
  number: 'No.',
  name: 'Name',
  upn: 'Sign-in name',
  department: 'Department',
  title: 'Title',
  state: 'State',
  suggested: 'Suggested account',
  probability: 'How likely',
  reasons: 'Why',
  others: 'Other candidates',
  answer: 'Your answer',
  other: 'Another account (sign-in name)',
  comment: 'Comment',
  key: 'Key (leave as it is)',
};

/** The workbook in which the client answers questions. What it counts stands in plain digits, its days as ISO writes them. */
export const questionWorkbook = {
  title: (project: string) => `Questions about user accounts: ${project}`,
  /** A name has 31 characters at most. */
  sheets: { about: 'Read me first', questions: 'Questions', free: 'Free accounts', lists: 'Lists' },
  columns,
  /** The label beside which the client writes who answered. */
  answeredBy: 'Answered by',
  about: {
    title: 'Which account becomes which?',
    project: 'Project',
    from: 'The accounts asked about are from',
    to: 'Their new accounts are in',
    askedBy: 'Asked by',
    askedOn: 'Asked on',
    questions: 'Questions',
    whatToDo: 'What to do',
    writeName: (answeredBy: string) => `Write your name into the yellow cell beside “${answeredBy}” above.`,
    openSheet: (sheet: string, source: string, target: string) =>
      `Open the sheet “${sheet}”. Every row asks about one account of ${source}: which account of ${target} belongs to the same person?`,
    chooseAnswer: (column: string) =>
      `Choose an answer from the list in the yellow column “${column}”. Rows you leave blank stay open; nothing happens to them.`,
    writeOther: (column: string, sheet: string, free: number, target: string) =>
      `If the right account is neither suggested nor a candidate, write its sign-in name into the column “${column}”. The sheet “${sheet}” lists the ${free} accounts of ${target} that belong to nobody yet.`,
    writeComment: (column: string) => `Write into “${column}” whatever we should know.`,
    sendBack:
      'Save the workbook under any name and send it back. You may sort, filter and delete rows; leave the last column as it is, by it we know which row is which.',
    meanings: 'What the answers mean',
    suggested: (column: string) => `The account in the column “${column}” is the same person.`,
    candidates: 'Candidate 2, 3 …',
    candidate: (column: string) => `The candidate with that number in the column “${column}” is the same person.`,
    other: 'The account whose sign-in name you write in the next column.',
    none: 'Stays without an account until somebody finds the right one.',
    later: 'Stays open and is marked to be asked about again.',
  },
  /** Where something else was typed than an answer; Excel takes 32 and 255 characters. */
  refusal: {
    title: 'Not one of the answers',
    text: (comment: string) => `Choose an answer from the list, or write into “${comment}”.`,
  },
  enabled: 'enabled',
  disabled: 'disabled',
  /** Of an account that is more than a person's; a member is none of them. */
  kinds: {
    guest: 'guest',
    'external-member': 'external member',
    admin: 'administrator’s account',
    service: 'service account',
    shared: 'shared mailbox',
    room: 'room',
    equipment: 'equipment',
    application: 'application',
    placeholder: 'placeholder',
  },
  isDisabled: '(disabled)',
  candidate: (number: number, name: string, about: string) => `${number}: ${name} (${about})`,
  candidateWeighed: (about: string, percent: string) => `${about}; ${percent}`,
  underOne: 'under 1 %',
  percent: (percent: number) => `${percent} %`,
};
