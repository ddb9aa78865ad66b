import type { AccountField } from './account.ts';
import { isAddress, isGuid } from './value-shapes.ts';

/** What the values of one column look like. */
interface ColumnLook {
  readonly index: number;
  readonly values: readonly string[];
  readonly different: number;
}

/** Fields that the content of a column can suggest, in the order in which columns are offered them. */
const LOOKS: readonly (readonly [field: AccountField, looks: (look: ColumnLook) => boolean])[] = [
  ['proxyAddresses', ({ values }) => share(values, (value) => /(?:^|[;+,\s])smtp:\S+@/i.test(value)) >= 0.8],
  ['userPrincipalName', (look) => nearlyAllDiffer(look) && share(look.values, isAddress) >= 0.8],
  ['mail', ({ values }) => share(values, isAddress) >= 0.8],
  ['objectId', (look) => nearlyAllDiffer(look) && share(look.values, isGuid) >= 0.8],
  ['licenses', ({ values }) => share(values, (value) => /(?:Microsoft|Office) 365|\b(?:SPE|ENTERPRISEPACK)/.test(value)) >= 0.5],
  ['businessPhones', ({ values }) => share(values, (value) => /^\+?\d[\d ()/.-]{6,}$/.test(value)) >= 0.8],
  ['displayName', (look) => nearlyAllDiffer(look) && share(look.values, isFullName) >= 0.6],
];

/**
 * What columns may hold, judged by their content alone: a suggestion to show to a person, never to act
 * on. `free` are the columns of which nothing is known, `open` says which fields still want one.
 */
export function guessColumns(
  rows: readonly (readonly string[])[],
  free: readonly number[],
  open: (field: AccountField) => boolean,
): Map<number, AccountField> {
  const guesses = new Map<number, AccountField>();
  const looks = free.map((index) => lookOf(rows, index)).filter(({ values }) => values.length > 0);
  for (const [field, fits] of LOOKS) {
    if (!open(field)) continue;
    // The fuller column is the better one; of two, the first.
    const best = looks
      .filter((look) => !guesses.has(look.index) && fits(look))
      .sort((a, b) => b.values.length - a.values.length || a.index - b.index)[0];
    if (best) guesses.set(best.index, field);
  }
  return guesses;
}

function lookOf(rows: readonly (readonly string[])[], index: number): ColumnLook {
  const values = rows.map((cells) => cells[index]?.trim() ?? '').filter((value) => value !== '');
  return { index, values, different: new Set(values.map((value) => value.toLowerCase())).size };
}

function nearlyAllDiffer({ values, different }: ColumnLook): boolean {
  return different >= values.length * 0.9;
}

function share(values: readonly string[], test: (value: string) => boolean): number {
  return values.filter(test).length / values.length;
}

/** Two words or more, of letters. */
function isFullName(value: string): boolean {
  return /^\p{L}[\p{L}\p{M}'.’-]*,?(?: [\p{L}\p{M}'.’()-]+)+$/u.test(value);
}
