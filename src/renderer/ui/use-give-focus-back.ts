import { useEffect, useState } from 'react';

/** Gives the focus back to where it was before a dialog that a key opened, unless something else has taken it. */
export function useGiveFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        const lost = document.activeElement === null || document.activeElement === document.body;
        if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
      });
    },
    [before],
  );
}
