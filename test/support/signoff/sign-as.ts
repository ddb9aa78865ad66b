import type { SignatureGiven } from '#core/signoff/signature.ts';

/** What somebody of the client types to sign. */
export const CLIENT: SignatureGiven = {
  role: 'client',
  name: 'Ann Archer',
  title: 'Head of IT',
  organisation: 'Contoso',
  email: 'ann.archer@contoso.com',
  mark: { kind: 'typed', text: 'Ann Archer' },
};

/** A place and a time to sign at. */
export const WHEN = { at: '2026-11-23T14:00:00.000Z', zone: 'Europe/Berlin' };
