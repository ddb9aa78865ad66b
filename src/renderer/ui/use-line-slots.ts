import { useState } from 'react';
import { assignSlots, NO_SLOTS } from './line-slots.ts';

/** Numbers for the elements of the lines drawn, as React keys: what was drawn last decides which line takes over which. */
export function useLineSlots(keys: readonly number[], currentKey: number | null): readonly number[] {
  const [drawn, setDrawn] = useState(() => ({ ...assignSlots(NO_SLOTS, keys, null), keys, currentKey }));
  const isSame = keys.length === drawn.keys.length && keys.every((key, at) => key === drawn.keys[at]);
  if (isSame && currentKey === drawn.currentKey) return drawn.slots;
  // While drawing, so that no line is drawn in an element that it does not get.
  const next = isSame ? drawn : assignSlots(drawn, keys, drawn.currentKey);
  setDrawn({ ...next, keys, currentKey });
  return next.slots;
}
