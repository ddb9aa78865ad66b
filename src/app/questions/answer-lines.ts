import type { AnswerLine } from '#core/deliverables/answers-csv.ts';
import type { AnswerOutcome } from '#contract/calls/question-calls.ts';
import { texts } from '#texts/texts.ts';
import type { JudgedAnswer } from './judge-answers.ts';

/** What became of the answers, line by line. `theirs`: places of the conflicts that the answer won; null while nothing is taken. */
export function answerLines(result: {
  readonly judged: readonly JudgedAnswer[];
  readonly theirs: ReadonlySet<number> | null;
}): AnswerLine[] {
  const { judged, theirs } = result;
  return judged.map(({ row, outcome, sentence }, place) => {
    const { line, name, upn, answer, other, comment } = row;
    return { line, name, upn, answer, other, comment, outcome: became(outcome, place, theirs), sentence };
  });
}

function became(outcome: AnswerOutcome, place: number, theirs: ReadonlySet<number> | null): string {
  if (theirs !== null && outcome === 'taken') return texts.questions.settled.taken;
  if (theirs !== null && outcome === 'conflict') return texts.questions.settled[theirs.has(place) ? 'theirs' : 'ours'];
  return texts.questions.outcome[outcome];
}
