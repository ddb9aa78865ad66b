/** What sign-off needs of cryptography; the hosts' side has it (Node's crypto), core does not. */
export interface SignOffCrypto {
  /** Lower-case hex of the SHA-256 of a text in UTF-8, given in pieces, or of bytes. */
  sha256(pieces: Iterable<string> | Uint8Array): string;
  /** Whether `signature` (base64) is an Ed25519 signature over a text in UTF-8 by the owner of a public key (SPKI in DER, base64). Never throws: what cannot be read was not signed. */
  verify(publicKey: string, text: string, signature: string): boolean;
}

/** Signs with the key of this installation. */
export interface Signer {
  /** SPKI in DER, base64. */
  readonly publicKey: string;
  /** Where the private key lives: kept by the system's keyring, or in memory until this run ends. */
  readonly keptBy: KeyKeeper;
  /** Ed25519 over a text in UTF-8, base64. */
  sign(text: string): string;
}

export type KeyKeeper = 'system' | 'run';
