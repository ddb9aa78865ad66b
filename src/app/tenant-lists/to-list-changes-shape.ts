import type { ListChangesShape } from '#contract/calls/list-changes-shapes.ts';
import type { ListChanges } from '#core/tenant-lists/list-changes.ts';

/** Changes as the contract carries them. */
export function toListChangesShape({ changes, ...rest }: ListChanges): ListChangesShape {
  return { ...rest, changes: changes.map((change) => ({ ...change, examples: [...change.examples] })) };
}
