import { texts } from '#texts/texts.ts';
import { ALIGNED_FIELDS, type AlignedField } from './fields-compared.ts';
import { patternOf, spellPattern } from './login-pattern.ts';
import { readModel } from './match-model.ts';
import type { MatchModel } from './match-result.ts';
import { patternText } from './reason-words.ts';

/** Something of the source that became something of the target, as learned from the likely pairs. */
export interface LearnedRule {
  readonly from: string;
  readonly to: string;
  /** How many likely pairs follow it. */
  readonly support: number;
  /** How many likely pairs that could have followed it do not. */
  readonly exceptions: number;
}

/** A way of making sign-in names that became another. */
export interface SignInRule extends LearnedRule {
  /** The sign-in names that both ways make of one invented name. */
  readonly fromExample: string;
  readonly toExample: string;
}

/** What a run learned, for people. Rules with most support first. */
export interface ModelInWords {
  readonly sourceAccounts: number;
  readonly targetAccounts: number;
  readonly domains: readonly LearnedRule[];
  readonly signInNames: readonly SignInRule[];
  readonly renames: readonly { readonly field: Exclude<AlignedField, 'domain'>; readonly rules: readonly LearnedRule[] }[];
  /** Bits per finding; a positive one speaks for a pair, and each bit doubles the odds. */
  readonly weights: readonly { readonly title: string; readonly findings: readonly { readonly words: string; readonly bits: number }[] }[];
}

/** Nobody's name, common enough to be read as one in many countries. */
const SOMEBODY = { given: 'alex', surname: 'morgan' };

/** Puts a stored model into words and numbers; null when another version of the engine wrote it. */
export function modelInWords(stored: MatchModel): ModelInWords | null {
  const model = readModel(stored);
  if (!model) return null;
  return {
    sourceAccounts: model.sourceAccounts,
    targetAccounts: model.targetAccounts,
    domains: model.domains.map(({ from, to, support, exceptions }) => ({ from, to, support, exceptions })),
    signInNames: model.loginRules.flatMap(({ from, to, support, exceptions }) => {
      const [before, after] = [patternOf(from), patternOf(to)];
      if (!before || !after) return [];
      return {
        from: patternText(before),
        to: patternText(after),
        fromExample: spellPattern(before, SOMEBODY.given, SOMEBODY.surname),
        toExample: spellPattern(after, SOMEBODY.given, SOMEBODY.surname),
        support,
        exceptions,
      };
    }),
    renames: ALIGNED_FIELDS.flatMap((field) => {
      if (field === 'domain') return [];
      const rules = model.renames
        .filter((rename) => rename.field === field)
        .map(({ fromText, toText, support, exceptions }) => ({ from: fromText, to: toText, support, exceptions }));
      return rules.length > 0 ? { field, rules } : [];
    }),
    weights: Object.entries(texts.pairing.weights).flatMap(([name, { title, levels }]) => {
      const bits = model.weights[name];
      if (!bits) return [];
      const findings = Object.entries(levels).flatMap(([level, words]) => (level in bits ? { words, bits: bits[level] as number } : []));
      return { title, findings };
    }),
  };
}
