import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { AccountFields } from '#core/directory/account.ts';

/** What one row of a file says, and on which line it begins. */
export interface Saying {
  readonly line: number;
  /** As the reader understood the row; fields the whole file turned out not to tell are still null here. */
  readonly fields: AccountFields;
}

/**
 * What stands before the values of the rows. Rows of a file mostly tell the same fields, so their names
 * are written once: `forms[form[n]]` names the values of row n.
 */
interface Head {
  readonly forms: readonly (readonly string[])[];
  readonly form: readonly number[];
  readonly lines: readonly number[];
}

/** More than any rows can come to, in bytes: a damaged file must not fill the memory. */
const MOST = 512 * 1024 * 1024;

/** Zstandard packs rows to the size that deflate does at its quickest, in a third of the time. */
const QUICKEST = { params: { [constants.ZSTD_c_compressionLevel]: 1 } };

/** Room for a whole block: in the 16 KB that are usual it would be put together of several pieces. */
const IN_ONE_PIECE = 64 * 1024;

/** Where a block is packed from: memory that nobody touched before costs more than what is done in it. */
const ROOM = Buffer.alloc(IN_ONE_PIECE);

const LINE_END = 0x0a;

/** Stands for the value that the first row of the same form has; no field is a number. */
const SAME = 0;

/**
 * Prints rows in Latin-1: a line of JSON for what they have in common and one for each row, so that one
 * row can be read without most others.
 */
export function printSayings(sayings: readonly Saying[]): string {
  const forms: (readonly string[])[] = [];
  const form: number[] = [];
  const lines: number[] = [];
  const rows: string[] = [];
  const firsts: (readonly unknown[])[] = [];
  let index = -1;
  for (const { line, fields } of sayings) {
    const names = Object.keys(fields);
    if (index < 0 || !isSame(names, forms[index]!)) {
      index = forms.findIndex((known) => isSame(names, known));
      if (index < 0) index = forms.push(names) - 1;
    }
    form.push(index);
    lines.push(line);
    const values: unknown[] = Object.values(fields);
    const first = firsts[index];
    if (first === undefined) firsts.push(values);
    else for (let at = 0; at < values.length; at++) if (values[at] === first[at]) values[at] = SAME;
    rows.push(JSON.stringify(values));
  }
  rows.unshift(JSON.stringify({ forms, form, lines } satisfies Head));
  return inLatin1(rows.join('\n'));
}

/**
 * Packs what `printSayings` printed to a fraction of it. Writing less is what makes an import quick, and
 * the quickest packing is enough for it.
 */
export function packSayings(printed: string): Uint8Array {
  const bytes = printed.length > ROOM.length ? Buffer.from(printed, 'latin1') : ROOM.subarray(0, ROOM.write(printed, 'latin1'));
  return zstdCompressSync(bytes, QUICKEST);
}

/**
 * Unpacks what `packSayings` wrote; answers how to read a row by its place.
 * @param untold fields that the whole file turned out not to tell; they are left out.
 */
export function unpackSayings(bytes: Uint8Array, untold: readonly string[] = []): (row: number) => Saying {
  const unpacked = zstdDecompressSync(bytes, { maxOutputLength: MOST, chunkSize: IN_ONE_PIECE });
  // A copy: whoever remembers many blocks would keep the whole room of each.
  const lineOf = linesOf(Buffer.from(unpacked));
  const { forms, form, lines } = JSON.parse(lineOf(0)) as Head;
  const valuesOf = (row: number): unknown[] => JSON.parse(lineOf(row + 1)) as unknown[];
  const told = forms.map((names, at) => {
    const kept = [...names.keys()].filter((place) => !untold.includes(names[place]!));
    // An object copied from one that came from JSON stays quick to read, one filled name by name does not.
    const blank = JSON.parse(`{${kept.map((place) => `${JSON.stringify(names[place])}:null`).join()}}`) as Record<string, unknown>;
    return { names, kept, blank, first: valuesOf(form.indexOf(at)) };
  });
  return (row) => {
    const { names, kept, blank, first } = told[form[row]!]!;
    const values = valuesOf(row);
    const fields = { ...blank };
    for (const at of kept) fields[names[at]!] = values[at] === SAME ? first[at] : values[at];
    return { line: lines[row]!, fields };
  };
}

/** The lines of a text in Latin-1, found as far as somebody asks: of most blocks a single row is wanted. */
function linesOf(text: Buffer): (line: number) => string {
  const starts = [0];
  return (line) => {
    while (starts.length <= line + 1) {
      const end = text.indexOf(LINE_END, starts.at(-1));
      starts.push(end === -1 ? text.length + 1 : end + 1);
    }
    return text.toString('latin1', starts[line], starts[line + 1]! - 1);
  };
}

const BEYOND_LATIN_1 = /[\u0100-\uffff]/g;

/** JSON without a letter beyond Latin-1: one such letter doubles what the text of a whole block takes, and reading it back costs sixty times as much. */
function inLatin1(json: string): string {
  return json.replace(BEYOND_LATIN_1, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function isSame(names: readonly string[], others: readonly string[]): boolean {
  if (names.length !== others.length) return false;
  for (let at = 0; at < names.length; at++) if (names[at] !== others[at]) return false;
  return true;
}
