import { packLists } from '#core/compare/ragged.ts';
import { describe, expect, it } from 'vitest';
import { LOGIN } from '#core/matching/comparisons.ts';
import { LoginLevels } from '#core/matching/login-level.ts';
import { patternCode, type LoginPattern } from '#core/matching/login-pattern.ts';
import type { Roster } from '#core/matching/roster.ts';

const NOTHING = packLists([[]]);
const [SAME_NAME, GIVEN_ONLY, NOTHING_SHARED, SURNAME_ONLY] = [0, 2, 3, 5] as const;

interface Signs {
  letters: string;
  made?: string;
  pattern?: LoginPattern;
  numbers?: number[];
}

/** One account: its sign-in name, what the other tenant would make of its name, and the pattern behind its own. */
function rosterOf({ letters, made, pattern, numbers = [] }: Signs, logins: number): Roster {
  const number = (text: string): number => Array.from(text).reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1_000_003;
  return {
    logins: packLists([[logins]]),
    loginLetters: packLists([[number(letters)]]),
    madeLogins: made === undefined ? NOTHING : packLists([[number(made)]]),
    loginNumbers: packLists([numbers]),
    pattern: Uint16Array.of(pattern ? patternCode(pattern) : 0),
  } as unknown as Roster;
}

const SURNAME: LoginPattern = { first: 'surname', sign: '', second: '' };
const INITIAL_SURNAME: LoginPattern = { first: 'g', sign: '', second: 'surname' };
const GIVEN_INITIAL: LoginPattern = { first: 'given', sign: '', second: 's' };
const FULL: LoginPattern = { first: 'given', sign: '.', second: 'surname' };

describe('LoginLevels', () => {
  const robertsHenry: Signs = { letters: 'henryroberts', made: 'roberts', pattern: FULL };
  const williamBrown: Signs = { letters: 'williamb', made: 'browil', pattern: GIVEN_INITIAL };

  it.each([
    [
      'roberts18, of another Roberts, says nothing new',
      robertsHenry,
      { letters: 'roberts', pattern: SURNAME },
      SURNAME_ONLY,
      LOGIN.missing,
    ],
    ['roberts18 of Mrs Haddad tells who she was', robertsHenry, { letters: 'roberts' }, NOTHING_SHARED, LOGIN.madeOne],
    ['roberts18 of somebody shown under half a name counts', robertsHenry, { letters: 'roberts' }, SURNAME_ONLY, LOGIN.madeOne],
    ['of the same name everything counts', robertsHenry, { letters: 'roberts', pattern: SURNAME }, SAME_NAME, LOGIN.madeOne],
    [
      'williamb says no more than an initial of William Bell',
      williamBrown,
      { letters: 'belwil', made: 'williamb', pattern: FULL },
      GIVEN_ONLY,
      LOGIN.missing,
    ],
    [
      'hroberts of another Roberts with H says no more than the initial',
      { letters: 'roberts', made: 'hroberts', pattern: SURNAME },
      { letters: 'hroberts', pattern: INITIAL_SURNAME },
      SURNAME_ONLY,
      LOGIN.missing,
    ],
    [
      'one number behind both names of one sort is told',
      { ...robertsHenry, numbers: [4711, 12] },
      { letters: 'roberts', pattern: SURNAME, numbers: [4711] },
      SAME_NAME,
      LOGIN.sameNumber,
    ],
    [
      'another number is told too',
      { ...robertsHenry, numbers: [4711] },
      { letters: 'roberts', pattern: SURNAME, numbers: [815] },
      SAME_NAME,
      LOGIN.otherNumber,
    ],
    [
      'a number that the other has not says nothing',
      { ...robertsHenry, numbers: [4711] },
      { letters: 'roberts', pattern: SURNAME },
      SAME_NAME,
      LOGIN.madeOne,
    ],
    [
      'of half a name no number is compared',
      { ...robertsHenry, numbers: [4711] },
      { letters: 'roberts', numbers: [4711] },
      SURNAME_ONLY,
      LOGIN.madeOne,
    ],
    ['no agreement stays none', { letters: 'a', made: 'b' }, { letters: 'c', made: 'd' }, SURNAME_ONLY, LOGIN.none],
  ])('%s', (_, source: Signs, target: Signs, names, expected) => {
    expect(new LoginLevels(rosterOf(source, 1), rosterOf(target, 2)).level(0, 0, names)).toBe(expected);
  });
});
