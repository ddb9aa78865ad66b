import { texts, type Texts } from '#texts/texts.ts';

/** What an error of Microsoft's validation calls for: the first pattern that fits its words. Numbers are the rules of ARCHITECTURE.md. */
const REMEDIES: readonly (readonly [pattern: RegExp, remedy: keyof Texts['signoff']['remedy']])[] = [
  [
    // M7
    /same as/i,
    'sameAddress',
  ],
  // M5
  [/duplicate|repeated|more than once|twice/i, 'twice'],
  [
    // M10; before M9, since “is not licensed” says “is not” as well.
    /licen[cs]e/i,
    'licence',
  ],
  [/disabled|inactive|not active|blocked|not enabled/i, 'disabled'],
  // M4
  [/extra comma|comma|column/i, 'comma'],
  // M6
  [/e-?mail format|address format|invalid format|format/i, 'format'],
  // M9
  [/not (?:be )?found|not exist|n[’']t exist|unknown|could not|cannot|missing|not a valid|not valid|invalid/i, 'missing'],
];

/** What to do about an error of Microsoft's validation, in words, told by the words of the error. Never empty. */
export function remedyForError(message: string): string {
  return texts.signoff.remedy[REMEDIES.find(([pattern]) => pattern.test(message))?.[1] ?? 'otherwise'];
}
