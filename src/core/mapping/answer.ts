import { everyCatalogue, texts, type Texts } from '#texts/texts.ts';
import { EXCLUSION_REASONS, type ExclusionReason } from './decision.ts';

/** What somebody outside the app answered about one source account; candidates are counted from 1, the suggestion first. */
export type Answer =
  | { readonly says: 'suggested' }
  | { readonly says: 'candidate'; readonly number: number }
  /** Another account, named beside the answer. */
  | { readonly says: 'other' }
  | { readonly says: 'exclude'; readonly reason: ExclusionReason }
  /** None of the accounts shown, and it is not known what else. */
  | { readonly says: 'none' }
  | { readonly says: 'later' };

/** Candidates that can be told by their numbers. */
const MOST_CANDIDATES = 99;

/** The answers to choose from where so many candidates are shown, in order; the first of them may be the suggestion. */
export function answerTexts(candidates: number, suggested: boolean): string[] {
  const numbers = Array.from({ length: candidates }, (_, n) => n + 1);
  const { answers } = texts;
  return [
    ...numbers.map((number) => (number === 1 && suggested ? answers.suggested : answers.candidate(number))),
    answers.other,
    ...EXCLUSION_REASONS.map((reason) => answers.exclude[reason]),
    answers.none,
    answers.later,
  ];
}

/** An answer in the words of `answerTexts`. */
export function answerText(answer: Answer): string {
  switch (answer.says) {
    case 'candidate':
      return texts.answers.candidate(answer.number);
    case 'exclude':
      return texts.answers.exclude[answer.reason];
    default:
      return texts.answers[answer.says];
  }
}

/**
 * Understands an answer, whatever its letter case and spaces: one of `answerTexts` in any language there is, since the
 * workbook may have been handed out in another, or its short form (“yes”, “2”, “leaver”). Null for anything else.
 */
export function parseAnswer(text: string): Answer | null {
  const folded = fold(text);
  const number = /^[1-9]\d?$/.exec(folded)?.[0];
  if (number !== undefined) return { says: 'candidate', number: Number(number) };
  for (const catalogue of everyCatalogue()) {
    const answer = understoodIn(catalogue).get(folded);
    if (answer !== undefined) return answer;
  }
  const reason = EXCLUSION_REASONS.find((code) => code === folded);
  return reason === undefined ? null : { says: 'exclude', reason };
}

/** Every way to answer in a language, folded; made once, as a workbook holds thousands of answers. */
const understood = new WeakMap<Texts, ReadonlyMap<string, Answer>>();

function understoodIn(catalogue: Texts): ReadonlyMap<string, Answer> {
  const known = understood.get(catalogue);
  if (known) return known;
  const { answers } = catalogue;
  const plain = (['suggested', 'other', 'none', 'later'] as const).flatMap((says): [string, Answer][] => [
    [answers[says], { says }],
    [answers.short[says], { says }],
  ]);
  const numbers = Array.from({ length: MOST_CANDIDATES }, (_, n): [string, Answer] => [
    answers.candidate(n + 1),
    { says: 'candidate', number: n + 1 },
  ]);
  const reasons = EXCLUSION_REASONS.map((reason): [string, Answer] => [answers.exclude[reason], { says: 'exclude', reason }]);
  const all = new Map([...plain, ...numbers, ...reasons].map(([said, answer]) => [fold(said), answer]));
  understood.set(catalogue, all);
  return all;
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/gu, ' ').replace(/\.$/u, '').toLowerCase();
}
