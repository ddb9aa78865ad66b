import { compareText } from '#core/text/compare-text.ts';
import type { Recognition } from './export-reading.ts';

/** What decides how high a file stands when two tell different values. */
export interface FileStanding {
  readonly recognition: Pick<Recognition, 'kind' | 'mapping'>;
  /** ISO 8601, UTC: when it was taken in. */
  readonly importedAt: string;
  /** How many fields of accounts it tells. */
  readonly told: number;
  readonly id: number;
}

/**
 * Orders files by whose word counts, highest first. Exports of a directory stand above lists that copy
 * from one (Dataverse keeps names and addresses as they once were, a mapping file only names accounts);
 * then the file taken in later; of files taken in together, the one that tells more fields.
 */
export function compareStanding(a: FileStanding, b: FileStanding): number {
  return Number(isCopy(a)) - Number(isCopy(b)) || compareText(b.importedAt, a.importedAt) || b.told - a.told || b.id - a.id;
}

function isCopy({ recognition }: FileStanding): boolean {
  return recognition.mapping !== undefined || recognition.kind.startsWith('dataverse');
}
