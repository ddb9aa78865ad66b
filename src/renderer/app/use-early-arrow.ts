import { useEffect, useRef } from 'react';
import { hasJustCome } from '#lib/has-just-come.ts';
import type { Screen } from '#lib/navigation.ts';

/** Keeps an arrow that is pressed before the wanted screen is drawn, and presses it there: screens are drawn in slices. */
export function useEarlyArrow(wanted: Screen, shown: Screen): void {
  const early = useRef<string | null>(null);
  useEffect(() => {
    if (wanted !== shown) {
      const keep = (event: KeyboardEvent): void => {
        if (hasJustCome(event) && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) early.current = event.key;
      };
      document.addEventListener('keydown', keep);
      return () => document.removeEventListener('keydown', keep);
    }
    const key = early.current;
    early.current = null;
    if (key !== null) document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return undefined;
  }, [wanted, shown]);
}
