import { writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { JudgedAnswer as ShownAnswer, questionCalls } from '#contract/calls/question-calls.ts';
import type { ReviewFilter } from '#contract/calls/review-calls.ts';
import type { Handlers } from '#contract/create-dispatcher.ts';
import { AppError } from '#contract/failure.ts';
import { formatAnswers } from '#core/deliverables/answers-csv.ts';
import { texts } from '#texts/texts.ts';
import { safeFileName } from '../files/safe-file-name.ts';
import type { AppContext } from '../project/app-context.ts';
import { needForWriting } from '../project/need-for-writing.ts';
import type { ProjectSession } from '../project/project-session.ts';
import { narrowReview, shownIds } from '../review/narrow-review.ts';
import type { ReviewIndex } from '../review/review-index.ts';
import { answerLines } from './answer-lines.ts';
import { judgeAnswers, type JudgedAnswer } from './judge-answers.ts';
import { openUndecided } from './open-undecided.ts';
import type { AnswerSheet } from './read-answers.ts';
import { takeAnswers } from './take-answers.ts';
import { MOST_QUESTIONS } from './most-questions.ts';
import { countParts, partOf, writeQuestions } from './write-questions.ts';

/** What the handlers share with the rest of the application besides its context. */
export interface QuestionDesk {
  readonly index: ReviewIndex;
  /** What the workbook read by that job says. */
  answersOf(jobId: string): AnswerSheet | null;
  reviewer(): string;
}

/** An answered workbook that was read in this project. */
interface ReadSheet {
  readonly session: ProjectSession;
  readonly path: string;
  readonly jobId: string;
  /** What became of the answers; null until they are taken. */
  result: { readonly judged: readonly JudgedAnswer[]; readonly theirs: ReadonlySet<number> } | null;
}

export function questionHandlers(context: AppContext, desk: QuestionDesk): Handlers<typeof questionCalls> {
  const { ports, session, jobs, changed } = context;
  const sheets = new Map<string, ReadSheet>();

  const whom = async (project: ProjectSession, filter: ReviewFilter | null): Promise<readonly number[]> => {
    if (filter === null) return openUndecided(project, desk.index);
    const columns = await desk.index.columns(project);
    return shownIds(columns, narrowReview(columns, filter));
  };
  const needSheet = (fileId: string): { sheet: ReadSheet; answers: AnswerSheet } => {
    const sheet = sheets.get(fileId);
    const answers = sheet?.session === session.need() ? desk.answersOf(sheet.jobId) : null;
    if (!sheet || answers === null) throw new AppError('not-found', texts.questions.workbookGone);
    return { sheet, answers };
  };
  const judge = ({ tables }: ProjectSession, answers: AnswerSheet): JudgedAnswer[] =>
    judgeAnswers(tables, tables.meta.ownId(ports.newId), answers.rows);

  return {
    'questions.count': async ({ filter }) => {
      const questions = (await whom(session.need(), filter)).length;
      return { questions, perWorkbook: MOST_QUESTIONS };
    },
    'questions.write': async ({ filter, part }) => {
      const project = needForWriting(context);
      const { meta, suggestions } = project.tables;
      const all = await whom(project, filter);
      const parts = countParts(all.length);
      const { bytes, questions } = await writeQuestions({
        project,
        model: suggestions.run()?.model ?? null,
        sourceIds: partOf(all, part),
        projectId: meta.ownId(ports.newId),
        by: desk.reviewer(),
        at: ports.now(),
      });
      const savedAs = await ports.saveFile({
        purpose: 'questions',
        suggestedName: safeFileName(`Questions ${meta.name()}${parts > 1 ? ` part ${part + 1} of ${parts}` : ''}.xlsx`, 'Questions'),
        write: (path) => writeFile(path, bytes, { flag: 'wx', mode: 0o600 }),
      });
      return { savedAs, questions };
    },
    'answers.read': ({ fileId }) => {
      const path = ports.pathOf(fileId);
      if (path === null) throw new AppError('not-found', texts.questions.fileGone);
      const project = session.need();
      const jobId = jobs.start('answers', null, [{ kind: 'answers', path }]);
      sheets.set(fileId, { session: project, path, jobId, result: null });
      return { jobId };
    },
    'answers.preview': ({ fileId }) => {
      const { sheet, answers } = needSheet(fileId);
      const fileName = basename(sheet.path);
      const project = session.need();
      const judged = judge(project, answers);
      if (judged.every(({ row }) => row.key !== null && row.key.project !== project.tables.meta.ownId(ports.newId))) {
        throw new AppError('file-refused', texts.questions.otherProject(fileName));
      }
      return {
        fileName,
        answeredBy: answers.answeredBy,
        revision: project.tables.meta.revision(),
        answers: judged.map(toShown),
      };
    },
    'answers.take': ({ fileId, revision, answeredBy, theirs }) => {
      const project = needForWriting(context);
      const { sheet, answers } = needSheet(fileId);
      if (sheet.result !== null) throw new AppError('blocked', texts.questions.takenAlready);
      if (project.tables.meta.revision() !== revision) {
        throw new AppError('blocked', texts.questions.changedSince);
      }
      const chosen = new Set(theirs);
      const judged = judge(project, answers);
      const fileName = basename(sheet.path);
      const outcome = takeAnswers(project.tables, { judged, theirs: chosen, by: answeredBy, at: ports.now().toISOString(), fileName });
      sheet.result = { judged, theirs: chosen };
      desk.index.changed(project, outcome.changedSourceIds);
      changed();
      return outcome;
    },
    'answers.saveResult': async ({ fileId }) => {
      const { sheet, answers } = needSheet(fileId);
      const lines = answerLines(sheet.result ?? { judged: judge(session.need(), answers), theirs: null });
      const savedAs = await ports.saveFile({
        purpose: 'answers',
        suggestedName: safeFileName(`${basename(sheet.path).replace(/\.[^.]*$/, '')} result.csv`, 'result'),
        write: (path) => writeFile(path, formatAnswers(lines), { flag: 'wx', mode: 0o600 }),
      });
      return { savedAs, lines: lines.length };
    },
  };
}

function toShown({ row, outcome, sentence }: JudgedAnswer): ShownAnswer {
  const { line, name, upn, answer, other, comment } = row;
  return { line, name, upn, answer: [answer, other].filter(Boolean).join(': '), comment, outcome, sentence };
}
