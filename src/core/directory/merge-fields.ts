import { FLAG_FIELDS, LIST_FIELDS, TEXT_FIELDS, type AccountField, type AccountFields, type ListField } from './account.ts';
import { saysTheSame } from './says-the-same.ts';

/** Two rows that tell different values of one field of an account, by their places in the list that was merged. */
export interface Contradiction {
  readonly field: AccountField;
  readonly winner: number;
  readonly loser: number;
}

/** What several rows together say of one account. */
export interface MergedFields {
  readonly fields: AccountFields;
  readonly contradictions: readonly Contradiction[];
}

const SINGLE_FIELDS = [...TEXT_FIELDS, ...FLAG_FIELDS];

/**
 * Makes one account of what several rows say of it; the row whose file stands highest comes first
 * (`compareStanding`). The first value told wins, unless `preferred` names another row for the field.
 * A blank never beats a value, a name that lost letters never beats one that did not, and lists are
 * joined in order. *Not in any file* stays absent, *blank everywhere* stays null.
 */
export function mergeFields(
  sayings: readonly AccountFields[],
  preferred: (field: AccountField) => number | null = () => null,
): MergedFields {
  const fields: Record<string, unknown> = {};
  const contradictions: Contradiction[] = [];
  for (const field of SINGLE_FIELDS) {
    const winner = winnerOf(sayings, field, preferred(field));
    if (winner === null) continue;
    const value = sayings[winner]![field];
    fields[field] = value;
    if (value === null) continue;
    for (const [loser, saying] of sayings.entries()) {
      const other = saying[field];
      if (loser === winner || other === undefined || other === null) continue;
      if (!saysTheSame(field, value!, other)) contradictions.push({ field, winner, loser });
    }
  }
  for (const field of LIST_FIELDS) {
    const joined = joinLists(sayings, field, preferred(field));
    if (joined !== undefined) fields[field] = joined;
  }
  return { fields, contradictions };
}

/** The row that has the word on a field; null when no row has the column. */
function winnerOf(sayings: readonly AccountFields[], field: AccountField, preferred: number | null): number | null {
  const chosen = preferred === null ? undefined : sayings[preferred]?.[field];
  if (chosen !== undefined && chosen !== null) return preferred;
  let best: number | null = null;
  let bestRank = 0;
  // A directory on the premises may have another sign-in name; the one of Entra is the account's.
  const isNamedByEntra = field === 'userPrincipalName' && sayings.some(({ objectId }) => objectId);
  for (const [index, saying] of sayings.entries()) {
    const value = saying[field];
    if (value === undefined) continue;
    const rank =
      value === null ? 1 : typeof value === 'string' && value.includes('\ufffd') ? 2 : isNamedByEntra && !sayings[index]!.objectId ? 3 : 4;
    if (rank > bestRank) {
      best = index;
      bestRank = rank;
    }
  }
  return best;
}

function joinLists(sayings: readonly AccountFields[], field: ListField, preferred: number | null): readonly string[] | null | undefined {
  const first = preferred === null ? undefined : sayings[preferred];
  const inOrder = first === undefined ? sayings : [first, ...sayings.filter((saying) => saying !== first)];
  let joined: readonly string[] | null | undefined;
  for (const saying of inOrder) {
    const list = saying[field];
    if (list === undefined) continue;
    if (list === null) joined ??= null;
    else if (joined === undefined || joined === null || joined.length === 0) joined = list;
    else if (list.length > 0) joined = withoutRepeats([...joined, ...list]);
  }
  return joined;
}

function withoutRepeats(values: readonly string[]): string[] {
  const known = new Set<string>();
  return values.filter((value) => known.size < known.add(value.toLowerCase()).size);
}
