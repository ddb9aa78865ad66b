import type { Account } from '#core/directory/account.ts';
import { foldWords } from '#core/text/fold.ts';
import { localPart } from '#core/text/clean-address.ts';

/** Words that say what kind of account it is, not which one. */
const KIND_WORDS = new Set(
  ('mailbox shared room rm meeting conference conf boardroom mr svc service account acc team desk the of and for und der die das de la le dl ' +
    'noreply sa app application equipment equip eq res resource sm mbx sharedmailbox user usr x srv').split(' '),
);

/**
 * The words that name a mailbox, a room, a device or a service, from its display name and its
 * sign-in name. Numbers are kept: Room 3 is not Room 4.
 */
export function functionWords(account: Account): string[] {
  const { fields } = account;
  const words = new Set<string>();
  for (const word of foldWords(fields.displayName ?? '')) if (!KIND_WORDS.has(word)) words.add(word);
  const shown = [...words].join('');
  for (const word of foldWords(localPart(fields.userPrincipalName ?? fields.mail ?? ''))) {
    // "roommunich" repeats what the display name says in two words.
    if (!KIND_WORDS.has(word) && word.length > 1 && !shown.includes(word)) words.add(word);
  }
  return [...words];
}
