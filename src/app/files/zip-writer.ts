import { constants, crc32, deflateRaw, deflateRawSync } from 'node:zlib';
import type { ZlibOptions } from 'node:zlib';
import { DEFLATED, directory, localHeader, STORED, type ZipMember } from './zip-headers.ts';

/** Bytes put together before they are packed. */
const PIECE = 256 * 1024;
/** Bytes that a letter of JavaScript takes at most. */
const WIDEST = 3;
/** Packs to a tenth more than the usual 6 does, in half the time. */
const LEVEL = 4;
/** More than a piece is mostly packed to. */
const CHUNK = 48 * 1024;
const NOTHING = new Uint8Array(0);
/** Pieces that may wait for Node's own threads; further ones are packed here, so that neither side is idle. */
const MOST_WAITING = 24;
/** A member of 4 GB would need the 64-bit form, which nothing we write comes near. */
const LARGEST = 0xffff_fffe;

/** Writes one archive, member by member. */
export interface ZipWriter {
  /** Begins a member; the one before is finished first. Names use `/` and are given once each. A stored one is not packed. */
  begin(name: string, how?: 'packed' | 'stored'): void;
  /** Adds to the member that was begun. */
  add(content: string | Uint8Array): void;
  /** Finishes the member that was begun. Answers whether everything so far has been written; where not, the event loop has to turn. */
  seal(): boolean;
  /** Finishes the archive, when `seal` answered so. */
  end(): void;
}

interface MemberInWork {
  readonly name: Buffer;
  readonly method: number;
  readonly packed: Uint8Array[];
  /** Pieces that Node's own threads are packing. */
  waiting: number;
  crc: number;
  size: number;
}

/**
 * Makes a zip archive whose bytes depend on nothing but names, contents and their order. It works at
 * once, so that a job can drive it, and holds one packed member in memory.
 * @param beside lets Node's own threads pack meanwhile: for whoever lets the event loop turn.
 */
export function createZipWriter(write: (bytes: Uint8Array) => void, beside = false): ZipWriter {
  const members: ZipMember[] = [];
  let at = 0;
  let open: MemberInWork | null = null;
  /** Members that are finished but for what is still being packed. */
  const finished: MemberInWork[] = [];
  let waiting = 0;
  let fault: Error | null = null;
  // Text becomes bytes as it comes: put together first, one letter beyond Latin would double the size of all of it.
  let room = Buffer.allocUnsafe(PIECE);
  /** Rooms whose text has been packed. */
  const free: Buffer<ArrayBuffer>[] = [];
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
    const how = { level: LEVEL, finishFlush: flush };
    if (bytes.buffer === room.buffer && beside && waiting < MOST_WAITING) packBeside(open, bytes, how);
    else open.packed.push(deflateRawSync(bytes, how));
  };
  const packBeside = (member: MemberInWork, bytes: Uint8Array, how: ZlibOptions): void => {
    const place = member.packed.push(NOTHING) - 1;
    const taken = room;
    room = free.pop() ?? Buffer.allocUnsafe(PIECE);
    member.waiting += 1;
    waiting += 1;
    // In one go, since each takes a turn of the event loop; what is kept takes no more than it needs.
    deflateRaw(bytes, { ...how, chunkSize: CHUNK }, (error, packed) => {
      member.packed[place] = Uint8Array.from(packed);
      free.push(taken);
      member.waiting -= 1;
      waiting -= 1;
      fault ??= error;
    });
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
    pack(NOTHING, constants.Z_FINISH);
    finished.push(open);
    open = null;
    emitFinished();
  };
  const emitFinished = (): void => {
    if (fault) throw fault;
    for (let next = finished[0]; next?.waiting === 0; next = finished[0]) {
      finished.shift();
      const { name, method, packed: pieces, crc, size } = next;
      const packed = pieces.reduce((sum, { length }) => sum + length, 0);
      if (Math.max(size, packed, at + packed) > LARGEST) throw new Error('the archive has outgrown 4 GB');
      const member = { name, method, crc, packed, size, at };
      members.push(member);
      emit(localHeader(member));
      for (const piece of pieces) emit(piece);
    }
  };

  return {
    begin: (name, how = 'packed') => {
      finish();
      open = { name: Buffer.from(name), method: how === 'stored' ? STORED : DEFLATED, packed: [], waiting: 0, crc: 0, size: 0 };
    },
    add: (content) => {
      if (typeof content !== 'string') return packAll(content);
      const most = WIDEST * content.length;
      if (most > PIECE) return packAll(Buffer.from(content));
      if (used + most > PIECE) packText();
      used += room.write(content, used);
    },
    seal: () => {
      finish();
      emitFinished();
      return finished.length === 0;
    },
    end: () => {
      finish();
      emit(directory(members, at));
    },
  };
}
