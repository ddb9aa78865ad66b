import { texts } from '#texts/texts.ts';
import { createForeignCells, type ForeignCells } from './foreign-cells.ts';
import { recogniseForeignBytes } from './foreign-file.ts';
import { guessCodePage, type CodePageGuess } from './guess-code-page.ts';
import { encodingTitle } from './known-encodings.ts';
import { sniffEncoding } from './sniff-encoding.ts';
import { utf8SequenceAt, wholeUtf8Length } from './utf8-evidence.ts';

/** What a look at all bytes of a file said of its encoding. */
export interface SurveyedEncoding {
  /** The code page it is most likely in; null when it is Unicode or ASCII, or mostly so. */
  readonly encoding: string | null;
  /** One sentence that says on which evidence. */
  readonly because: string;
}

/** A look at all bytes of a file, piece by piece, that keeps only the few cells which tell of a code page. */
export interface EncodingSurvey {
  /** Takes the next bytes of the file. */
  add(chunk: Uint8Array): void;
  /** Nothing that follows can change the result: the file says by its first bytes that it is Unicode, or no text. */
  settled(): boolean;
  /** Asked after the last bytes. */
  result(): SurveyedEncoding;
  /** The code pages in question, the likeliest first; empty when the file is Unicode or ASCII. */
  candidates(): readonly CodePageGuess[];
  /** Bytes of different cells that are no UTF-8, in the order in which they stand in the file. */
  cells(): readonly Uint8Array[];
}

/** How much of the beginning the byte order mark and the pattern of NUL bytes are looked for in: one block of reading. */
const HEAD = 65_536;
/** A line longer than this is looked at in pieces. */
const LONGEST_LINE = 65_536;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

/**
 * Surveys the bytes of a text file for the code page they are in. One pass that skips ASCII, counts
 * what speaks for UTF-8 and keeps some cells that are not; the same bytes give the same result,
 * however they are cut into pieces.
 */
export function createEncodingSurvey(): EncodingSurvey {
  const cells = createForeignCells();
  const head = new Uint8Array(HEAD);
  let headLength = 0;
  let settled: string | null = null;
  let open: Uint8Array = new Uint8Array(0);
  let ended = false;
  const evidence = { sequences: 0, strays: 0 };
  let guesses: readonly CodePageGuess[] | null = null;

  function sniff(): void {
    const start = head.subarray(0, headLength);
    const { encoding } = sniffEncoding(start);
    if (encoding !== 'utf-8') settled = texts.imports.firstBytes(encoding);
    else if (recogniseForeignBytes(start)) settled = texts.imports.noText;
  }

  function add(chunk: Uint8Array): void {
    if (settled !== null || chunk.length === 0) return;
    if (headLength < HEAD) {
      const taken = chunk.subarray(0, HEAD - headLength);
      head.set(taken, headLength);
      headLength += taken.length;
      if (headLength === HEAD) sniff();
      if (settled !== null) return;
    }
    let rest = chunk;
    if (open.length > 0) {
      const end = firstLineEnd(chunk);
      open = joined(open, chunk.subarray(0, end));
      rest = chunk.subarray(end);
      if (endsLine(open)) {
        scan(open, evidence, cells);
        open = new Uint8Array(0);
      }
    }
    if (rest.length > 0) {
      const whole = lastLineEnd(rest);
      scan(rest.subarray(0, whole), evidence, cells);
      open = rest.slice(whole);
    }
    while (open.length > LONGEST_LINE) {
      const piece = wholeUtf8Length(open.subarray(0, LONGEST_LINE));
      scan(open.subarray(0, piece), evidence, cells);
      open = open.slice(piece);
    }
  }

  function end(): void {
    if (ended) return;
    ended = true;
    sniff();
    if (settled === null) scan(open, evidence, cells);
  }

  function candidates(): readonly CodePageGuess[] {
    end();
    if (settled !== null || evidence.strays === 0 || evidence.sequences > evidence.strays) return [];
    guesses ??= guessCodePage(cells.values(), cells.hints());
    return guesses;
  }

  return {
    add,
    settled: () => settled !== null,
    result: () => {
      const [best] = candidates();
      if (settled !== null) return { encoding: null, because: settled };
      if (best === undefined) return { encoding: null, because: sayUtf8(evidence) };
      if (cells.values().length === 0) return { encoding: best.encoding, because: texts.imports.noWords };
      return {
        encoding: best.encoding,
        because: texts.imports.foreignLetters(cells.values().length, encodingTitle(best.encoding), best.language),
      };
    },
    candidates,
    cells: () => cells.values(),
  };
}

function sayUtf8({ sequences, strays }: { readonly sequences: number; readonly strays: number }): string {
  if (strays > 0) return texts.imports.nearlyUtf8;
  return sequences > 0 ? texts.imports.utf8 : texts.imports.ascii;
}

/** Counts what speaks for and against UTF-8, and hands every cell with a byte that fits none to `cells`. */
function scan(bytes: Uint8Array, evidence: { sequences: number; strays: number }, cells: ForeignCells): void {
  if (bytes.length === 0) return;
  cells.begin(bytes);
  const lead = (4 - (bytes.byteOffset & 3)) & 3;
  const quads = bytes.length < 8 ? new Uint32Array(0) : new Uint32Array(bytes.buffer, bytes.byteOffset + lead, (bytes.length - lead) >> 2);
  for (let at = 0; at < bytes.length;) {
    if (bytes[at]! < 0x80) {
      at++;
      if (((at - lead) & 3) !== 0 || at < lead) continue;
      let quad = (at - lead) >> 2;
      while (quad < quads.length && (quads[quad]! & 0x80808080) === 0) quad++;
      if (quads.length > 0) at = lead + (quad << 2);
      continue;
    }
    const length = utf8SequenceAt(bytes, at);
    if (length === 0) {
      evidence.strays++;
      cells.note(at);
      at++;
    } else {
      evidence.sequences++;
      at += length;
    }
  }
}

/** Behind the first line end, else the length. */
function firstLineEnd(bytes: Uint8Array): number {
  for (let at = 0; at < bytes.length; at++) if (isLineEnd(bytes[at]!)) return at + 1;
  return bytes.length;
}

/** Behind the last line end, else 0. */
function lastLineEnd(bytes: Uint8Array): number {
  for (let at = bytes.length; at > 0; at--) if (isLineEnd(bytes[at - 1]!)) return at;
  return 0;
}

function endsLine(bytes: Uint8Array): boolean {
  return isLineEnd(bytes.at(-1) ?? 0);
}

function isLineEnd(byte: number): boolean {
  return byte === LINE_FEED || byte === RETURN;
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}
