/** What an error of Microsoft's validation calls for: the first pattern that fits its words. Numbers are the rules of ARCHITECTURE.md. */
const REMEDIES: readonly (readonly [pattern: RegExp, remedy: string])[] = [
  [
    // M7
    /same as/i,
    'The target account still bears the name of the source account. Choose the name it has in the target tenant now, usually one under onmicrosoft.com: the domain can only move afterwards.',
  ],
  // M5
  [
    /duplicate|repeated|more than once|twice/i,
    'The address stands on two lines. Pair one of the two people with somebody else, or leave one out.',
  ],
  [
    // M10; before M9, since “is not licensed” says “is not” as well.
    /licen[cs]e/i,
    'Assign a licence to the target account in the target tenant and validate again. The pair itself may stay.',
  ],
  [
    /disabled|inactive|not active|blocked|not enabled/i,
    'Enable the target account in the target tenant and validate again, or pair this person with an account that is active.',
  ],
  // M4
  [/extra comma|comma|column/i, 'The line has more than two values. Write the file again from here: Crosswalk writes two on every line.'],
  // M6
  [
    /e-?mail format|address format|invalid format|format/i,
    'One of the two names is no user@domain. Choose the account again, as the directory writes it, and write the file again.',
  ],
  // M9
  [
    /not (?:be )?found|not exist|n[’']t exist|unknown|could not|cannot|missing|not a valid|not valid|invalid/i,
    'The account is not in the tenant under this name: it was renamed, deleted or never created. Choose the account as it is called now, or create it, and validate again.',
  ],
];

const OTHERWISE = 'Look at the pair, correct or leave out the person, write the file again and validate it.';

/** What to do about an error of Microsoft's validation, in words, told by the words of the error. Never empty. */
export function remedyForError(message: string): string {
  return REMEDIES.find(([pattern]) => pattern.test(message))?.[1] ?? OTHERWISE;
}
