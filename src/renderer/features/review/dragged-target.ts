import type { Party } from '#contract/calls/shapes.ts';

/** What a dragged target account carries. */
export const targetData = (target: Party): Record<string, unknown> => ({ type: 'target-account', target });

export function draggedTarget(data: Record<string | symbol, unknown>): Party | null {
  return data['type'] === 'target-account' ? (data['target'] as Party) : null;
}
