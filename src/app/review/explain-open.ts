import { texts } from '#texts/texts.ts';
import type { StoredLink } from '../db/link-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/**
 * What a person should know of a source account that has no target: that somebody of the source was
 * only invited to the target (Entra names a guest after the home address, `ann_contoso.com#EXT#@…`),
 * so that an account has to be made there. Empty when there is nothing to say.
 */
export function explainOpen({ accounts, keys }: ProjectTables, link: StoredLink): string {
  const upn = accounts.party(link.sourceId)?.upn ?? '';
  return sentenceOnOpen(link.note, upn, (start) => keys.upnOfStart('target', start));
}

/** The same, when the account's note and UPN are known; `guestUpn` finds the target's guest whose UPN begins so. */
export function sentenceOnOpen(note: string, sourceUpn: string, guestUpn: (start: string) => string | null | undefined): string {
  if (note) return note;
  const upn = sourceUpn.toLowerCase();
  if (!upn.includes('@') || upn.includes('#ext#')) return '';
  const guest = guestUpn(`${upn.replace('@', '_')}#ext#@`);
  return guest ? texts.review.onlyGuest(guest) : '';
}
