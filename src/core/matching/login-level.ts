import { listsMeet } from '#core/compare/ragged.ts';
import { LOGIN } from './comparisons.ts';
import type { Roster } from './roster.ts';

/** How the sign-in names of two accounts agree; `uncommon` is the same name that follows from neither person's name. */
export function loginLevel(source: Roster, s: number, target: Roster, t: number): number {
  if (source.logins.start[s] === source.logins.start[s + 1] || target.logins.start[t] === target.logins.start[t + 1]) return LOGIN.missing;
  if (listsMeet(source.logins, s, target.logins, t)) {
    return source.pattern[s] === 0 && target.pattern[t] === 0 ? LOGIN.uncommon : LOGIN.exact;
  }
  if (listsMeet(source.loginLetters, s, target.loginLetters, t)) return LOGIN.letters;
  const forth = listsMeet(source.madeLogins, s, target.loginLetters, t);
  const back = listsMeet(source.loginLetters, s, target.madeLogins, t);
  return forth && back ? LOGIN.madeBoth : forth || back ? LOGIN.madeOne : LOGIN.none;
}
