import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '#contract/failure.ts';
import { USERMAPPING_FILE_NAME } from '#core/deliverables/usermapping-csv.ts';
import { WORKBOOK_FILE_NAME } from '#core/deliverables/workbook-description.ts';
import type { PlannedMapping, PlanTold } from '#app/export/planned-mapping.ts';
import { writeAtomically } from '#app/files/write-atomically.ts';
import type { Console } from './console.ts';

/** The review list's name beside the mapping. */
export const REVIEW_FILE_NAME = 'review.csv';

export interface Written {
  readonly plan: PlanTold;
  /** Paths of the files. */
  readonly written: string[];
}

/** Writes usermapping.csv alone, as it was planned. Rejects with AppError `blocked` when it must not be written. */
export async function writePlanned(out: string, plan: PlannedMapping, terminal: Console): Promise<Written> {
  if (plan.blocker !== null) throw new AppError('blocked', `${plan.blocker} Nothing was written.`);
  const mappingPath = await writeUserMapping(out, plan);
  terminal.endProgress();
  return { plan, written: [mappingPath] };
}

/** Files of another pairing beside the new mapping would be taken for its own. Throws AppError `bad-input` where there are any. */
export function refuseOtherPairing(out: string): void {
  const left = [REVIEW_FILE_NAME, WORKBOOK_FILE_NAME].find((name) => existsSync(join(out, name)));
  if (left === undefined) return;
  throw new AppError('bad-input', `“${out}” holds ${left} of another pairing. Name another folder, or leave out --mapping-only.`);
}

/** Writes the file itself; answers its path. */
export async function writeUserMapping(out: string, { text }: PlannedMapping): Promise<string> {
  const mappingPath = join(out, USERMAPPING_FILE_NAME);
  await writeAtomically(mappingPath, (path) => writeFile(path, text, { encoding: 'ascii', flag: 'wx' }));
  return mappingPath;
}
