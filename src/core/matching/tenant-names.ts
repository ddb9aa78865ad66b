import type { RaggedList } from '#core/compare/ragged.ts';
import type { Vocabulary } from '#core/compare/vocabulary.ts';
import { foldUmlauts } from '#core/text/fold.ts';
import { findLoginPattern, numberMade, patternCode, patternOf, type LoginPattern, type NameStems } from './login-pattern.ts';
import { WARD } from './pairable.ts';

/** A pattern that makes sign-in names of a tenant, and how many it made. */
export interface PatternUse {
  readonly code: number;
  readonly pattern: LoginPattern;
  readonly accounts: number;
}

/** A pattern used by fewer than one in thirty is chance or an exception: predicting with it costs more than it finds. */
const RARE_PATTERN = 1 / 30;
const MOST_PATTERNS = 5;

/** How sign-in names of two parts are read where no name can be read beside them and so none tells the tenant's own way. */
const CUSTOMARY: readonly LoginPattern[] = (['.', '_'] as const).map((sign) => ({ first: 'given', sign, second: 'surname' }));

/** The code of the pattern that makes a sign-in name of a name; 0 for none. */
export function explainLogin(login: string, stems: NameStems): number {
  const pattern = findLoginPattern(login, stems);
  return pattern ? patternCode(pattern) : 0;
}

/** A name read out of a sign-in name. */
export interface ReadName {
  readonly given: string;
  readonly surname: string;
}

/**
 * Reads a name back out of a sign-in name that the tenant's usual pattern may have made; null when it cannot have.
 * @param initial the first letter of the given name that is written (empty: it has none); null where no name is.
 */
export function readLogin(login: string, uses: readonly PatternUse[], initial: string | null): ReadName | null {
  const bare = login.replace(/\d+$/, '');
  if (!/^[a-z._'-]{4,}$/.test(bare)) return null;
  const patterns = uses.map(({ pattern }) => pattern);
  for (const pattern of initial === null ? [...patterns, ...CUSTOMARY] : patterns) {
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
    if (pattern.sign === '' && initial !== null && initial !== given.slice(0, 1)) continue;
    return { given, surname };
  }
  return null;
}

/** The patterns of a tenant worth predicting with, most used first. */
export function usualPatterns(pattern: ArrayLike<number>, wards: Uint8Array): PatternUse[] {
  const counts = new Map<number, number>();
  let people = 0;
  for (let row = 0; row < wards.length; row++) {
    if (wards[row] !== WARD.person) continue;
    people++;
    const code = pattern[row] as number;
    if (code !== 0) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const uses: PatternUse[] = [];
  for (const [code, count] of [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const found = patternOf(code);
    if (found && count >= people * RARE_PATTERN && uses.length < MOST_PATTERNS) uses.push({ code, pattern: found, accounts: count });
  }
  return uses;
}

const NO_NAME: readonly string[] = [''];

/** Adds the sign-in names (letters only) that another tenant's patterns make of a name to a list of their numbers. */
export function addLoginsMadeOf({ given, surname }: NameStems, uses: readonly PatternUse[], letters: Vocabulary, made: RaggedList): void {
  for (const { pattern } of uses) {
    for (const first of given.length === 0 ? NO_NAME : given) {
      for (const last of surname.length === 0 ? NO_NAME : surname) {
        const login = numberMade(pattern, first, last, letters);
        if (login >= 0) made.add(login);
      }
    }
  }
}
