/** A comparison with a handful of levels whose weights are learned. Level 0 is always *missing* and weighs nothing. */
export interface Comparison {
  readonly name: string;
  readonly levels: readonly string[];
  /** What is believed of true pairs before any data: share per level, without *missing*. */
  readonly match: readonly number[];
  /** What is believed of strangers. */
  readonly chance: readonly number[];
  /** From this level on every pair of the two tenants that reaches it is among the candidates, so that strangers can be counted there. */
  readonly covered: number;
  /** Most bits a level may weigh, where the use of the pair asks for less than the data say. */
  readonly ceilings?: readonly number[];
}

/** Levels of `login`. */
export const LOGIN = {
  missing: 0,
  none: 1,
  madeOne: 2,
  madeBoth: 3,
  letters: 4,
  exact: 5,
  uncommon: 6,
  sameNumber: 7,
  otherNumber: 8,
} as const;
/** Levels of `address`. */
export const ADDRESS = { missing: 0, different: 1, shared: 2 } as const;
/** Levels of `employeeId` and `immutableId`. */
export const ID = { missing: 0, different: 1, near: 2, several: 3, same: 4 } as const;
/** Levels of `phone`. */
export const PHONE = { missing: 0, different: 1, extension: 2, many: 3, few: 4, same: 5 } as const;
/** Levels of `standing`. */
export const STANDING = { missing: 0, active: 1, revived: 2, blocked: 3, bothBlocked: 4, deleted: 5, replaced: 6 } as const;

/**
 * The comparisons with fixed levels, in the order of the evidence. The beliefs are worth
 * `BELIEF` pairs (see `estimate`): they carry projects of fifty rows and fade in larger ones. They
 * follow the rates that published linkages of staff and patient registers report (errors of 2 to 10 %
 * per field); only their rough size matters.
 */
export const COMPARISONS = [
  {
    name: 'address',
    levels: ['missing', 'different', 'shared'],
    match: [0.5, 0.5],
    chance: [1 - 1e-6, 1e-6],
    covered: ADDRESS.shared,
  },
  {
    name: 'employeeId',
    levels: ['missing', 'different', 'near', 'several', 'same'],
    match: [0.2, 0.02, 0.03, 0.75],
    chance: [0.998, 0.002, 1e-5, 1e-5],
    covered: ID.several,
  },
  {
    name: 'immutableId',
    levels: ['missing', 'different', 'near', 'several', 'same'],
    match: [0.3, 0.01, 0.01, 0.68],
    chance: [1 - 1e-5, 2e-6, 2e-6, 2e-6],
    covered: ID.several,
  },
  {
    name: 'phone',
    levels: ['missing', 'different', 'extension', 'many', 'few', 'same'],
    match: [0.35, 0.05, 0.1, 0.1, 0.4],
    chance: [0.9985, 0.001, 0.0005, 1e-5, 2e-6],
    covered: PHONE.few,
  },
  {
    name: 'standing',
    levels: ['missing', 'active', 'revived', 'blocked', 'bothBlocked', 'deleted', 'replaced'],
    match: [0.926, 0.01, 0.02, 0.03, 0.01, 0.004],
    chance: [0.88, 0.03, 0.04, 0.01, 0.02, 0.02],
    covered: 99,
    // A blocked or deleted account is a poor destination even when it is the person's, and whoever was
    // hired again has the new account to give, not the blocked one of before.
    ceilings: [1, 0, -3, 0, -10, -4],
  },
] as const satisfies readonly Comparison[];

/** Place of the addresses among the columns of `COMPARISONS`. */
export const ADDRESS_COLUMN = COMPARISONS.findIndex(({ name }) => name === 'address');

/** Place of the standing among the columns of `COMPARISONS`. */
export const STANDING_COLUMN = COMPARISONS.findIndex(({ name }) => name === 'standing');

/** Sign-in names: one row of beliefs per name class (see `nameClass`), levels from `none` on. */
export const LOGIN_BELIEFS = {
  levels: ['missing', 'none', 'madeOne', 'madeBoth', 'letters', 'exact', 'uncommon', 'sameNumber', 'otherNumber'],
  match: [
    [0.1, 0.08, 0.44, 0.16, 0.16, 0.03, 0.02, 0.01],
    [0.2, 0.25, 0.2, 0.17, 0.15, 0.03, 0, 0],
    [0.55, 0.15, 0.05, 0.1, 0.1, 0.05, 0, 0],
    [0.6, 0.1, 0.02, 0.13, 0.1, 0.05, 0, 0],
    [0.5, 0.2, 0.12, 0.08, 0.07, 0.03, 0, 0],
    [0.55, 0.15, 0.05, 0.1, 0.1, 0.05, 0, 0],
  ],
  chance: [
    [0.12, 0.1, 0.495, 0.175, 0.0985, 0.001, 0.0005, 0.01],
    [0.5, 0.28, 0.15, 0.04, 0.0295, 0.0005, 0, 0],
    [0.93, 0.05, 0.01, 0.005, 0.0049, 0.0001, 0, 0],
    [0.9994, 4e-4, 2e-5, 1e-4, 7e-5, 1e-5, 0, 0],
    [0.45, 0.25, 0.15, 0.08, 0.0695, 0.0005, 0, 0],
    [0.93, 0.05, 0.01, 0.005, 0.0049, 0.0001, 0, 0],
  ],
} as const;

/** Beliefs about the names of true pairs. */
export const NAME_BELIEFS = {
  given: [0, 0.03, 0.006, 0.004, 0.02, 0.02, 0.02, 0.05, 0.05, 0.79, 0.01],
  surname: [0, 0.035, 0.005, 0.005, 0.02, 0.02, 0.04, 0.865, 0.01],
} as const;

/**
 * Beliefs about the words of functional accounts (levels of `LEFT_OVER` from 1 on): renaming adds or
 * drops a word in one of five, but hardly ever puts one in place of another. Worth twenty pairs: tenants
 * have one habit for all their mailboxes, and it shows soon.
 */
export const LEFT_OVER_BELIEFS = { match: [0.77, 0.2, 0.03], pairs: 20 } as const;
