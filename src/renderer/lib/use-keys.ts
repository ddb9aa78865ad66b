import { useHotkeys } from 'react-hotkeys-hook';

/** Places that have keys of their own. */
const OWN_KEYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/**
 * Binds keys by what they type, not by where they sit, so that A is A on every keyboard. Several are
 * given with commas. Not heard in text fields, dialogs and menus. `repeat` lets a held key go on firing.
 */
export function useKeys(keys: string, run: (key: string) => void, options: { enabled?: boolean; repeat?: boolean } = {}): void {
  useHotkeys(
    keys,
    (event) => {
      if (options.repeat || !event.repeat) run(event.key);
    },
    {
      enabled: options.enabled ?? true,
      useKey: true,
      preventDefault: true,
      ignoreEventWhen: (event) => event.target instanceof Element && event.target.closest(OWN_KEYS) !== null,
    },
  );
}
