import type { AccountFields } from '../directory/account.ts';
import type { LeftOutReason, UserAccess } from './environment.ts';

/** Access modes of a Dataverse user, labels (also the German ones) and numbers of the choice, that say it is nobody to be mapped. */
const MODES: Readonly<Record<string, LeftOutReason>> = {
  supportuser: 'support',
  supportbenutzer: 'support',
  '3': 'support',
  noninteractive: 'non-interactive',
  nichtinteraktiv: 'non-interactive',
  integrationuser: 'non-interactive',
  '4': 'non-interactive',
  delegatedadmin: 'delegated-admin',
  delegierteradministrator: 'delegated-admin',
  '5': 'delegated-admin',
};

/** The two records Dataverse keeps for Microsoft's own operators, and those of the system itself. */
const PLACEHOLDER = /^crmoln2?@microsoft\.com$/i;
const SYSTEM_NAMES = new Set(['SYSTEM', 'INTEGRATION']);

/**
 * Why a record of an environment's user list is not somebody to be mapped; null when it is. Microsoft says which
 * records are no people (create-users), not how a move treats them: that they are left out is our inference, so a
 * person can include them again. Nothing is guessed from names.
 */
export function leftOutReason(fields: AccountFields): LeftOutReason | null {
  const name = fields.displayName ?? '';
  if (PLACEHOLDER.test(fields.userPrincipalName ?? '') || SYSTEM_NAMES.has(name)) return 'placeholder';
  if (fields.applicationId || name.startsWith('# ') || fields.givenName === '#') return 'application';
  const mode = MODES[lettersOf(fields.accessMode)];
  if (mode) return mode;
  if (!fields.userPrincipalName && !fields.objectId) return 'stub';
  // Whoever is deleted in Entra is disabled in Dataverse.
  return fields.accountEnabled === false || fields.deleted === true || fields.deletedDateTime ? 'disabled' : null;
}

const FULL = new Set(['readwrite', 'read', '0', '2', 'lesenschreiben', 'leseschreibzugriff', 'lesen', 'lesezugriff']);
const ADMINISTRATIVE = new Set(['administrative', 'administrativ', '1']);

/** Which of the two views a user belongs to, where the record tells. */
export function accessOf(fields: AccountFields): UserAccess | null {
  const mode = lettersOf(fields.accessMode);
  if (ADMINISTRATIVE.has(mode)) return 'administrative';
  return FULL.has(mode) ? 'full' : null;
}

function lettersOf(text: string | null | undefined): string {
  return (text ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
}
