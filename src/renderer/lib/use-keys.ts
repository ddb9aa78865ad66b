import { useHotkeys } from 'react-hotkeys-hook';
import { boundKeys, SINGLE_KEYS } from './bound-keys.ts';
import { useViewSetting } from './view-setting.ts';

/** Places that have keys of their own. */
const OWN_KEYS = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]';

/** Fields that are typed into, or that letters choose something in; a checkbox hears none but the space bar. */
const TYPED =
  'textarea, select, [contenteditable="true"], [role="combobox"], [role="spinbutton"], input:not([type="checkbox"], [type="radio"], [type="button"])';

/**
 * Binds keys by what they type, not by where they sit, so that A is A on every keyboard. Several are
 * given with commas. Not heard in text fields, dialogs and menus. `repeat` lets a held key go on firing,
 * `inFields` has them heard in text fields too. Keys of one character are for those to whom they are of use.
 */
export function useKeys(
  keys: string,
  run: (key: string) => void,
  options: { enabled?: boolean; repeat?: boolean; inFields?: boolean } = {},
): void {
  const [single] = useViewSetting<boolean>(SINGLE_KEYS, true);
  const bound = boundKeys(keys, single);
  useHotkeys(
    bound || keys,
    (event) => {
      if (options.repeat || !event.repeat) run(event.key);
    },
    {
      enabled: bound !== '' && (options.enabled ?? true),
      enableOnFormTags: true,
      useKey: true,
      preventDefault: true,
      ignoreEventWhen: (event) =>
        event.target instanceof Element && event.target.closest(options.inFields ? OWN_KEYS : `${OWN_KEYS}, ${TYPED}`) !== null,
    },
  );
}
