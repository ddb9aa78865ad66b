/** Where it is remembered whether keys that are one character without Ctrl or Alt do anything. */
export const SINGLE_KEYS = 'keys.single';

/** One letter, digit or sign, with or without Shift: what speech input and slipping hands set off by accident (WCAG 2.1.4). */
const isSingle = (key: string): boolean => /^(?:shift\+)?.$/u.test(key);

/** Of keys given with commas those that are bound; an empty text for none. */
export function boundKeys(keys: string, single: boolean): string {
  return single
    ? keys
    : keys
        .split(',')
        .filter((key) => !isSingle(key))
        .join(',');
}
