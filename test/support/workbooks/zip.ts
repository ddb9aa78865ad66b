import { crc32, deflateRawSync } from 'node:zlib';

/** Where an archive is other than Excel would make it. */
export interface Oddity {
  /** General purpose flags of every entry; 1 is "encrypted". */
  readonly flags?: number;
  /** What the directory says of the unpacked size of worksheets. */
  readonly size?: number;
  /** Nothing is compressed. */
  readonly stored?: boolean;
  /** Check sums are wrong. */
  readonly wrongSum?: boolean;
  /** Sizes and places stand in 64-bit fields, as some writers always put them. */
  readonly wide?: boolean;
  /** Sizes follow the data, as writers that stream put them. */
  readonly streamed?: boolean;
}

/** A ZIP archive, honest unless told otherwise. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, odd: Oddity = {}): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const data = Buffer.from(content);
    const packed = odd.stored ? data : deflateRawSync(data);
    const title = Buffer.from(name);
    const flags = (odd.flags ?? 0) | (odd.streamed ? 8 : 0);
    const size = name.includes('sheet') && odd.size !== undefined ? odd.size : data.length;
    const sum = odd.wrongSum ? 0x12345678 : crc32(data);

    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(flags, 6);
    local.writeUInt16LE(odd.stored ? 0 : 8, 8);
    if (!odd.streamed) {
      local.writeUInt32LE(sum, 14);
      local.writeUInt32LE(packed.length, 18);
      local.writeUInt32LE(size, 22);
    }
    local.writeUInt16LE(title.length, 26);
    const after = Buffer.alloc(odd.streamed ? 16 : 0);
    if (odd.streamed) [0x08074b50, sum, packed.length, size].forEach((value, at) => after.writeUInt32LE(value, at * 4));

    const extra = Buffer.alloc(odd.wide ? 28 : 0);
    if (odd.wide) {
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(24, 2);
      [size, packed.length, offset].forEach((value, at) => extra.writeBigUInt64LE(BigInt(value), 4 + at * 8));
    }
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(odd.stored ? 0 : 8, 10);
    entry.writeUInt32LE(sum, 16);
    entry.writeUInt32LE(odd.wide ? 0xffffffff : packed.length, 20);
    entry.writeUInt32LE(odd.wide ? 0xffffffff : size, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt16LE(extra.length, 30);
    entry.writeUInt32LE(odd.wide ? 0xffffffff : offset, 42);
    bodies.push(local, title, packed, after);
    directory.push(entry, title, extra);
    offset += 30 + title.length + packed.length + after.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...bodies, listed, endOfArchive(Object.keys(files).length, listed.length, offset, odd.wide === true)]);
}

function endOfArchive(count: number, length: number, offset: number, wide: boolean): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(wide ? 0xffff : count, 10);
  end.writeUInt32LE(wide ? 0xffffffff : length, 12);
  end.writeUInt32LE(wide ? 0xffffffff : offset, 16);
  if (!wide) return end;
  const record = Buffer.alloc(56);
  record.writeUInt32LE(0x06064b50, 0);
  record.writeBigUInt64LE(44n, 4);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(length), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  return Buffer.concat([record, locator, end]);
}
