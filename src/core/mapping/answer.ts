import type { ExclusionReason } from './decision.ts';

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

const SUGGESTED = 'Yes, the suggested account';
const OTHER = 'Another account (named in the next column)';
const NONE = 'None of these, and I do not know which';
const LATER = 'Ask me later';

/** The reasons for leaving an account out, in the words of somebody who does not know the app. */
const EXCLUSIONS: Readonly<Record<ExclusionReason, string>> = {
  'create-in-target': 'No account yet: create one',
  leaver: 'Has left or is leaving',
  guest: 'Guest: invite again if still needed',
  'service-account': 'Service account: set up anew',
  'shared-mailbox': 'Shared mailbox, room or equipment',
  'not-in-scope': 'Not in scope of the move',
  duplicate: 'Second account of a person who is mapped already',
  other: 'Leave out for another reason (say why in the comment)',
};

const EXCLUDED_BY = new Map(Object.entries(EXCLUSIONS).flatMap(([reason, text]) => [text, reason].map((key) => [fold(key), reason])));

/** The answers to choose from where so many candidates are shown, in order; the first of them may be the suggestion. */
export function answerTexts(candidates: number, suggested: boolean): string[] {
  const numbers = Array.from({ length: candidates }, (_, n) => n + 1);
  return [
    ...numbers.map((number) => (number === 1 && suggested ? SUGGESTED : `Candidate ${number}`)),
    OTHER,
    ...Object.values(EXCLUSIONS),
    NONE,
    LATER,
  ];
}

/** An answer in the words of `answerTexts`. */
export function answerText(answer: Answer): string {
  switch (answer.says) {
    case 'suggested':
      return SUGGESTED;
    case 'candidate':
      return `Candidate ${answer.number}`;
    case 'other':
      return OTHER;
    case 'exclude':
      return EXCLUSIONS[answer.reason];
    case 'none':
      return NONE;
    case 'later':
      return LATER;
  }
}

/**
 * Understands an answer: one of `answerTexts`, whatever its letter case and spaces, or its short form (“yes”, “2”,
 * “leaver”). Null for anything else.
 */
export function parseAnswer(text: string): Answer | null {
  const folded = fold(text);
  if (folded === fold(SUGGESTED) || folded === 'yes') return { says: 'suggested' };
  if (folded === fold(OTHER) || folded === 'another account') return { says: 'other' };
  if (folded === fold(NONE) || folded === 'none of these') return { says: 'none' };
  if (folded === fold(LATER) || folded === 'later') return { says: 'later' };
  const number = /^(?:candidate )?([1-9]\d?)$/.exec(folded)?.[1];
  if (number !== undefined) return { says: 'candidate', number: Number(number) };
  const reason = EXCLUDED_BY.get(folded) as ExclusionReason | undefined;
  return reason === undefined ? null : { says: 'exclude', reason };
}

function fold(text: string): string {
  return text.normalize('NFKC').trim().replace(/\s+/gu, ' ').replace(/\.$/u, '').toLowerCase();
}
