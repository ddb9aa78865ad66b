import type { Fault, FaultRemedy } from './fault.ts';
import { shown } from './refusal.ts';

/** Where a cell stands. */
export interface CellPlace {
  readonly line: number;
  /** Index of its column; null when a whole row is meant. */
  readonly index: number | null;
}

/** Takes note of a fault in a row. */
export type ReportFault = (place: CellPlace, code: string, value: string, remedy: FaultRemedy, message: string) => void;

/** Collects the faults of one file, naming columns by their headers. */
export interface FaultCollector {
  readonly report: ReportFault;
  /** The faults reported since the last call. */
  take(): Fault[];
  /** Takes back what was reported of the last line. */
  forget(line: number): void;
}

/** Prepares to collect the faults of a file with these headers. */
export function createFaultCollector(headers: readonly string[]): FaultCollector {
  let faults: Fault[] = [];
  return {
    report({ line, index }, code, value, remedy, message) {
      faults.push({ line, column: index === null ? null : (headers[index] ?? null), code, value: shown(value), remedy, message });
    },
    take() {
      const taken = faults;
      faults = [];
      return taken;
    },
    forget(line) {
      while (faults.at(-1)?.line === line) faults.pop();
    },
  };
}
