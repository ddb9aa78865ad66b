import type { Account, AccountField } from './account.ts';
import { createAccountBuilder } from './build-account.ts';
import { createDuplicateGuard } from './duplicate-guard.ts';
import type { AccountRow } from './export-reading.ts';
import type { Fault, Refusal } from './fault.ts';
import type { FoundHeader } from './find-header.ts';
import { createHeaderWatch, headerAgain, refuseOtherHeader } from './header-watch.ts';
import { judgeRowShape, judgeSheetRow } from './judge-row-shape.ts';
import { createCounterpartReader } from './read-counterpart.ts';
import { createFaultCollector } from './report-fault.ts';
import type { RowBlock, RowSource } from './row-block.ts';

/** What a block of rows gave. */
interface ReadBlock {
  readonly rows: readonly AccountRow[];
  readonly faults: readonly Fault[];
  /** How many rows held anything. */
  readonly read: number;
}

/** Makes accounts of the rows of one table, block by block. */
export interface BlockReader {
  /** Reads a block from the row `start` on, or says why nothing of the file may be kept. */
  read(block: RowBlock, start: number): ReadBlock | { readonly refusal: Refusal };
  /** Mapped fields that no row has filled so far. */
  untold(): AccountField[];
}

/** Prepares to read the rows under a header that stands in `first`. */
export function createBlockReader({ row, recognised, recognition }: FoundHeader, first: RowBlock, source: RowSource): BlockReader {
  const width = recognition.columns.length;
  const headed = first.rows[row]?.length ?? width;
  const collector = createFaultCollector(recognised.headers);
  const builder = createAccountBuilder(recognised, collector.report);
  const guard = createDuplicateGuard(source.name);
  const counterpartOf = createCounterpartReader(recognition, source.choices?.side ?? 'source', collector.report);
  const header = createHeaderWatch(recognised.headers, first.rows[row]);

  function judgeShape(cells: readonly string[], at: number, block: RowBlock): Fault | null {
    const misquoted = block.misquoted.has(at);
    if (cells.length === width && !misquoted) return null;
    const line = block.lines[at]!;
    if (recognition.sheet !== undefined) return judgeSheetRow(cells, line, width);
    return judgeRowShape(cells, line, { width, headed, misquoted, cutOff: block.unfinished && at === block.rows.length - 1 });
  }

  return {
    read(block, start) {
      const rows: AccountRow[] = [];
      const faults: Fault[] = [];
      let read = 0;
      for (let at = start; at < block.rows.length; at++) {
        const cells = block.rows[at]!;
        const line = block.lines[at]!;
        if (isBlank(cells)) continue;
        read++;
        if (header.isSame(cells)) {
          faults.push(headerAgain(cells, line));
          continue;
        }
        const misshapen = judgeShape(cells, at, block);
        if (misshapen) faults.push(misshapen);
        if (misshapen?.remedy === 'row-left-out') continue;
        const account: Account | null = builder.build(cells, line, block.careful);
        if (account === null) {
          const found = header.judge(cells);
          if (found === 'other') return { refusal: refuseOtherHeader(cells, line, source.name) };
          if (found === 'again') {
            collector.forget(line);
            faults.push(headerAgain(cells, line));
          }
          continue;
        }
        const twice = guard.check(account, line);
        if (twice) {
          faults.push(twice);
          continue;
        }
        const counterpart = counterpartOf?.(cells, line);
        rows.push(counterpart === undefined ? { line, account, cells } : { line, account, cells, counterpart });
      }
      return { rows, faults: [...faults, ...collector.take()], read };
    },
    untold: builder.untold,
  };
}

/** Also what the command prompt's `copy` puts behind the last line: the end of a file of old. */
function isBlank(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== '' && cell.trim() !== '' && cell !== '\x1a') return false;
  return true;
}
