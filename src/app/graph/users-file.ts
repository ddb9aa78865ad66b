import { formatCsvLine, parseCsvLine } from './csv-line.ts';
import { SKU_COLUMN, USER_COLUMNS } from './user-columns.ts';

/** A user as Graph gives it, or the note that one is gone. */
export type GraphUser = Readonly<Record<string, unknown>> & { readonly id: string; readonly '@removed'?: unknown };

const SKUS = USER_COLUMNS.findIndex(({ header }) => header === SKU_COLUMN);
/** Two columns that are made, not read: whether somebody has a licence, and what the licences are called. */
const HEADER = [...USER_COLUMNS.map(({ header }) => header), 'licensed', 'licenses'];

/** Users by id, as the cells of their rows; what the file of a reading is made of. */
export type UserRows = Map<string, string[]>;

/**
 * Adds what a page of changes tells. A user that is there already gets only what the page says of it, for
 * what did not change is left out there; whoever was removed goes.
 */
export function addUsers(rows: UserRows, users: readonly GraphUser[]): void {
  for (const user of users) {
    if (user['@removed'] === undefined) rows.set(user.id, toCells(user, rows.get(user.id)));
    else rows.delete(user.id);
  }
}

/** A user as cells; what is not told stays as it was `before`. */
export function toCells(user: GraphUser, before?: readonly string[]): string[] {
  return USER_COLUMNS.map(({ property, toCell }, at) =>
    Object.hasOwn(user, property) ? toCell(user[property]).replace(/[\r\n]+/g, ' ') : (before?.[at] ?? ''),
  );
}

/** The first line of the file, with its line end. */
export const USERS_HEADER = formatCsvLine(HEADER);

/** The line of a user, with its line end. `nameOf` gives a licence its name. */
export function formatUser(cells: readonly string[], nameOf: (skuId: string) => string): string {
  const skus = (cells[SKUS] ?? '').split('; ').filter(Boolean);
  // Readers take a "+" for the sign between two licences, and a ";" as well: the last one says which it is.
  const names = skus.map((sku) => `${nameOf(sku).replaceAll('+', 'and').replaceAll(';', ',')};`).join(' ');
  return formatCsvLine([...cells, String(skus.length > 0), names]);
}

/** Reads such a file again: the rows under its header; null when it is no file of ours, or one with other columns. */
export function parseUsers(text: string): UserRows | null {
  const [header, ...lines] = text.split('\r\n');
  if (header !== USERS_HEADER.trimEnd()) return null;
  const rows: UserRows = new Map();
  for (const line of lines) {
    if (line === '') continue;
    const cells = parseCsvLine(line).slice(0, USER_COLUMNS.length);
    rows.set(cells[0]!, cells);
  }
  return rows;
}
