import type { Texts } from '#texts/texts.ts';
import type { NameWords } from '#core/compare/name-words.ts';
import type { Roster } from './roster.ts';

/** What accounts have in common that share a key, in bits; without any it is a name that is only alike. See `leaveLikenesses`. */
export const SHARED = { halfName: 1, wholeName: 2, other: 4 } as const;

/** One way to find pairs worth comparing: accounts that share a key are compared. */
export interface BlockingRule {
  readonly name: keyof Texts['pairing']['shared'];
  /** What the key is of: one of `SHARED`; without it names that are alike. */
  readonly shared?: number;
  /** Largest number of pairs a key may bring; a commoner key is narrowed by place and department, or left out. */
  readonly cap: number;
  /** True when a key that is too common is to be tried again together with each of these fields. */
  readonly narrow: boolean;
  /** True where the numbers of words will do, whatever is known of the words. */
  readonly plain?: true;
  /** Adds the keys (any integers) of a row. */
  readonly keys: (roster: Roster, words: NameWords, row: number, add: (key: number) => void) => void;
}
