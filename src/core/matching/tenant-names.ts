import type { Account } from '#core/directory/account.ts';
import { foldUmlauts } from '#core/text/fold.ts';
import { isParticle } from '#core/text/particles.ts';
import { applyPattern, findLoginPattern, patternCode, patternOf, type LoginPattern, type NameStems } from './login-pattern.ts';
import { FORM_ORIGIN, writtenNameForms, type NameForm } from './name-forms.ts';
import { WARD } from './pairable.ts';

/** A pattern that makes sign-in names of a tenant, and how many it made. */
export interface PatternUse {
  readonly code: number;
  readonly pattern: LoginPattern;
  readonly accounts: number;
}

/** The names of one tenant's accounts and how its sign-in names follow from them. */
export interface TenantNames {
  readonly forms: readonly (readonly NameForm[])[];
  readonly logins: readonly (readonly string[])[];
  /** Per account the code of the pattern behind its first explained sign-in name, 0 for none. */
  readonly pattern: Uint16Array;
  /** The patterns worth predicting with, most used first. */
  readonly uses: readonly PatternUse[];
}

/** A pattern used by fewer than one in thirty is chance or an exception: predicting with it costs more than it finds. */
const RARE_PATTERN = 1 / 30;
const MOST_PATTERNS = 5;

/** The stems a sign-in name may be made from: names glued, first word, last word, with and without particles. */
export function stemsOf(form: NameForm): NameStems {
  const core = form.surname.filter((word) => !isParticle(word));
  const glue = (words: readonly string[]): string => foldUmlauts(words.join(''));
  const stems = (texts: string[]): string[] => [...new Set(texts)].filter((text) => text !== '');
  return {
    given: form.given.length < 2 ? form.given : stems([glue(form.given), ...form.given]),
    surname: form.surname.length < 2 ? form.surname : stems([glue(form.surname), glue(core), ...core]),
  };
}

function explain(login: string, forms: readonly NameForm[]): number {
  for (const form of forms) {
    if (form.signs) continue;
    const pattern = findLoginPattern(login, stemsOf(form));
    if (pattern) return patternCode(pattern);
  }
  return 0;
}

/** Reads a name back out of a sign-in name that the tenant's usual pattern may have made; null when it cannot have. */
function readLogin(login: string, uses: readonly PatternUse[], own: NameForm | undefined): NameForm | null {
  const bare = login.replace(/\d+$/, '');
  if (!/^[a-z._'-]{4,}$/.test(bare)) return null;
  for (const { pattern } of uses) {
    if (pattern.second === '') continue;
    let first: string;
    let second: string;
    if (pattern.sign !== '') {
      const at = bare.indexOf(pattern.sign);
      if (at < 1 || at === bare.length - 1) continue;
      first = bare.slice(0, at);
      second = bare.slice(at + 1);
    } else if (pattern.first === 'g' || pattern.first === 's') {
      first = bare.slice(0, 1);
      second = bare.slice(1);
    } else if (pattern.second === 'g' || pattern.second === 's') {
      first = bare.slice(0, -1);
      second = bare.slice(-1);
    } else continue;
    // Without a sign any word fits: believe it only where the initial agrees or there is no other name to read.
    const [given, surname] = (pattern.first.startsWith('g') ? [first, second] : [second, first]).map((part) =>
      foldUmlauts(part.replace(/[._'-]/g, '')),
    ) as [string, string];
    if (pattern.sign === '' && own && !own.signs && own.given[0]?.[0] !== given[0]) continue;
    return { given: [given], surname: [surname], signs: false, origin: FORM_ORIGIN.login };
  }
  return null;
}

function tally(pattern: Uint16Array, wards: Uint8Array): PatternUse[] {
  const counts = new Map<number, number>();
  let people = 0;
  pattern.forEach((code, row) => {
    if (wards[row] !== WARD.person) return;
    people++;
    if (code !== 0) counts.set(code, (counts.get(code) ?? 0) + 1);
  });
  const uses: PatternUse[] = [];
  for (const [code, count] of [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const found = patternOf(code);
    if (found && count >= people * RARE_PATTERN && uses.length < MOST_PATTERNS) uses.push({ code, pattern: found, accounts: count });
  }
  return uses;
}

/**
 * Reads the names of a tenant and learns its sign-in patterns from the accounts whose sign-in name
 * follows from their own name; then reads names out of the sign-in names that do not (another
 * script, a maiden name, a nickname shown). Yields the number of accounts done.
 */
export function* readTenantNames(
  accounts: readonly Account[],
  wards: Uint8Array,
  logins: readonly (readonly string[])[],
): Generator<number, TenantNames> {
  const forms: NameForm[][] = [];
  const pattern = new Uint16Array(accounts.length);
  for (const [row, account] of accounts.entries()) {
    const written = (wards[row] as number) < WARD.functional ? writtenNameForms(account) : [];
    forms.push(written);
    for (const login of logins[row] ?? []) {
      if (pattern[row] === 0) pattern[row] = explain(login, written);
    }
    if (row % 500 === 499) yield row + 1;
  }
  const uses = tally(pattern, wards);
  for (const row of accounts.keys()) {
    if ((wards[row] as number) >= WARD.functional) continue;
    const own = forms[row] as NameForm[];
    // A name of two words or more that explains every sign-in name leaves nothing to read.
    const names = logins[row] ?? [];
    if (names.length === 1 && pattern[row] !== 0) continue;
    for (const login of names) {
      if (explain(login, own) !== 0) continue;
      const read = readLogin(login, uses, own[0]);
      if (read) {
        own.push(read);
        break;
      }
    }
    if (row % 500 === 499) yield accounts.length;
  }
  return { forms, logins, pattern, uses };
}

/** The sign-in names (letters only) that another tenant's patterns make of a name. */
export function loginsMadeOf(form: NameForm, uses: readonly PatternUse[]): string[] {
  if (form.signs) return [];
  const stems = stemsOf(form);
  const made = new Set<string>();
  for (const { pattern } of uses) {
    for (const given of stems.given.length === 0 ? [''] : stems.given) {
      for (const surname of stems.surname.length === 0 ? [''] : stems.surname) {
        const login = applyPattern(pattern, given, surname);
        if (login.length > 2) made.add(login);
      }
    }
  }
  return [...made];
}
