import type { VerifyReport } from '#contract/calls/signoff-calls.ts';

/** A report in which nothing has been found out yet. */
export const NOTHING_KNOWN: VerifyReport = {
  verdict: 'unknown',
  sentences: [],
  revision: null,
  digest: null,
  signatures: [],
  fingerprint: null,
  files: [],
  rows: [],
  rowCount: 0,
};
