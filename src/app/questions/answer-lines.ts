import type { AnswerOutcome } from '#contract/calls/question-calls.ts';
import type { AnswerLine } from '#core/deliverables/answers-csv.ts';
import type { JudgedAnswer } from './judge-answers.ts';

/** What became of an answer, in a word or two. */
export const OUTCOME_WORDS: Readonly<Record<AnswerOutcome, string>> = {
  taken: 'taken',
  conflict: 'in conflict',
  unknown: 'unknown',
  same: 'decided so already',
  unanswered: 'unanswered',
};

/** What became of the answers, line by line. `theirs`: places of the conflicts that the answer won; null while nothing is taken. */
export function answerLines(result: {
  readonly judged: readonly JudgedAnswer[];
  readonly theirs: ReadonlySet<number> | null;
}): AnswerLine[] {
  const { judged, theirs } = result;
  return judged.map(({ row, outcome, sentence }, place) => {
    const settled = theirs === null || outcome !== 'conflict' ? '' : theirs.has(place) ? ': theirs taken' : ': ours kept';
    const { line, name, upn, answer, other, comment } = row;
    return { line, name, upn, answer, other, comment, outcome: OUTCOME_WORDS[outcome] + settled, sentence };
  });
}
