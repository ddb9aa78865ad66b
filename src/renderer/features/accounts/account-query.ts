import type { AccountFilter, AccountState } from '#contract/calls/account-calls.ts';

/** What the list of accounts is asked for. */
export type AccountQuery = Readonly<AccountFilter>;

export const NO_FILTER = { kinds: [], states: [], search: '' } satisfies Partial<AccountQuery>;

export const isNarrowed = ({ kinds, states, search }: AccountQuery): boolean => kinds.length > 0 || states.length > 0 || search !== '';

/** States of which an account can have only one. */
const OPPOSITE: Partial<Record<AccountState, AccountState>> = {
  enabled: 'disabled',
  disabled: 'enabled',
  licensed: 'unlicensed',
  unlicensed: 'licensed',
};

/** The states asked for once a box is ticked or cleared; its opposite gives way, as both together fit nobody. */
export function toggleState(states: readonly AccountState[], state: AccountState, on: boolean): AccountState[] {
  const others = states.filter((other) => other !== state && !(on && other === OPPOSITE[state]));
  return on ? [...others, state] : others;
}
