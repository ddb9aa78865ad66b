import { readValidationErrors } from './read-validation-errors.ts';

/** Words with which validations complain. A list of people has titles and departments in its rows, but hardly these. */
const COMPLAINT =
  /\b(?:errors?|invalid|fail(?:ed|ure|s)?|unknown|unable|denied|missing|inactive|disabled|blocked|duplicated?|repeated|same as|extra commas?|licen[cs]es?|unlicen[cs]ed|cannot|could not|(?:is|are|was|were|does|do|did|has|have) (?:not?|already)|(?:is|does|do|has)n[’']t|not (?:found|valid|exist)|no longer)\b/i;
/** A line of errors has few cells; an export of users has many. */
const MOST_CELLS = 8;

/**
 * Whether the beginning of a text file reads like the error file that validating a mapping leaves behind: it has few
 * columns, and at least half of the lines that say something about somebody complain. Its name tells nothing, since
 * Microsoft's file is called usermapping.csv as well.
 */
export function isErrorFile(text: string): boolean {
  const [first = ''] = text.trimStart().split(/\r\n|\r|\n/, 1);
  if (first.split(/[,;\t]/).length > MOST_CELLS) return false;
  const read = readValidationErrors(text);
  if (!read) return false;
  const complaining = read.errors.filter(({ message }) => COMPLAINT.test(message)).length;
  return complaining > 0 && complaining * 2 >= read.errors.length;
}
