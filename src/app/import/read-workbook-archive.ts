import { inflateRawSync } from 'node:zlib';

/** A workbook that cannot be used; the message continues a sentence that starts with the file's name. */
export class WorkbookFault extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The parts of a workbook, unpacked when asked for. */
export interface WorkbookArchive {
  /** Unpacks a part; null when the archive has none of that name. */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Bounds that no honest workbook reaches and every zip bomb breaks; sizes in bytes. */
const MAX_ENTRIES = 2_000;
const MAX_TOTAL = 2 ** 31;
const MAX_PART = 512 * 2 ** 20;
const RATIO_CHECKED_FROM = 50 * 2 ** 20;
const MAX_RATIO = 150;

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;

/**
 * Opens a ZIP archive by its central directory and checks everything that directory declares before a
 * byte is unpacked; unpacking then stops at the declared size. Throws `WorkbookFault`. Reading is
 * synchronous because the job that reads is a generator inside one transaction.
 */
export function openWorkbookArchive(bytes: Uint8Array): WorkbookArchive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(buffer);
  return {
    read(name) {
      const entry = entries.get(name.toLowerCase());
      return entry ? unpack(buffer, entry) : null;
    },
  };
}

function readDirectory(buffer: Buffer): Map<string, Entry> {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1 || end + 22 > buffer.length || buffer.readUInt32LE(end) !== END_OF_DIRECTORY) throw damaged();
  const count = buffer.readUInt16LE(end + 10);
  let at = buffer.readUInt32LE(end + 16);
  if (count > MAX_ENTRIES) throw bomb();

  const entries = new Map<string, Entry>();
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const flags = buffer.readUInt16LE(at + 8);
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => buffer.readUInt16LE(at + place)) as [number, number, number];
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const entry: Entry = {
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      size: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    };
    if ((flags & 1) === 1)
      throw new WorkbookFault(
        'encrypted',
        'is protected by a password. Open it in Excel, remove the password, save it and choose it again.',
      );
    if (entry.size === 0xffffffff || entry.method === 99) throw damaged();
    total += entry.size;
    if (total > MAX_TOTAL || (entry.size > RATIO_CHECKED_FROM && entry.size > entry.packed * MAX_RATIO)) throw bomb();
    if (!name.includes('\\') && !name.startsWith('/') && !name.split('/').includes('..')) entries.set(name.toLowerCase(), entry);
    at += 46 + nameLength + extraLength + noteLength;
  }
  return entries;
}

function unpack(buffer: Buffer, { method, packed, size, offset }: Entry): Uint8Array {
  if (size > MAX_PART)
    throw new WorkbookFault(
      'file-too-large',
      'unpacks to more than 512 MB. Save the sheet with the users as “CSV UTF-8” and choose that file.',
    );
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== LOCAL_HEADER) throw damaged();
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  const data = buffer.subarray(start, start + packed);
  if (data.length !== packed) throw damaged();
  if (method === 0) return data;
  if (method !== 8) throw damaged();
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged();
  }
}

function damaged(): WorkbookFault {
  return new WorkbookFault(
    'workbook-damaged',
    'is a damaged workbook, or another kind of ZIP archive. Open it in Excel, save it again and choose the new file.',
  );
}

function bomb(): WorkbookFault {
  return new WorkbookFault(
    'zip-bomb',
    'unpacks to far more than a workbook of users can hold, so it was not opened. Export the users again.',
  );
}
