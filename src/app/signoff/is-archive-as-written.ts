import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { ArchiveStart } from '#core/signoff/manifest.ts';
import { directory, localHeader, readMembers, STORED, type ZipMember } from '../files/zip-headers.ts';

/** Bytes between two pauses. */
const STEP = 4 * 1024 * 1024;

/**
 * Whether an archive is, byte for byte, the one in which a manifest was written: what stands before the manifest has the
 * hash that the manifest tells, and what stands behind follows from that, since the manifest is stored as it is. Packing
 * everything anew to compare would not do: another version of zlib packs the same content to other bytes. Steps are pauses.
 */
export function* isArchiveAsWritten(
  archive: Uint8Array,
  start: ArchiveStart,
  manifest: { readonly name: string; readonly bytes: Uint8Array },
): Generator<void, boolean> {
  const before = Buffer.from(archive.buffer, archive.byteOffset, Math.min(start.size, archive.length));
  const hash = createHash('sha256');
  for (let at = 0; at < before.length; at += STEP) {
    hash.update(before.subarray(at, at + STEP));
    yield;
  }
  if (hash.digest('hex') !== start.sha256) return false;
  const members = readMembers(before);
  if (members === null) return false;
  const size = manifest.bytes.length;
  const name = Buffer.from(manifest.name);
  const last: ZipMember = { name, method: STORED, crc: crc32(manifest.bytes), packed: size, size, at: start.size };
  const header = localHeader(last);
  const end = directory([...members, last], start.size + header.length + size);
  return Buffer.concat([header, manifest.bytes, end]).equals(archive.subarray(start.size));
}
