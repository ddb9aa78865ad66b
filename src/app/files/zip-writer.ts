import { constants, crc32, deflateRawSync } from 'node:zlib';
import { DEFLATED, directory, localHeader, STORED, type ZipMember } from './zip-headers.ts';

/** Bytes put together before they are packed. */
const PIECE = 256 * 1024;
/** Bytes that a letter of JavaScript takes at most. */
const WIDEST = 3;
/** Packs to a tenth more than the usual 6 does, in half the time. */
const LEVEL = 4;
/** A member of 4 GB would need the 64-bit form, which nothing we write comes near. */
const LARGEST = 0xffff_fffe;

/** Writes one archive, member by member. */
export interface ZipWriter {
  /** Begins a member; the one before is finished first. Names use `/` and are given once each. A stored one is not packed. */
  begin(name: string, how?: 'packed' | 'stored'): void;
  /** Adds to the member that was begun. */
  add(content: string | Uint8Array): void;
  /** Finishes the member that was begun: everything so far has been written. */
  seal(): void;
  /** Finishes the archive. */
  end(): void;
}

/**
 * Makes a zip archive whose bytes depend on nothing but names, contents and their order. It works at
 * once, so that a job can drive it, and holds one packed member in memory.
 */
export function createZipWriter(write: (bytes: Uint8Array) => void): ZipWriter {
  const members: ZipMember[] = [];
  let at = 0;
  let open: { name: Buffer; method: number; packed: Uint8Array[]; crc: number; size: number } | null = null;
  // Text becomes bytes as it comes: put together first, one letter beyond Latin would double the size of all of it.
  const room = Buffer.allocUnsafe(PIECE);
  let used = 0;

  const emit = (bytes: Uint8Array): void => {
    write(bytes);
    at += bytes.length;
  };
  const pack = (bytes: Uint8Array, flush: number): void => {
    if (!open) throw new Error('no member of the archive was begun');
    open.crc = crc32(bytes, open.crc);
    open.size += bytes.length;
    if (open.method === STORED) {
      open.packed.push(Uint8Array.from(bytes));
      return;
    }
    // Whole pieces, each packed by itself and flushed to a byte: together one deflated stream.
    open.packed.push(deflateRawSync(bytes, { level: LEVEL, finishFlush: flush }));
  };
  const packText = (): void => {
    if (used > 0) pack(room.subarray(0, used), constants.Z_SYNC_FLUSH);
    used = 0;
  };
  const packAll = (content: Uint8Array): void => {
    packText();
    for (let from = 0; from < content.length; from += PIECE) pack(content.subarray(from, from + PIECE), constants.Z_SYNC_FLUSH);
  };
  const finish = (): void => {
    if (!open) return;
    packText();
    pack(new Uint8Array(0), constants.Z_FINISH);
    const packed = open.packed.reduce((sum, { length }) => sum + length, 0);
    if (Math.max(open.size, packed, at + packed) > LARGEST) throw new Error('the archive has outgrown 4 GB');
    const member = { name: open.name, method: open.method, crc: open.crc, packed, size: open.size, at };
    members.push(member);
    emit(localHeader(member));
    for (const piece of open.packed) emit(piece);
    open = null;
  };

  return {
    begin: (name, how = 'packed') => {
      finish();
      open = { name: Buffer.from(name), method: how === 'stored' ? STORED : DEFLATED, packed: [], crc: 0, size: 0 };
    },
    add: (content) => {
      if (typeof content !== 'string') return packAll(content);
      const most = WIDEST * content.length;
      if (most > PIECE) return packAll(Buffer.from(content));
      if (used + most > PIECE) packText();
      used += room.write(content, used);
    },
    seal: finish,
    end: () => {
      finish();
      emit(directory(members, at));
    },
  };
}
