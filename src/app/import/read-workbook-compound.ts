import { texts } from '#texts/texts.ts';

/** What a compound file (the container of Office before 2007) is, and what its owner can do. */
export interface CompoundFile {
  readonly code: 'encrypted' | 'xls' | 'compound';
  /** Continues a sentence that starts with the file's name. */
  readonly what: string;
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Names of streams, as the directory of the container writes them. */
const ENCRYPTED = utf16('EncryptedPackage');
const WORKBOOKS = [utf16('Workbook\0'), utf16('Book\0')];
/** How much of the file is searched, in bytes. */
const MAX_SEARCHED = 128 * 1024 * 1024;

export function isCompoundFile(head: Uint8Array): boolean {
  return MAGIC.every((byte, index) => head[index] === byte);
}

/** Tells an encrypted workbook from an old one by the names of its streams, wherever its directory stands. */
export function nameCompoundFile(chunks: Iterable<Uint8Array>): CompoundFile {
  let tail = Buffer.alloc(0);
  let searched = 0;
  let old = false;
  for (const chunk of chunks) {
    const text = Buffer.concat([tail, chunk]);
    if (text.includes(ENCRYPTED)) return { code: 'encrypted', what: texts.fileRefusals.protectedWorkbook };
    old ||= WORKBOOKS.some((name) => text.includes(name));
    tail = text.subarray(-ENCRYPTED.length);
    searched += chunk.length;
    if (searched > MAX_SEARCHED) break;
  }
  return old ? { code: 'xls', what: texts.fileRefusals.oldWorkbook } : { code: 'compound', what: texts.fileRefusals.oldDocument };
}

function utf16(text: string): Buffer {
  return Buffer.from(text, 'utf16le');
}
