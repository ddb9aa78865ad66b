import type { AccountFields } from './account.ts';

/**
 * What two rows say of one account, the newer row's word first. A blank or a column the newer file
 * does not have never takes away what the older one told. List values are joined, the newer ones first.
 */
export function mergeFields(older: AccountFields, newer: AccountFields): AccountFields {
  const merged: Record<string, unknown> = { ...older };
  for (const [field, value] of Object.entries(newer)) {
    const before = merged[field];
    if (value === null) merged[field] ??= null;
    else if (Array.isArray(value) && Array.isArray(before)) merged[field] = joinLists(value, before);
    else merged[field] = value;
  }
  return merged;
}

function joinLists(first: readonly string[], second: readonly string[]): string[] {
  const known = new Set(first.map((value) => value.toLowerCase()));
  return [...first, ...second.filter((value) => !known.has(value.toLowerCase()))];
}
