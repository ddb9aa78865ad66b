import type { AlignedField } from './fields-compared.ts';
import type { FormColumns } from '#core/compare/form-columns.ts';
import type { Ragged } from '#core/compare/ragged.ts';

/**
 * One side, ready for comparing: a column per feature, a row per account, rows in the order of the
 * account keys so that the order of the input cannot matter. Numbers of words, addresses and values
 * are common to both sides.
 */
export interface Roster {
  readonly size: number;
  /** Row to index in the input. */
  readonly order: Int32Array;
  /** Place of the account's kind in `ACCOUNT_KINDS`. */
  readonly kind: Uint8Array;
  readonly ward: Uint8Array;
  readonly guest: Uint8Array;
  /** 1 for accounts of the source that somebody of the target was invited as, see `homeOf`. */
  readonly visitor: Uint8Array;
  /** 1 where the account has an address in one of the other tenant's own domains: only such accounts could share one. */
  readonly reaching: Uint8Array;
  /** Jr., Sr., III and the like behind the name, see `generationOf`; 0 for none. */
  readonly generation: Uint8Array;
  /** 0 unknown, 1 may sign in, 2 blocked, 3 deleted. */
  readonly standing: Uint8Array;
  /** For accounts that gave way to another of the same person its row; -1 for none, -2 where it may be one of several (see `replacedAccounts`). */
  readonly successor: Int32Array;
  /** Rows of `forms` that belong to an account: `formStart[row]` up to `formStart[row + 1]`. */
  readonly formStart: Int32Array;
  readonly forms: FormColumns;
  /** Sign-in names, as written in lower case. */
  readonly logins: Ragged;
  /** Sign-in names, letters only and folded. */
  readonly loginLetters: Ragged;
  /** Sign-in names (letters) that the other tenant's patterns would make of this name. */
  readonly madeLogins: Ragged;
  /** Numbers behind its sign-in names that do not count namesakes, see `LoginNumbers`. */
  readonly loginNumbers: Ragged;
  /** Code of the pattern that makes the first sign-in name of the account's own name; 0 for none. */
  readonly pattern: Uint16Array;
  readonly addresses: Ragged;
  /** Employee number as written (letters and digits), its digits without leading zeros, immutable id; -1 for none. */
  readonly employeeId: Int32Array;
  readonly employeeDigits: Int32Array;
  readonly immutableId: Int32Array;
  /** Employee number exactly as written. */
  readonly employeeText: Int32Array;
  /** Last digits of the mobile phones, and of all phones. */
  readonly mobiles: Ragged;
  readonly phones: Ragged;
  /** Extensions, and last four digits, of business phones. */
  readonly extensions: Ragged;
  readonly values: Readonly<Record<AlignedField, Int32Array>>;
  /** Per value of a field how the first account that has it spells it. */
  readonly spellings: Readonly<Record<AlignedField, readonly string[]>>;
  /** Words that name a functional account; empty for people. */
  readonly words: Ragged;
}
