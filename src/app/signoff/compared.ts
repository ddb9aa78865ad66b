import type { AlteredRow } from '#contract/calls/signoff-calls.ts';

/** How a file compares with the revision it is most like. */
export interface Compared {
  readonly revision: number;
  readonly rows: readonly AlteredRow[];
  /** Every byte is as it would be written. */
  readonly exact: boolean;
}
