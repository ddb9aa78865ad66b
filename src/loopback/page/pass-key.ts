const NAME = 'crosswalk-key';

/** The key of this tab: kept by the browser for this origin alone, port included, until the tab closes. */
export const passKey = {
  read: (): string | null => sessionStorage.getItem(NAME),
  keep: (key: string): void => sessionStorage.setItem(NAME, key),
};
