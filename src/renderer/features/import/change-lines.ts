import type { ChangeType, SideChanges } from '#contract/calls/import-calls.ts';

type Change = SideChanges['changes'][number]['examples'][number];

/** One account that changes, with the way it does. */
export interface ChangeLine extends Change {
  readonly type: ChangeType;
}

/** The changes of one kind or of all, those that lose most first. */
export const CHANGE_ORDER: readonly ChangeType[] = [
  'gone',
  'deleted',
  'disabled',
  'united',
  'renamed',
  'kind',
  'added',
  'enabled',
  'details',
] satisfies readonly ChangeType[];

/** What changes on a side, in the order in which it matters; kinds that do not occur are left out. */
export const changesInOrder = ({ changes }: SideChanges): SideChanges['changes'] =>
  changes.filter(({ count }) => count > 0).toSorted((a, b) => CHANGE_ORDER.indexOf(a.type) - CHANGE_ORDER.indexOf(b.type));

/** The accounts to show, and how many there are in all. */
export function changeLines(side: SideChanges, type: ChangeType | null): { lines: ChangeLine[]; total: number } {
  const wanted = changesInOrder(side).filter((change) => type === null || change.type === type);
  return {
    lines: wanted.flatMap((change) => change.examples.map((example) => ({ ...example, type: change.type }))),
    total: wanted.reduce((sum, { count }) => sum + count, 0),
  };
}

/** How many accounts a person has decided about would no longer be there. */
export const decidedLosses = (side: SideChanges): number =>
  side.changes.filter(({ type }) => type === 'gone').reduce((sum, { decided }) => sum + decided, 0);
