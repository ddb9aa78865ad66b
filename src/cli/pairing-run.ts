import type { Accept } from '#contract/calls/export-calls.ts';
import type { FileToImport } from '#app/import/import-files.ts';
import type { Console } from './console.ts';
import { describePairing } from './describe-pairing.ts';
import type { PairingSummary } from './summarise-pairing.ts';

/** What `crosswalk pair` is to do. */
export interface PairingRun {
  readonly files: readonly FileToImport[];
  /** An existing folder. */
  readonly out: string;
  readonly accept: Accept;
  readonly mappingOnly: boolean;
  /** When it began, by `performance.now()`. */
  readonly began: number;
  readonly terminal: Console;
}

/** How many open questions are told with their reasons; review.csv has all of them. */
export const QUESTIONS_TOLD = 5;

/** What a project is called that nobody keeps. */
export const SCRATCH_NAME = 'pairing';

/** How long each phase took, that of writing from `writing` on, and the whole, in milliseconds. */
export function timesOf(
  phases: Readonly<Record<string, number>>,
  writing: number,
  { began }: Pick<PairingRun, 'began'>,
): Record<string, number> {
  const now = performance.now();
  return { ...phases, write: Math.round(now - writing), total: Math.round(now - began) };
}

/** Tells what came of it. */
export function tellPairing({ terminal }: Pick<PairingRun, 'terminal'>, summary: PairingSummary): void {
  terminal.printJson(summary);
  terminal.print(describePairing(summary));
}
