import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { ANSWER_OUTCOMES } from '#contract/calls/question-calls.ts';
import { AppError } from '#contract/failure.ts';
import { formatAnswers, type AnswerLine } from '#core/deliverables/answers-csv.ts';
import { writeAtomically } from '#app/files/write-atomically.ts';
import { answerLines } from '#app/questions/answer-lines.ts';
import { texts } from '#texts/texts.ts';
import { judgeAnswers, type JudgedAnswer } from '#app/questions/judge-answers.ts';
import { takeAnswers } from '#app/questions/take-answers.ts';
import type { Console } from './console.ts';
import { driveSteps } from './drive-steps.ts';
import { withProject } from './with-project.ts';

interface AnswersOptions {
  readonly take?: boolean;
  readonly by?: string;
  readonly theirs: readonly string[];
  readonly result?: string;
  readonly json?: boolean;
}

/** `crosswalk answers`: what the answers in a workbook would do, and with `--take` does it. */
export function addAnswersCommand(program: Command, terminal: Console): void {
  program
    .command('answers')
    .description('Say what the answers in a workbook of “questions” would decide, and with --take decide it.')
    .argument('<project>', 'the project, a .crosswalk file')
    .argument('<workbook>', 'the answered workbook')
    .option('--take', 'take the answers, as one step that can be undone; conflicts stay as they are decided')
    .option('--theirs <rows...>', 'rows of the workbook whose answers win where they are in conflict', [])
    .option('--by <name>', 'who answered, where the workbook does not say')
    .option('--result <file.csv>', 'write what became of every answer')
    .option('--json', 'print one JSON object instead of text')
    .action(async (file: string, workbook: string, options: AnswersOptions) => {
      if (options.json) terminal.setJson();
      await withProject(file, async ({ db, tables }) => {
        const path = resolve(workbook);
        const { answers } = (await driveSteps(db, [{ kind: 'answers', path }], new Date().toISOString(), terminal)).findings;
        if (!answers) throw new Error('the step found nothing');
        const judged = judgeAnswers(tables, tables.meta.ownId(randomUUID), answers.rows);
        const theirs = placesOf(judged, options.theirs);
        const by = options.by ?? answers.answeredBy;
        if (options.take && by.trim() === '') {
          throw new AppError('bad-input', 'The workbook does not say who answered. Say so with --by.');
        }
        const taken = options.take
          ? takeAnswers(tables, { judged, theirs, by: by.trim(), at: new Date().toISOString(), fileName: basename(path) }).taken
          : null;
        const lines = answerLines({ judged, theirs: taken === null ? null : theirs });
        const result = options.result === undefined ? null : resolve(options.result);
        if (result !== null) await writeAtomically(result, (temp) => writeFile(temp, formatAnswers(lines), { flag: 'wx', mode: 0o600 }));
        terminal.printJson({ answeredBy: by, taken, written: result, answers: lines });
        terminal.print(describe(judged, lines, taken));
      });
    });
}

/** The places of the answers in these rows. Refused when one of them is not in conflict. */
function placesOf(judged: readonly JudgedAnswer[], rows: readonly string[]): Set<number> {
  return new Set(
    rows.map((row) => {
      const place = judged.findIndex(({ row: { line }, outcome }) => String(line) === row && outcome === 'conflict');
      if (place < 0) throw new AppError('bad-input', `Row “${row}” is not in conflict.`);
      return place;
    }),
  );
}

function describe(judged: readonly JudgedAnswer[], lines: readonly AnswerLine[], taken: number | null): string {
  const words = taken === null ? texts.questions.outcome : { ...texts.questions.outcome, taken: texts.questions.settled.taken };
  const counts = ANSWER_OUTCOMES.map((outcome) => `${judged.filter((answer) => answer.outcome === outcome).length} ${words[outcome]}`);
  const rows = lines.filter((_, place) => judged[place]!.outcome === 'conflict' || judged[place]!.outcome === 'unknown');
  return [
    `${counts.join(', ')}.`,
    ...rows.map(({ line, upn, name, outcome, sentence }) => `  row ${line}, ${upn || name}: ${outcome}. ${sentence}`),
    taken === null ? 'Nothing was changed; --take takes the answers.' : `${taken} ${taken === 1 ? 'answer' : 'answers'} taken.`,
  ].join('\n');
}
