import type { AlignedField } from './fields-compared.ts';
import type { MatchModel } from './match-result.ts';

/** A value of the source that became a value of the target, as learned from the likely pairs. */
export interface LearnedRename {
  readonly field: AlignedField;
  /** As compared (see `alignedValue`). */
  readonly from: string;
  readonly to: string;
  /** As the first account by key that has it spells it. */
  readonly fromText: string;
  readonly toText: string;
  /** How many likely pairs show it. */
  readonly support: number;
  /** How many likely pairs have the source value and another target value. */
  readonly exceptions: number;
}

/** A way of making sign-in names that became another, by pattern codes (see `patternOf`). */
export interface LearnedLoginRule {
  readonly from: number;
  readonly to: number;
  readonly support: number;
  readonly exceptions: number;
}

/** What `match` keeps in a `MatchModel`. Version 2. */
export interface CrosswalkModel extends MatchModel {
  readonly version: 2;
  readonly sourceAccounts: number;
  readonly targetAccounts: number;
  /** Which UPN domain became which, most used first. */
  readonly domains: readonly Pick<LearnedRename, 'from' | 'to' | 'support' | 'exceptions'>[];
  readonly renames: readonly LearnedRename[];
  readonly loginRules: readonly LearnedLoginRule[];
  /** Bits per comparison and level, for whoever wants to see what was learned; without comparisons that no pair allowed. */
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The parts of a stored model, or null when another version wrote it. */
export function readModel(model: MatchModel): CrosswalkModel | null {
  return model.version === 2 && Array.isArray(model['renames']) ? (model as CrosswalkModel) : null;
}
