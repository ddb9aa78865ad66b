/** Why a user principal name cannot stand in a mapping file. */
export interface AddressFault {
  readonly code: 'empty' | 'not-ascii' | 'not-an-address' | 'formula-start' | 'too-long' | 'bad-character';
  readonly message: string;
}

/** Lengths allowed by Entra: 113 in all, 64 before the @ and 48 after it. */
const MAX_LENGTH = 113;
const MAX_LOCAL = 64;
const MAX_DOMAIN = 48;

/** Characters Entra allows before the @ ("Password policies", user principal name rules). */
const LOCAL_PART = /^[A-Za-z0-9'._!#^~-]+$/;
/** A dotted host name: labels of letters, digits and inner hyphens. */
const DOMAIN = /^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

/**
 * Checks that a user principal name can be written to a mapping file as it is (rules M6 and M11).
 * Answers null when it can. Never alters a value: a name with a fault is reported, not repaired.
 */
export function findAddressFault(upn: string): AddressFault | null {
  const fault = (code: AddressFault['code'], message: string): AddressFault => ({ code, message });
  if (upn === '') return fault('empty', 'The account has no user principal name.');
  if (!/^[\x21-\x7e]+$/.test(upn)) {
    return fault('not-ascii', `“${upn}” holds a space, an accented letter or an invisible character; a user principal name cannot.`);
  }
  if (/^[=+\-@]/.test(upn)) {
    return fault(
      'formula-start',
      `“${upn}” starts with “${upn[0]}”, which a spreadsheet would run as a formula. Rename the account or map it by hand.`,
    );
  }
  const [local = '', domain = '', ...rest] = upn.split('@');
  if (rest.length > 0 || local === '' || domain === '' || !DOMAIN.test(domain) || local.endsWith('.')) {
    return fault('not-an-address', `“${upn}” is not of the form user@domain.com.`);
  }
  if (!LOCAL_PART.test(local)) return fault('bad-character', `“${upn}” holds a character that a user principal name cannot.`);
  if (upn.length > MAX_LENGTH || local.length > MAX_LOCAL || domain.length > MAX_DOMAIN) {
    return fault('too-long', `“${upn}” is longer than a user principal name can be.`);
  }
  return null;
}

/** The form in which two addresses are compared. Microsoft states no rule; letter case is taken not to matter. */
export function addressKey(upn: string): string {
  return upn.toLowerCase();
}
