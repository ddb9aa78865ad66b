import { count } from './count.ts';
import { day } from './day.ts';

/** Answers that come back from the client, and what became of each. */
export const questions = {
  /** What becomes of an answer, in a word or two. */
  outcome: {
    taken: 'to take',
    conflict: 'in conflict',
    unknown: 'not understood',
    same: 'already decided like this',
    unanswered: 'unanswered',
  },
  /** What became of those to take and of conflicts, once the answers were taken. */
  settled: { taken: 'taken', theirs: 'in conflict: theirs taken', ours: 'in conflict: ours kept' },
  saidAlready: 'The comment is there already.',
  decidedWithComment: 'Already decided like this; the comment is added.',
  decidedAlready: 'Already decided like this.',
  decidedSince: (sentence: string, by: string, at: string, what: string) => `${sentence} But ${by} decided on ${day(at)}: ${what}.`,
  /** An answer in conflict, which says nothing yet of who wins. */
  theirs: (sentence: string) => `Theirs: ${sentence}`,
  sameRow: (row: number | undefined) => `Row ${row} says the same about this account.`,
  differentRows: (rows: readonly number[]) => `Rows ${rows.join(' and ')} say different things about this account.`,
  claimedTwice: (sentence: string, rows: readonly number[]) =>
    `${sentence} But ${rows.length === 1 ? `row ${rows[0]} claims` : `rows ${rows.join(' and ')} claim`} the same account.`,
  anotherAccount: 'another account',
  workbookGone: 'The workbook is no longer at hand. Choose it again.',
  fileGone: 'The file is no longer at hand. Choose it again.',
  otherProject: (file: string) => `“${file}” answers the questions of another project. Open that project to read it.`,
  takenAlready: 'The answers of this workbook were taken already.',
  changedSince: 'The project has changed in the meantime. Look at the answers again before you take them.',
  tooLarge: (name: string) => `“${name}” is larger than 32 MB, more than a workbook with answers can be.`,
  noTopRow:
    'has questions in it, but its top row is gone, so that answers cannot be told from comments. Put it back and save the workbook.',
  noAnswers: 'holds no answers to questions that Crosswalk handed out.',
  nothingToTake: 'None of the answers is to be taken, so there is nothing to do.',
  sameTarget: 'Two of the answers give the same target away. Choose which of them is to count.',
  keyChanged: 'The last column of this row was changed, so it cannot be told which account it is about.',
  otherProjectRow: 'This row was handed out by another project.',
  accountGone: 'The account is no longer in the project.',
  keyOfAnother: 'The last column belongs to another account than the one this row shows: columns were sorted apart from each other.',
  commentOnly: 'Comment only.',
  noAnswer: (answer: string) => `${answer} is none of the answers.`,
  nobodySuggested: 'No account was suggested here, so “yes” does not say which one is meant.',
  fewerCandidates: (shown: number, number: number) =>
    `Only ${shown === 1 ? 'one candidate was' : `${shown} candidates were`} shown; there is no candidate ${number}.`,
  targetGone: (name: string) => `The account chosen (${name}) is no longer among those of the target.`,
  twoAccounts: (answer: string, other: string) => `The answer is ${answer}, but the next column names ${other}.`,
  nobodyNamed: 'Another account is meant, but the next column names none.',
  noSuchAccount: (name: string) => `No account of the target has the sign-in name ${name}.`,
  noReason: 'It is to be left out for another reason, but the comment does not say which.',
  excluded: (reason: string) => `Excluded (${reason}).`,
  leftOpen: 'No target.',
  flagged: 'Flagged for later.',
  becomes: (name: string) => `Becomes ${name}.`,
  namelessAccount: 'an account without a name',
  nobodyToAsk: 'There is nobody to ask about: every account there is decided.',
  changedMeanwhile: 'The project changed while the questions were put together. Try again.',
  sourceTenant: 'the source tenant',
  targetTenant: 'the target tenant',
  tooManyRows: (most: number) => `holds more than ${count(most)} rows with questions. Hand back the workbook that was handed out.`,
  tooMany: (asked: number, most: number) =>
    `${count(asked)} accounts are too many to ask about in one workbook; ${count(most)} is the most. Hand them out part by part.`,
  took: (answers: number, file: string) => `Took ${answers === 1 ? 'one answer' : `${count(answers)} answers`} from ${file}`,
  givenTo: (sentence: string, name: string) => `${sentence} But that account was given to ${name}.`,
  beyondDoubt: (sentence: string, name: string) => `${sentence} But that account is ${name}’s beyond doubt, says Crosswalk.`,
};
