/** How a tenant makes the part before the @ from a name. */
export type Convention = 'first.last' | 'flast' | 'firstl' | 'last.first' | 'f.last' | 'last';

const GERMAN: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', å: 'aa', ø: 'oe', æ: 'ae', þ: 'th' };
const BARE: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', þ: 'th', ł: 'l', đ: 'd', ı: 'i' };

/** Contoso writes umlauts out (mueller), Fabrikam drops the marks (muller). */
export type Folding = 'written-out' | 'dropped';

export function foldName(name: string, folding: Folding): string {
  const lower = name.normalize('NFC').toLowerCase();
  const written = folding === 'written-out' ? lower.replace(/[äöüßåøæþ]/g, (letter) => GERMAN[letter] ?? letter) : lower;
  return written
    .replace(/[ßøæþłđı]/g, (letter) => BARE[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

export function signInName(given: string, surname: string, convention: Convention, folding: Folding): string {
  const keep = folding === 'written-out' ? /[^a-z'-]/g : /[^a-z]/g;
  const first = foldName(given, folding).replace(keep, '');
  const last = foldName(surname, folding).replace(keep, '');
  const initial = first.charAt(0);
  const made = {
    'first.last': `${first}.${last}`,
    flast: `${initial}${last}`,
    firstl: `${first}${last.charAt(0)}`,
    'last.first': `${last}.${first}`,
    'f.last': `${initial}.${last}`,
    last,
  }[convention];
  // Entra allows 64 characters before the @; both companies stop earlier.
  return made.replace(/^\.|\.$/g, '').slice(0, 48);
}

/** Sign-in names of one tenant: the second of a kind gets a 2. */
export class SignInNames {
  readonly #taken = new Set<string>();

  take(local: string, domain: string): string {
    for (let number = 1; ; number += 1) {
      const upn = `${local}${number === 1 ? '' : number}@${domain}`;
      if (this.#taken.has(upn.toLowerCase())) continue;
      this.#taken.add(upn.toLowerCase());
      return upn;
    }
  }
}
