import { texts } from '#texts/texts.ts';

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

/** What nearly all look like, in one glance: of these nothing below would find a fault. */
const USUAL = new RegExp(String.raw`^(?!-)[\w'.!#^~-]{0,${MAX_LOCAL - 1}}[\w'!#^~-]@(?=.{1,${MAX_DOMAIN}}$)${DOMAIN.source.slice(1)}`);

/**
 * Checks that a user principal name can be written to a mapping file as it is (rules M6 and M11).
 * Answers null when it can. Never alters a value: a name with a fault is reported, not repaired.
 */
export function findAddressFault(upn: string): AddressFault | null {
  if (upn.length <= MAX_LENGTH && USUAL.test(upn)) return null;
  const fault = (code: AddressFault['code'], message: string): AddressFault => ({ code, message });
  if (upn === '') return fault('empty', texts.mapping.noName);
  if (!/^[\x21-\x7e]+$/.test(upn)) {
    return fault('not-ascii', texts.mapping.unusualLetter(upn));
  }
  if (/^[=+\-@]/.test(upn)) {
    return fault('formula-start', texts.mapping.formula(upn, upn[0]));
  }
  const [local = '', domain = '', ...rest] = upn.split('@');
  if (rest.length > 0 || local === '' || domain === '' || !DOMAIN.test(domain) || local.endsWith('.')) {
    return fault('not-an-address', texts.mapping.noAddress(upn));
  }
  if (!LOCAL_PART.test(local)) return fault('bad-character', texts.mapping.badLetter(upn));
  if (upn.length > MAX_LENGTH || local.length > MAX_LOCAL || domain.length > MAX_DOMAIN) {
    return fault('too-long', texts.mapping.tooLong(upn));
  }
  return null;
}

/** The form in which two addresses are compared. Microsoft states no rule; letter case is taken not to matter. */
export function addressKey(upn: string): string {
  return upn.toLowerCase();
}
