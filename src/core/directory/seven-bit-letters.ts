import { texts } from '#texts/texts.ts';
import iconv from 'iconv-lite';
import type { AccountField } from './account.ts';
import type { MappedColumn } from './export-reading.ts';
import type { Fault } from './fault.ts';
import { quoted, shown } from './refusal.ts';
import type { RowBlock } from './row-block.ts';

/** Fields in which letters outside ASCII are usual, and a plus sign is not. */
const FIELDS: ReadonlySet<AccountField> = new Set<AccountField>(['displayName', 'givenName', 'surname']);

/** What most names have none of: a mark of one of the encodings, or a letter that all of them would have written otherwise. */
const NOTABLE = /[+~\x1b\x80-\uffff]/;
const BEYOND_ASCII = /[\x80-\uffff]/;

/** Different cells from which on a file counts as written so: one alone may be somebody's way of writing. */
const ENOUGH = 3;

/** An encoding that writes all letters in ASCII, and so is read without anything that looks like an error. */
interface SevenBit {
  readonly name: string;
  /** What every cell that may be written in it holds. */
  readonly mark: string;
  /** The text, or null when the cell is none of it. */
  readonly decode: (cell: string) => string | null;
}

const ENCODINGS: readonly SevenBit[] = [
  { name: 'UTF-7', mark: '+', decode: decodeUtf7 },
  { name: 'HZ', mark: '~{', decode: (cell) => decodePairs(cell, /~\{((?:[!-w][!-~])+)~\}/g, 'gb2312') },
  { name: 'ISO-2022-JP', mark: '\x1b$', decode: (cell) => decodePairs(cell, /\x1b\$[@B]((?:[!-~]{2})+)\x1b\([BJ]/g, 'euc-jp') },
];

/** Tells once of a file whose names are written in an encoding of seven bits, none of which is read. */
export function createSevenBitWatch(columns: readonly MappedColumn[]): (block: RowBlock) => Fault | null {
  const watched = columns.filter(({ field }) => field !== null && FIELDS.has(field));
  const found = ENCODINGS.map((encoding) => ({ ...encoding, cells: new Set<string>(), others: new Set<string>() }));
  let ended = false;
  return ({ rows, lines }) => {
    if (ended) return null;
    for (const [at, cells] of rows.entries()) {
      for (const { index, header } of watched) {
        const cell = cells[index] ?? '';
        if (!NOTABLE.test(cell)) continue;
        ended = BEYOND_ASCII.test(cell);
        if (ended) return null;
        for (const { name, mark, decode, cells: written, others } of found) {
          if (!cell.includes(mark)) continue;
          const text = decode(cell);
          const seen = text === null ? others : written;
          if (seen.size < ENOUGH) seen.add(cell);
          if (text === null || written.size < ENOUGH || others.size >= ENOUGH) continue;
          ended = true;
          return {
            line: lines[at]!,
            column: header,
            code: 'encoding-seven-bit',
            value: shown(cell),
            remedy: 'kept',
            message: texts.rowFaults.sevenBit(name, quoted(cell), quoted(text)),
          };
        }
      }
    }
    return null;
  };
}

/** Letters in the base64 of their UTF-16, between a plus sign and a hyphen: `Ren+AOk-e` is Renée. A number is none: +49-89. */
function decodeUtf7(cell: string): string | null {
  const text = cell.replace(/\+(?=\d*[A-Za-z+/])[A-Za-z0-9+/]{3,}-/g, (run) => {
    const letters = iconv.decode(bytesOf(run), 'utf-7');
    const isWhole = bytesOf(run).join() === iconv.encode(letters, 'utf-7').join();
    return isWhole && /^[\p{L}\p{M}\p{P}\p{Zs}]+$/u.test(letters) ? letters : run;
  });
  return text === cell ? null : text;
}

/** Letters in pairs of bytes without their eighth bit, between signs that begin and end them: in HZ `~{VPND~}` is 中文. */
function decodePairs(cell: string, runs: RegExp, encoding: string): string | null {
  const text = cell.replace(runs, (_, pairs: string) =>
    iconv.decode(
      bytesOf(pairs).map((byte) => byte | 0x80),
      encoding,
    ),
  );
  return text === cell || text.includes('\ufffd') ? null : text;
}

/** Of a text that is ASCII where it matters. */
function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
