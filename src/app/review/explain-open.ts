import type { StoredLink } from '../db/link-table.ts';
import type { ProjectTables } from '../db/project-tables.ts';

/**
 * What a person should know of a source account that has no target: that somebody of the source was
 * only invited to the target (Entra names a guest after the home address, `ann_contoso.com#EXT#@…`),
 * so that an account has to be made there. Empty when there is nothing to say.
 */
export function explainOpen({ accounts, keys }: ProjectTables, link: StoredLink): string {
  if (link.note) return link.note;
  const upn = accounts.party(link.sourceId)?.upn.toLowerCase() ?? '';
  if (!upn.includes('@') || upn.includes('#ext#')) return '';
  const stubId = keys.idOfUpnStart('target', `${upn.replace('@', '_')}#ext#@`);
  const stub = stubId === null ? null : accounts.party(stubId);
  return stub ? `Only a guest account exists in the target tenant: ${stub.upn}. Create a member account there.` : '';
}
