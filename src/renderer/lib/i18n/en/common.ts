/** Words of the whole app. */
export const common = {
  appName: 'Crosswalk',
  cancel: 'Cancel',
  close: 'Close',
  save: 'Save',
  tryAgain: 'Try again',
  remove: 'Remove',
  dismiss: 'Dismiss',
  loading: 'Loading…',
  side: { source: 'Source', target: 'Target' },
  accounts_one: '{{count, number}} account',
  accounts_other: '{{count, number}} accounts',
  rows_one: '{{count, number}} row',
  rows_other: '{{count, number}} rows',
  faults_one: '{{count, number}} thing to know',
  faults_other: '{{count, number}} things to know',
} as const;
