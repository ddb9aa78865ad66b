/** What rules found, wherever it is shown. */
export const findings = {
  severity: { blocker: 'Blocker', warning: 'Warning', question: 'Open question', note: 'Note' },
  oneSource: 'Source: {{sources}}',
  sources: 'Sources: {{sources}}',
  show: 'Show {{name}} in review',
  more_one: 'and {{count, number}} more',
  more_other: 'and {{count, number}} more',
} as const;
