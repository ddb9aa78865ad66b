import { languagesOfHeader, languagesOfRow } from './language-hints.ts';

/** Cells of a file whose bytes are no UTF-8, and what their rows say of languages. Bounded, whatever the file. */
export interface ForeignCells {
  /** Takes the next whole lines. */
  begin(lines: Uint8Array): void;
  /** A byte of those lines that fits no UTF-8; asked in ascending order. */
  note(at: number): void;
  /** Different cells, in the order of the file. */
  values(): readonly Uint8Array[];
  /** Language to the share of the rows that speak of it. */
  hints(): ReadonlyMap<string, number>;
}

/** So many different cells are kept, of so many looked at, whatever they hold, */
const KEPT = 250;
const LOOKED_AT = 20_000;
/** and after them those with a byte that has been met in fewer than this many. */
const NOVEL = 4;
/** How far to either side a cell is looked at. */
const REACH = 96;
/** How far to either side a row is searched for hints. */
const ROW_REACH = 1_000;
const ROWS = 300;

const SEPARATORS = new Set([0, 0x09, 0x0a, 0x0d, 0x22, 0x2c, 0x3b]);
const BAR = 0x7c;
/** Below it no byte is ever the second half of a character. */
const FIRST_HALF = 0x30;

/** Keeps different cells up to a number, however many there are. */
export function createForeignCells(): ForeignCells {
  const kept = new Map<number, Uint8Array>();
  const met = new Uint32Array(256);
  const votes = new Map<string, number>();
  let rows = 0;
  let lookedAt = 0;
  let lines: Uint8Array = new Uint8Array(0);
  let cellEnd = 0;
  let rowEnd = 0;
  let separates: readonly boolean[] | null = null;

  /** A bar can be the second half of an East Asian character, so it separates only where the header shows it does. */
  function readHeader(): readonly boolean[] {
    const header = textOf(lines.subarray(0, REACH * 20)).split(/[\r\n]/, 1)[0]!;
    for (const language of languagesOfHeader(header)) vote(language, 1);
    const barred = header.includes('|') && !/[,;\t]/.test(header);
    return Array.from({ length: 256 }, (_, byte) => SEPARATORS.has(byte) || (barred && byte === BAR));
  }

  function vote(language: string, count: number): void {
    votes.set(language, (votes.get(language) ?? 0) + count);
  }

  function note(at: number): void {
    if (at < cellEnd) return;
    if ((kept.size >= KEPT || lookedAt >= LOOKED_AT) && met[lines[at]!]! >= NOVEL) return;
    lookedAt++;
    const cell = cutCell(lines, at, separates!);
    cellEnd = cell.next;
    const hash = hashOf(lines, cell.start, cell.end);
    if (cell.start === cell.end || kept.has(hash)) {
      met[lines[at]!]!++;
      return;
    }
    const bytes = lines.slice(cell.start, cell.end);
    kept.set(hash, bytes);
    for (const byte of new Set(bytes)) met[byte]!++;
    if (at >= rowEnd && rows < ROWS) readRow(at);
  }

  function readRow(at: number): void {
    let start = at;
    while (start > 0 && at - start < ROW_REACH && lines[start - 1] !== 0x0a && lines[start - 1] !== 0x0d) start--;
    let end = at;
    while (end < lines.length && end - at < ROW_REACH && lines[end] !== 0x0a && lines[end] !== 0x0d) end++;
    rowEnd = end;
    rows++;
    for (const language of languagesOfRow(textOf(lines.subarray(start, end)))) vote(language, 1);
  }

  return {
    begin: (bytes) => {
      lines = bytes;
      cellEnd = 0;
      rowEnd = 0;
      separates ??= readHeader();
    },
    note,
    values: () => [...kept.values()],
    hints: () => new Map([...votes].map(([language, count]) => [language, Math.min(1, count / Math.max(1, rows))])),
  };
}

/**
 * The cell around `at`, and where to look on. One that goes on beyond reach is cut where no character
 * can be cut in two; where there is no such place it comes out empty.
 */
function cutCell(
  bytes: Uint8Array,
  at: number,
  separates: readonly boolean[],
): { readonly start: number; readonly end: number; readonly next: number } {
  let next = at + 1;
  while (next < bytes.length && next - at < REACH && !separates[bytes[next]!]) next++;
  let start = at;
  while (start > 0 && at - start < REACH && !separates[bytes[start - 1]!]) start--;
  if (at - start === REACH) while (start < at && bytes[start - 1]! >= FIRST_HALF) start++;
  let end = next;
  if (end < bytes.length && end - at === REACH) while (end > at && bytes[end]! >= FIRST_HALF) end--;
  const whole = start < at || at === 0 || bytes[at - 1]! < FIRST_HALF || separates[bytes[at - 1]!];
  return whole ? { start, end: Math.max(start, end), next } : { start: at, end: at, next };
}

/** FNV-1a over 32 bits. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash;
}

/** Bytes as characters of the same number: only the ASCII among them is meant. */
function textOf(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}
