/** Names of the sheets and of what is read back from them; the reader finds columns by their names, wherever they were moved. */
export const SHEETS = { about: 'Read me first', questions: 'Questions', free: 'Free accounts', lists: 'Lists' } as const;

/** The columns of the questions, in order. */
export const COLUMNS = {
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
} as const;
export type QuestionColumn = keyof typeof COLUMNS;

/** The label beside which the client writes who answered. */
export const ANSWERED_BY = 'Answered by';
