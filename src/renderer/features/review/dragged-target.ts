import type { Party } from '#contract/calls/shapes.ts';

/** A target account that is being dragged. */
export interface DraggedTarget {
  readonly target: Party;
  /** The source account it is paired with, where it was taken from its line of the list. */
  readonly fromId: number | null;
}

/** What a dragged target account carries. */
export const targetData = (dragged: DraggedTarget): Record<string, unknown> => ({ type: 'target-account', dragged });

export function draggedTarget(data: Record<string | symbol, unknown>): DraggedTarget | null {
  return data['type'] === 'target-account' ? (data['dragged'] as DraggedTarget) : null;
}

/** The same where it was taken from the line of its pair, so that it can be unpaired. */
export function draggedOff(data: Record<string | symbol, unknown>): (DraggedTarget & { readonly fromId: number }) | null {
  const dragged = draggedTarget(data);
  return dragged && dragged.fromId !== null ? { ...dragged, fromId: dragged.fromId } : null;
}
