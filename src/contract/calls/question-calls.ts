import { z } from 'zod';
import { defineCall } from '../define-call.ts';
import { filterSchema } from './review-calls.ts';

/** What becomes of an answer: it is taken; somebody decided otherwise; nothing can be made of it; it is decided so already; none was given. */
export const ANSWER_OUTCOMES = ['taken', 'conflict', 'unknown', 'same', 'unanswered'] as const;
export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

const judgedAnswerSchema = z.object({
  /** The row of the workbook. */
  line: z.number(),
  /** Whom the row shows. */
  name: z.string(),
  upn: z.string(),
  /** As it was written; of another account its name. */
  answer: z.string(),
  comment: z.string(),
  outcome: z.enum(ANSWER_OUTCOMES),
  /** What it would do, and what speaks against that. */
  sentence: z.string(),
});
export type JudgedAnswer = z.infer<typeof judgedAnswerSchema>;

/** Whom questions are about: those that the filter leaves, or with null everybody whose decision is open. */
const whomSchema = z.object({ filter: filterSchema.nullable() });
/** Of more than one workbook holds, which part, from 0. */
const partSchema = z.number().int().min(0).default(0);

/** Questions handed to the client as a workbook, and the answers read back. */
export const questionCalls = {
  'questions.count': defineCall({
    input: whomSchema,
    output: z.object({
      questions: z.number(),
      /** How many each workbook but the last one asks about, where there are several. */
      perWorkbook: z.number(),
    }),
  }),
  /** Writes the workbook where the person wants it; null when they cancelled. Refused with `blocked` when there is nobody to ask about, or no such part. */
  'questions.write': defineCall({
    input: whomSchema.extend({ part: partSchema }),
    output: z.object({ savedAs: z.string().nullable(), questions: z.number() }),
  }),
  /** Reads an answered workbook in the background; changes nothing. Ends with `job.ended`. */
  'answers.read': defineCall({ input: z.object({ fileId: z.string() }), output: z.object({ jobId: z.string() }) }),
  /** What taking the answers of a workbook that was read would do, as the project stands now. */
  'answers.preview': defineCall({
    input: z.object({ fileId: z.string() }),
    output: z.object({
      fileName: z.string(),
      /** As the workbook says; empty when it does not. */
      answeredBy: z.string(),
      /** Of the project; `answers.take` is refused at any other. */
      revision: z.number(),
      /** In the order of the rows. */
      answers: z.array(judgedAnswerSchema),
    }),
  }),
  /**
   * Takes the answers as one step that one undo takes back: those without conflict, and of the conflicts those
   * named, by their places in the preview. Refused with `blocked` when the project changed since the preview, or
   * when two answers would give one target away.
   */
  'answers.take': defineCall({
    input: z.object({
      fileId: z.string(),
      revision: z.number(),
      answeredBy: z.string().trim().min(1).max(100),
      theirs: z.array(z.number().int().min(0)).max(100_000),
    }),
    output: z.object({ taken: z.number(), changedSourceIds: z.array(z.number()) }),
  }),
  /** Writes what became of the answers as CSV, or what would before they are taken; null when the person cancelled. */
  'answers.saveResult': defineCall({
    input: z.object({ fileId: z.string() }),
    output: z.object({ savedAs: z.string().nullable(), lines: z.number() }),
  }),
};
