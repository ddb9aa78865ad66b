import { texts } from '#texts/texts.ts';
import { crc32 } from 'node:zlib';
import { WorkbookFault } from './read-workbook-fault.ts';
import { inflateSteps } from './read-workbook-inflate.ts';

/** The parts of a workbook, unpacked when asked for. */
export interface WorkbookArchive {
  readonly names: readonly string[];
  /** Unpacks a small part at once; null when the archive has none of that name. */
  read(name: string): Uint8Array | null;
  /** Unpacks a part step by step, each good until the next; null when there is none. */
  open(name: string): WorkbookPart | null;
}

export interface WorkbookPart {
  /** Bytes when unpacked. */
  readonly size: number;
  readonly steps: Iterable<Uint8Array>;
}

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/** Bounds that no honest workbook reaches and every zip bomb breaks; sizes in bytes. */
const MAX_ENTRIES = 2_000;
const MAX_TOTAL = 2 ** 31;
const MAX_READ = 32 * 2 ** 20;
const RATIO_CHECKED_FROM = 50 * 2 ** 20;
const MAX_RATIO = 150;

const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 5, 6]);
const LOCATOR_64 = 0x07064b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Longest end of an archive: its record and a comment. */
const MAX_END = 22 + 65_535;
/** In place of a number that stands in the 64-bit fields. */
const ELSEWHERE = 0xffffffff;

/**
 * Opens a ZIP archive by its central directory and checks everything that directory declares before a
 * byte is unpacked; unpacking then stops at the declared size. Throws `WorkbookFault`. Reading is
 * synchronous because the job that reads is a generator inside one transaction.
 */
export function openWorkbookArchive(bytes: Uint8Array): WorkbookArchive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(buffer);
  const open = (name: string): WorkbookPart | null => {
    const entry = entries.get(name.toLowerCase());
    return entry ? { size: entry.size, steps: unpack(buffer, entry) } : null;
  };
  return {
    names: [...entries.keys()],
    open,
    read(name) {
      const part = open(name);
      if (part === null) return null;
      if (part.size > MAX_READ) throw bomb();
      const whole = Buffer.alloc(part.size);
      let at = 0;
      for (const step of part.steps) {
        whole.set(step, at);
        at += step.length;
      }
      return whole;
    },
  };
}

function readDirectory(buffer: Buffer): Map<string, Entry> {
  const { count, offset } = findDirectory(buffer);
  if (count > MAX_ENTRIES) throw bomb();
  const entries = new Map<string, Entry>();
  let total = 0;
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (at + 46 > buffer.length || buffer.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged();
    const flags = buffer.readUInt16LE(at + 8);
    const [nameLength, extraLength, noteLength] = [28, 30, 32].map((place) => buffer.readUInt16LE(at + place)) as [number, number, number];
    const nameEnd = at + 46 + nameLength;
    const name = buffer.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
    const entry = readEntry(buffer, at, buffer.subarray(nameEnd, nameEnd + extraLength));
    if ((flags & 1) === 1 || entry.method === 99) {
      throw new WorkbookFault('encrypted', texts.fileRefusals.password);
    }
    total += entry.size;
    if (total > MAX_TOTAL || (entry.size > RATIO_CHECKED_FROM && entry.size > entry.packed * MAX_RATIO)) throw bomb();
    if (!name.startsWith('/') && !name.split('/').includes('..')) entries.set(name.toLowerCase(), entry);
    at = nameEnd + extraLength + noteLength;
  }
  return entries;
}

/** Where the directory begins and how many entries it has, also in archives with 64-bit fields. */
function findDirectory(buffer: Buffer): { count: number; offset: number } {
  const end = buffer.lastIndexOf(END_OF_DIRECTORY);
  if (end === -1 || end + 22 > buffer.length || end < buffer.length - MAX_END) throw cutOff();
  const count = buffer.readUInt16LE(end + 10);
  const offset = buffer.readUInt32LE(end + 16);
  if (count !== 0xffff && offset !== ELSEWHERE) return { count, offset };
  if (end < 20 || buffer.readUInt32LE(end - 20) !== LOCATOR_64) throw damaged();
  const far = readFar(buffer, end - 12);
  if (far + 56 > buffer.length || buffer.readUInt32LE(far) !== END_OF_DIRECTORY_64) throw damaged();
  return { count: readFar(buffer, far + 32), offset: readFar(buffer, far + 48) };
}

function readEntry(buffer: Buffer, at: number, extra: Buffer): Entry {
  const wide = wideFields(extra);
  let next = 0;
  const settled = (value: number): number => {
    if (value !== ELSEWHERE) return value;
    if (wide === null || next + 8 > wide.length) throw damaged();
    next += 8;
    return readFar(wide, next - 8);
  };
  const size = settled(buffer.readUInt32LE(at + 24));
  const packed = settled(buffer.readUInt32LE(at + 20));
  const offset = settled(buffer.readUInt32LE(at + 42));
  return { method: buffer.readUInt16LE(at + 10), crc: buffer.readUInt32LE(at + 16), packed, size, offset };
}

/** The 64-bit fields of an entry, which stand in the order of those that need them. */
function wideFields(extra: Buffer): Buffer | null {
  for (let at = 0; at + 4 <= extra.length;) {
    const length = extra.readUInt16LE(at + 2);
    if (extra.readUInt16LE(at) === 1) return extra.subarray(at + 4, at + 4 + length);
    at += 4 + length;
  }
  return null;
}

function readFar(buffer: Buffer, at: number): number {
  const value = Number(buffer.readBigUInt64LE(at));
  if (!Number.isSafeInteger(value)) throw damaged();
  return value;
}

function* unpack(buffer: Buffer, { method, crc, packed, size, offset }: Entry): Generator<Uint8Array, void> {
  if (offset + 30 > buffer.length || buffer.readUInt32LE(offset) !== LOCAL_HEADER) throw damaged();
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  const data = buffer.subarray(start, start + packed);
  if (data.length !== packed || (method !== 0 && method !== 8) || (method === 0 && packed !== size)) throw damaged();
  let check = 0;
  let done = 0;
  for (const step of method === 0 ? storedSteps(data) : inflateSteps(data, size)) {
    check = crc32(step, check);
    done += step.length;
    yield step;
  }
  // Some writers leave the sum out.
  if (done !== size || (crc !== 0 && check !== crc)) throw damaged();
}

function* storedSteps(data: Buffer): Generator<Uint8Array, void> {
  for (let at = 0; at < data.length; at += 65_536) yield data.subarray(at, at + 65_536);
}

function cutOff(): WorkbookFault {
  return new WorkbookFault('workbook-cut-off', texts.fileRefusals.cutOff);
}

function damaged(): WorkbookFault {
  return new WorkbookFault('workbook-damaged', texts.fileRefusals.damagedArchive);
}

function bomb(): WorkbookFault {
  return new WorkbookFault('zip-bomb', texts.fileRefusals.bomb);
}
