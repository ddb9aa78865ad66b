/** 1 January 1980, midnight, as MS-DOS writes it: the same content gives the same bytes at any time. */
const DOS_DATE = 0x21;
/** Names are UTF-8. */
const FLAGS = 0x800;
export const STORED = 0;
export const DEFLATED = 8;

const LOCAL_HEADER = 0x04034b50;
const LOCAL_SIZE = 30;

/** A member of an archive as its headers tell it. */
export interface ZipMember {
  readonly name: Buffer;
  readonly method: number;
  readonly crc: number;
  /** Bytes as they stand in the archive, and unpacked. */
  readonly packed: number;
  readonly size: number;
  /** Where its header begins. */
  readonly at: number;
}

export function localHeader(member: ZipMember): Buffer {
  const header = Buffer.alloc(LOCAL_SIZE);
  header.writeUInt32LE(LOCAL_HEADER, 0);
  describe(header, 4, member);
  return Buffer.concat([header, member.name]);
}

/** What stands after the members, the first byte of it at `at`. */
export function directory(members: readonly ZipMember[], at: number): Buffer {
  const headers = Buffer.concat(members.map(centralHeader));
  return Buffer.concat([headers, endOfDirectory(members.length, headers.length, at)]);
}

/** The members of which an archive's beginning consists, one behind the other; null when it is anything else. */
export function readMembers(bytes: Buffer): ZipMember[] | null {
  const members: ZipMember[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + LOCAL_SIZE > bytes.length || bytes.readUInt32LE(at) !== LOCAL_HEADER) return null;
    const name = bytes.subarray(at + LOCAL_SIZE, at + LOCAL_SIZE + bytes.readUInt16LE(at + 26));
    const packed = bytes.readUInt32LE(at + 18);
    members.push({
      name,
      method: bytes.readUInt16LE(at + 8),
      crc: bytes.readUInt32LE(at + 14),
      packed,
      size: bytes.readUInt32LE(at + 22),
      at,
    });
    at += LOCAL_SIZE + name.length + packed;
  }
  return at === bytes.length ? members : null;
}

function centralHeader(member: ZipMember): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  describe(header, 6, member);
  header.writeUInt32LE(member.at, 42);
  return Buffer.concat([header, member.name]);
}

/** What both headers say of a member, in the same order. */
function describe(header: Buffer, at: number, { name, method, crc, packed, size }: ZipMember): void {
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(FLAGS, at + 2);
  header.writeUInt16LE(method, at + 4);
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
