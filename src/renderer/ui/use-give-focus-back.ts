import { useEffect, useState } from 'react';

/** Nothing that is typed into, where keys of one letter are not heard. */
const FOCUSABLE = 'button:not(:disabled), a[href], [tabindex="0"]';

/** Where Fluent leaves a focus that was lost: at a button of a menu that had it at some time. */
const RESTORED = `[data-tabster*='"restorer":{"type":1']`;

/** By then what a dialog did is shown, in milliseconds. */
const SHOWN = 500;

/** Whether the focus was lost, and went nowhere or where Fluent leaves it then. */
export function isFocusLost(): boolean {
  const now = document.activeElement;
  return now === null || now === document.body || now.matches(RESTORED);
}

/**
 * Gives the focus back to where it was before a dialog that a key opened, unless something else has taken it: to what is
 * nearest where what had it went with what the dialog did.
 */
export function useGiveFocusBack(): void {
  const [before] = useState(() => [...withAncestors(document.activeElement)]);
  useEffect(
    () => () => {
      const giveBack = (): void => {
        if (!isFocusLost()) return;
        const main = document.querySelector('main');
        const nearest = before.find(({ isConnected }) => isConnected) ?? main;
        const itself = nearest === before[0] || nearest === main;
        const place = itself ? nearest : (nearest?.querySelector(FOCUSABLE) ?? main);
        if (place instanceof HTMLElement) place.focus();
      };
      requestAnimationFrame(giveBack);
      // What had the focus may go only when what the dialog did is shown.
      setTimeout(giveBack, SHOWN);
    },
    [before],
  );
}

function* withAncestors(element: Element | null): Generator<Element> {
  for (let each = element; each !== null && each !== document.body; each = each.parentElement) yield each;
}
