import type { signoffCalls } from '#contract/calls/signoff-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';

/** The sign-off of a project that nobody has frozen yet. */
export function fakeSignoff(job: (name: string) => { jobId: string }): Handlers<typeof signoffCalls> {
  return {
    'signoff.recognise': ({ files }) => ({ found: files.map(() => null) }),
    'signoff.read': () => ({
      needs: ['client'],
      keptBy: 'system',
      fingerprint: 'a'.repeat(64),
      revisions: [],
      blockers: [],
      standing: null,
      zone: 'Europe/Berlin',
      environments: [],
    }),
    'signoff.compare': () => job('standing'),
    'signoff.changes': () => ({ changes: [], total: 0 }),
    'signoff.setNeeds': () => ({}),
    'signoff.freeze': () => job('freeze'),
    'signoff.statement': () => ({ statement: 'I agree.' }),
    'signoff.sign': () => ({}),
    'signoff.verify': () => job('verify'),
    'signoff.verified': () => null,
    'signoff.dayOf': () => job('day-of'),
    'signoff.dayOfReport': () => null,
    'signoff.saveDayOf': () => ({ savedAs: 'Downloads/day-of-check.csv' }),
    'signoff.validationErrors': () => null,
  };
}
