/** How many different values of a column are shown, and how much of each. */
export const MAX_SAMPLES = 3;
const MAX_LENGTH = 100;

/** A short copy that does not keep alive the block of text it was cut from. */
export function sampleOf(cell: string): string {
  return ` ${cell.trim().slice(0, MAX_LENGTH)}`.slice(1).toWellFormed();
}
