import { constants, crc32, deflateRawSync } from 'node:zlib';

/** Text put together before it is packed. */
const PIECE = 256 * 1024;
/** Packs to a tenth more than the usual 6 does, in half the time. */
const LEVEL = 4;
/** 1 January 1980, midnight, as MS-DOS writes it: the same content gives the same bytes at any time. */
const DOS_DATE = 0x21;
/** Names are UTF-8. */
const FLAGS = 0x800;
const DEFLATED = 8;
/** A member of 4 GB would need the 64-bit form, which nothing we write comes near. */
const LARGEST = 0xffff_fffe;

interface Member {
  readonly name: Buffer;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Writes one archive, member by member. */
export interface ZipWriter {
  /** Begins a member; the one before is finished first. Names use `/` and are given once each. */
  begin(name: string): void;
  /** Adds to the member that was begun. */
  add(content: string | Uint8Array): void;
  /** Finishes the archive. */
  end(): void;
}

/**
 * Makes a zip archive whose bytes depend on nothing but names, contents and their order. It works at
 * once, so that a job can drive it, and holds one packed member in memory.
 */
export function createZipWriter(write: (bytes: Uint8Array) => void): ZipWriter {
  const members: Member[] = [];
  let at = 0;
  let open: { name: Buffer; packed: Buffer[]; crc: number; size: number } | null = null;
  let text = '';

  const emit = (bytes: Uint8Array): void => {
    write(bytes);
    at += bytes.length;
  };
  const pack = (bytes: Uint8Array, flush: number): void => {
    if (!open) throw new Error('no member of the archive was begun');
    open.crc = crc32(bytes, open.crc);
    open.size += bytes.length;
    // Whole pieces, each packed by itself and flushed to a byte: together one deflated stream.
    open.packed.push(deflateRawSync(bytes, { level: LEVEL, finishFlush: flush }));
  };
  const packText = (): void => {
    if (text !== '') pack(Buffer.from(text), constants.Z_SYNC_FLUSH);
    text = '';
  };
  const finish = (): void => {
    if (!open) return;
    packText();
    pack(new Uint8Array(0), constants.Z_FINISH);
    const packed = open.packed.reduce((sum, { length }) => sum + length, 0);
    if (Math.max(open.size, packed, at + packed) > LARGEST) throw new Error('the archive has outgrown 4 GB');
    const member = { name: open.name, crc: open.crc, packed, size: open.size, at };
    members.push(member);
    emit(localHeader(member));
    for (const piece of open.packed) emit(piece);
    open = null;
  };

  return {
    begin: (name) => {
      finish();
      open = { name: Buffer.from(name), packed: [], crc: 0, size: 0 };
    },
    add: (content) => {
      if (typeof content === 'string') {
        text += content;
        if (text.length >= PIECE) packText();
        return;
      }
      packText();
      for (let from = 0; from < content.length; from += PIECE) pack(content.subarray(from, from + PIECE), constants.Z_SYNC_FLUSH);
    },
    end: () => {
      finish();
      const start = at;
      for (const member of members) emit(centralHeader(member));
      emit(endOfDirectory(members.length, at - start, start));
    },
  };
}

function localHeader(member: Member): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  describe(header, 4, member);
  return Buffer.concat([header, member.name]);
}

function centralHeader(member: Member): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  describe(header, 6, member);
  header.writeUInt32LE(member.at, 42);
  return Buffer.concat([header, member.name]);
}

/** What both headers say of a member, in the same order. */
function describe(header: Buffer, at: number, { name, crc, packed, size }: Member): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(DEFLATED, at + 4);
  header.writeUInt16LE(DOS_DATE, at + 8);
  header.writeUInt32LE(crc, at + 10);
  header.writeUInt32LE(packed, at + 14);
  header.writeUInt32LE(size, at + 18);
  header.writeUInt16LE(name.length, at + 22);
}

function endOfDirectory(count: number, size: number, at: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return end;
}
