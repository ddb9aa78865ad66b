import { createHash, createPublicKey, verify } from 'node:crypto';
import type { SignOffCrypto } from '#core/signoff/sign-off-crypto.ts';

/** Sign-off's cryptography by Node. */
export const nodeCrypto: SignOffCrypto = {
  sha256: (pieces) => {
    const hash = createHash('sha256');
    if (pieces instanceof Uint8Array) hash.update(pieces);
    else for (const piece of pieces) hash.update(piece, 'utf8');
    return hash.digest('hex');
  },
  verify: (publicKey, text, signature) => {
    const bytes = exactly(signature);
    const der = exactly(publicKey);
    if (bytes === null || der === null) return false;
    try {
      const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
      return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(text, 'utf8'), key, bytes);
    } catch {
      return false;
    }
  },
};

/** The bytes of base64, or null where the text is another spelling of them: the last letter has bits that mean nothing. */
function exactly(text: unknown): Buffer | null {
  if (typeof text !== 'string') return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}
