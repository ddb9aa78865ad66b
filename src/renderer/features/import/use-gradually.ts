import { useEffect, useState } from 'react';

/** Cards drawn in one frame; each costs some milliseconds. */
const STEP = 2;

/** How many of so many things to draw now: a few more every frame, so that many at once never hold the window up. */
export function useGradually(total: number): number {
  const [shown, setShown] = useState(0);
  const next = Math.min(total, shown + STEP);
  useEffect(() => {
    if (next === shown) return undefined;
    const frame = requestAnimationFrame(() => setShown(next));
    return () => cancelAnimationFrame(frame);
  }, [next, shown]);
  return Math.min(total, Math.max(shown, STEP));
}
