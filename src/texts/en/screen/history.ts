/** The timeline of all decisions. */
export const history = {
  title: 'History',
  intro: 'Every step that changed a decision, the latest first. Nothing is ever deleted from it.',
  none: 'Nobody has decided anything yet.',
  count_one: '{{count, number}} step',
  count_other: '{{count, number}} steps',
  earlier: 'Show earlier steps',
  undone: 'undone',
  takenBack: 'taken back',
  partlyTakenBack_one: '{{count, number}} taken back',
  partlyTakenBack_other: '{{count, number}} taken back',
  show: 'Show in review: {{sentence}}',
  takeBack: 'Take back',
  takeBackWhat: 'Take back: {{what}}',
} as const;
