import type { AccountKind } from '#core/directory/account.ts';

/** The wards of the house: accounts pair within one ward only. */
export const WARD = { person: 0, admin: 1, functional: 2, none: 3 } as const;
export type Ward = (typeof WARD)[keyof typeof WARD];

const WARD_OF: Readonly<Record<AccountKind, Ward>> = {
  member: WARD.person,
  guest: WARD.person,
  'external-member': WARD.person,
  admin: WARD.admin,
  service: WARD.functional,
  application: WARD.functional,
  shared: WARD.functional,
  room: WARD.functional,
  equipment: WARD.functional,
  placeholder: WARD.none,
};

/** The ward an account of a kind belongs to. */
export function wardOf(kind: AccountKind): Ward {
  return WARD_OF[kind];
}

/**
 * Whether a source account of one kind may ever become a target account of another. People pair with
 * people, admin accounts with admin accounts, functional ones with functional ones (exports that lack
 * the mailbox type tell those apart badly). A guest of the source pairs with a guest only; the target
 * never offers a guest stub or a placeholder as anybody's new account.
 */
export function pairable(source: AccountKind, target: AccountKind): boolean {
  const ward = WARD_OF[source];
  if (ward === WARD.none || ward !== WARD_OF[target]) return false;
  return ward !== WARD.person || (source === 'guest') === (target === 'guest');
}
