import type { ShownSignature } from '#contract/calls/signoff-calls.ts';
import type { RevisionSignature } from '#core/signoff/revision-content.ts';
import { nodeCrypto } from './node-crypto.ts';

/** SHA-256 of a public key, by which people compare keys. */
export function fingerprintOf(publicKey: string): string {
  return nodeCrypto.sha256(Buffer.from(publicKey, 'base64'));
}

/** A signature as a screen shows it. */
export function showSignature(signature: RevisionSignature): ShownSignature {
  const { role, name, title, organisation, email, at, zone, mark, statement, publicKey, keptBy } = signature;
  return { role, name, title, organisation, email, at, zone, mark, statement, fingerprint: fingerprintOf(publicKey), keptBy };
}
