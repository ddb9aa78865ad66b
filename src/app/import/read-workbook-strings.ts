import { needsCare } from '#core/directory/scan-text.ts';
import { texts } from '#texts/texts.ts';
import type { WorkbookPart } from './read-workbook-archive.ts';
import { WorkbookFault } from './read-workbook-fault.ts';
import { scanXml } from './read-workbook-xml.ts';

/** The texts that cells refer to by number. */
export interface SharedStrings {
  /** Null for a number that no text has. */
  get(index: number): string | null;
  /** Some of them must be looked at, see `needsCare`. */
  readonly careful: boolean;
}

/** Characters kept of one text; a longer one is refused when its row is read. */
const MAX_STRING = 40_000;
/** Bytes of all texts together, and what remembering the place of one counts for. */
const MAX_TEXT = 384 * 2 ** 20;
const PLACE = 24;
const SHELF = 2 ** 20;
const PAGE = 2 ** 16;

export const NO_STRINGS: SharedStrings = { get: () => null, careful: false };

/**
 * Reads the shared strings of a workbook, yielding between steps. They are kept as UTF-8 on large
 * shelves: five million of them as JavaScript strings would take several hundred megabytes.
 */
export function* readSharedStrings(part: WorkbookPart): Generator<void, SharedStrings> {
  const shelves: Buffer[] = [];
  let shelf = Buffer.alloc(0);
  let filled = 0;
  let total = 0;
  let count = 0;
  /** Of each text: its shelf, its start, its length; a page of them after the other. */
  const pages: Uint32Array[] = [];
  let careful = false;
  let open = '';
  let inText = false;
  let phonetic = false;

  function keep(text: string): void {
    careful ||= needsCare(text) || text.includes('_x');
    const room = text.length * 3;
    if (shelves.length === 0 || shelf.length - filled < room) {
      shelf = Buffer.alloc(Math.max(SHELF, room));
      shelves.push(shelf);
      filled = 0;
    }
    if (count % PAGE === 0) pages.push(new Uint32Array(PAGE * 3));
    const length = shelf.write(text, filled, 'utf8');
    pages.at(-1)!.set([shelves.length - 1, filled, length], (count++ % PAGE) * 3);
    filled += length;
    total += length + PLACE;
    if (total > MAX_TEXT) {
      throw new WorkbookFault('file-too-large', texts.fileRefusals.tooMuchText);
    }
  }

  const scan = scanXml(part.steps, {
    open(name) {
      if (name === 'si') open = '';
      else if (name === 'rPh') phonetic = true;
      else if (name === 't') inText = !phonetic;
    },
    close(name) {
      if (name === 'si') keep(open);
      else if (name === 'rPh') phonetic = false;
      else if (name === 't') inText = false;
    },
    text(text) {
      if (inText && open.length < MAX_STRING) open += text;
    },
  });
  for (const _ of scan) yield;
  return {
    careful,
    get(index) {
      if (!(index >= 0 && index < count)) return null;
      const page = pages[Math.floor(index / PAGE)]!;
      const at = (index % PAGE) * 3;
      const start = page[at + 1]!;
      return shelves[page[at]!]!.toString('utf8', start, start + page[at + 2]!);
    },
  };
}
