/** A row of a worksheet as a person sees it. */
export interface SheetRow {
  /** Counted from 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

/** A cell that is not what it was, or a row that is missing or was put in. */
export interface DifferentCell {
  /** Of the sheet that was found, counted from 1; 0: the row is missing. */
  readonly row: number;
  /** Counted from 0; null: the whole row. */
  readonly column: number | null;
  /** The row as it was written, else as it was found. */
  readonly cells: readonly string[];
  readonly expected: string;
  readonly found: string;
}

/**
 * Compares a worksheet with what was written. The order of rows says nothing, so a sheet that somebody sorted is as it was;
 * a row that is nowhere is told cell by cell against the row that it was most likely made of, one that has nothing in common
 * with any as put in, and what is left of the expected ones as missing. In order of the row found, the missing ones last. Steps are pauses.
 */
export function* compareSheet(expected: readonly SheetRow[], found: readonly SheetRow[]): Generator<void, DifferentCell[]> {
  const counts = new Map<string, number>();
  for (const [n, { cells }] of expected.entries()) {
    if (n % BATCH === 0) yield;
    const text = textOf(cells);
    if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const strange = yield* takenFrom(counts, found, (left, text) => left === 0 && text !== '');
  const gone = yield* takenFrom(counts, expected, (left) => left > 0);
  const { take, rest } = yield* likest(gone);
  const different: DifferentCell[] = [];
  for (const [n, { row, cells }] of strange.entries()) {
    if (n % BATCH === 0) yield;
    const before = take(row, cells);
    if (before) different.push(...differentCells(row, before, cells));
    else different.push({ row, column: null, cells, expected: '', found: shown(cells) });
  }
  for (const cells of rest()) different.push({ row: 0, column: null, cells, expected: shown(cells), found: '' });
  return different;
}

/** Rows looked at between two pauses. */
const BATCH = 2_000;

/** Takes rows from what there is of each, and answers those of which as many were left as is asked for. */
function* takenFrom(
  counts: Map<string, number>,
  rows: readonly SheetRow[],
  isWanted: (left: number, text: string) => boolean,
): Generator<void, SheetRow[]> {
  const wanted: SheetRow[] = [];
  for (const [n, each] of rows.entries()) {
    if (n % BATCH === 0) yield;
    const text = textOf(each.cells);
    const left = counts.get(text) ?? 0;
    if (left > 0) counts.set(text, left - 1);
    if (isWanted(left, text)) wanted.push(each);
  }
  return wanted;
}

interface Likest {
  take(row: number, cells: readonly string[]): readonly string[] | null;
  rest(): (readonly string[])[];
}

/** Hands out, once each, the row that another was most likely made of. */
function* likest(rows: readonly SheetRow[]): Generator<void, Likest> {
  const free = new Set(rows);
  const byText = new Map<string, SheetRow[]>();
  const byRow = new Map(rows.map((each) => [each.row, each]));
  for (const [n, each] of rows.entries()) {
    if (n % BATCH === 0) yield;
    for (const cell of each.cells) {
      if (cell === '') continue;
      const alike = byText.get(cell);
      if (!alike) byText.set(cell, [each]);
      else if (alike.length < MOST_ALIKE) alike.push(each);
      else alike[MOST_ALIKE - 1] = each;
    }
  }
  return {
    take(row, cells) {
      const candidates = new Set(cells.flatMap((cell) => byText.get(cell) ?? []));
      const same = byRow.get(row);
      if (same) candidates.add(same);
      let best: SheetRow | null = null;
      let most = 0;
      for (const candidate of candidates) {
        if (!free.has(candidate)) continue;
        // Where it stood decides between rows that are equally alike.
        const alike = candidate.cells.filter((cell, n) => cell !== '' && cell === cells[n]).length + (candidate.row === row ? 0.5 : 0);
        if (alike > most) [best, most] = [candidate, alike];
      }
      if (best) free.delete(best);
      return best?.cells ?? null;
    },
    rest: () => [...free].map(({ cells }) => cells),
  };
}

/** Rows that are looked at because they share one text, so that a word in every row costs nothing. */
const MOST_ALIKE = 20;

function differentCells(row: number, before: readonly string[], cells: readonly string[]): DifferentCell[] {
  const different: DifferentCell[] = [];
  for (let column = 0; column < Math.max(before.length, cells.length); column++) {
    const [expected = '', found = ''] = [before[column], cells[column]];
    if (expected !== found) different.push({ row, column, cells: before, expected, found });
  }
  return different;
}

/** Cells at the end that hold nothing are not there for every program. */
function textOf(cells: readonly string[]): string {
  return cells.join('\u0000').replace(/\u0000+$/, '');
}

function shown(cells: readonly string[]): string {
  return cells.filter((cell) => cell !== '').join(' · ');
}
