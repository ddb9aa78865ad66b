import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Signer } from '#core/signoff/sign-off-crypto.ts';
import type { Ports } from '../ports.ts';

/** The name under which the host keeps the private key. */
const NAME = 'sign-off-key';

/**
 * The Ed25519 key of this installation, made when it is first wanted. The private key leaves neither this process nor
 * the host's keyring; where the host has none, the key ends with the run, and `keptBy` says so.
 */
export function installationKey({ secrets }: Pick<Ports, 'secrets'>): Promise<Signer> {
  const known = keys.get(secrets) ?? fetchKey(secrets);
  // A keyring that could not be asked is asked again the next time.
  known.catch(() => keys.delete(secrets));
  keys.set(secrets, known);
  return known;
}

/** Asked once per run: two who want it at once must not make two. */
const keys = new WeakMap<Ports['secrets'], Promise<Signer>>();

async function fetchKey(secrets: Ports['secrets']): Promise<Signer> {
  const stored = await secrets.get(NAME);
  const known = stored === null ? null : read(stored);
  const key = known ?? generateKeyPairSync('ed25519').privateKey;
  if (known === null) await secrets.set(NAME, key.export({ format: 'der', type: 'pkcs8' }).toString('base64'));
  return signerOf(key, (await secrets.outlastRun()) ? 'system' : 'run');
}

/** The same key as a job can be given it: a thread of this process signs with it, and it goes nowhere else. */
export interface KeyForJob {
  /** PKCS #8 in DER, base64. */
  readonly privateKey: string;
  readonly keptBy: Signer['keptBy'];
}

export async function keyForJob({ secrets }: Pick<Ports, 'secrets'>): Promise<KeyForJob> {
  const { keptBy } = await installationKey({ secrets });
  return { privateKey: (await secrets.get(NAME)) ?? '', keptBy };
}

export function signerOfJob({ privateKey, keptBy }: KeyForJob): Signer {
  return signerOf(createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' }), keptBy);
}

/** A key for this run alone, where there is no host that could keep one. */
export function keyOfThisRun(): Signer {
  return signerOf(generateKeyPairSync('ed25519').privateKey, 'run');
}

/** The same for a job. */
export function keyOfThisRunForJob(): KeyForJob {
  const { privateKey } = generateKeyPairSync('ed25519');
  return { privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'), keptBy: 'run' };
}

function signerOf(key: KeyObject, keptBy: Signer['keptBy']): Signer {
  return {
    publicKey: createPublicKey(key).export({ format: 'der', type: 'spki' }).toString('base64'),
    keptBy,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64'),
  };
}

/** A secret that is no key of ours, for example after the keyring was restored from elsewhere, counts as none. */
function read(stored: string): KeyObject | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(stored, 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519' ? key : null;
  } catch {
    return null;
  }
}
