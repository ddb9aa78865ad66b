import { foldWords } from '#core/text/fold.ts';
import { localPart } from '#core/text/clean-address.ts';

/** Words that say what kind of account it is, not which one. */
const KIND_WORDS = new Set(
  (
    'mailbox shared room rm meeting conference conf boardroom mr svc service account acc team desk the of and for und der die das de la le dl ' +
    'noreply sa app application equipment equip eq res resource sm mbx sharedmailbox user usr x srv equip bookable floor level fl'
  ).split(' '),
);

/** How many a room holds is no part of its name. */
const SEATS = /\(?\b\d+\s*(?:seats?|pax|people|persons?|places?|pl[aä]tze|ppl)\b\)?/giu;

/** F2, R02 and 2 are one number: what stands before it says floor or room. */
function bareNumber(word: string): string {
  return word.replace(/^[a-z]{0,2}0*(?=\d+$)/, '');
}

/**
 * The words that name a mailbox, a room, a device or a service, from its display name and its
 * sign-in name. Numbers are kept: Room 3 is not Room 4.
 * @param tenantWords words of the tenants' domains (contoso): they are added to names after a merger.
 */
export function functionWords(displayName: string, signInName: string, tenantWords: ReadonlySet<string>): string[] {
  const words = new Set<string>();
  const says = (word: string): boolean => !KIND_WORDS.has(word) && !tenantWords.has(word);
  for (const word of foldWords(displayName.replace(SEATS, ' '))) if (says(word)) words.add(bareNumber(word));
  const shown = [...words].join('');
  for (const word of foldWords(localPart(signInName))) {
    // "roommunich" repeats what the display name says in two words.
    if (says(word) && word.length > 1 && !shown.includes(word)) words.add(word);
  }
  return [...words];
}
