import type { AccountField } from './account.ts';

/**
 * Fields that different tools write in different forms (dates, managers as names or paths, types of
 * their own making), so that a difference is no contradiction.
 */
const OWN_FORMS: ReadonlySet<AccountField> = new Set<AccountField>([
  'createdDateTime',
  'deletedDateTime',
  'manager',
  'recipientType',
  'accessMode',
  'creationType',
  'invitationState',
  'preferredLanguage',
]);

/**
 * Whether two told values of a field mean one thing: letter case, spaces and the punctuation of a
 * telephone number do not count, a letter lost in export (U+FFFD) may be any letter.
 */
export function saysTheSame(
  field: AccountField,
  a: string | boolean | readonly string[],
  b: string | boolean | readonly string[],
): boolean {
  if (a === b || OWN_FORMS.has(field)) return true;
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  if (field === 'mobilePhone') return a.replace(/\D/g, '') === b.replace(/\D/g, '');
  const [left, right] = [plain(a), plain(b)];
  return left === right || sameButLost(left, right);
}

function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

function sameButLost(a: string, b: string): boolean {
  if (a.length !== b.length || !(a.includes('\ufffd') || b.includes('\ufffd'))) return false;
  for (let at = 0; at < a.length; at++) {
    if (a[at] !== b[at] && a[at] !== '\ufffd' && b[at] !== '\ufffd') return false;
  }
  return true;
}
