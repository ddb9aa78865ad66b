import { listsMeet } from '#core/compare/ragged.ts';
import { LOGIN } from './comparisons.ts';
import { PATTERN_CODES, patternOf } from './login-pattern.ts';
import type { nameClass } from './name-class.ts';
import type { Roster } from './roster.ts';

type NameClass = ReturnType<typeof nameClass>;

/** How sign-in names agree, whatever the names; `uncommon` is the same that follows from neither name; negative when the source's alone is the one made. */
function levelOf(source: Roster, s: number, target: Roster, t: number): number {
  if (source.logins.start[s] === source.logins.start[s + 1] || target.logins.start[t] === target.logins.start[t + 1]) return LOGIN.missing;
  if (listsMeet(source.logins, s, target.logins, t)) {
    return source.pattern[s] === 0 && target.pattern[t] === 0 ? LOGIN.uncommon : LOGIN.exact;
  }
  if (listsMeet(source.loginLetters, s, target.loginLetters, t)) return LOGIN.letters;
  const forth = listsMeet(source.madeLogins, s, target.loginLetters, t);
  const back = listsMeet(source.loginLetters, s, target.madeLogins, t);
  return forth && back ? LOGIN.madeBoth : forth ? LOGIN.madeOne : back ? -LOGIN.madeOne : LOGIN.none;
}

/** Bits of what a pattern takes no more than an initial of: the surname, the given name. */
const LITTLE = { surname: 1, given: 2 } as const;

/** By pattern code; without a pattern anything may be in the sign-in name. */
const LITTLE_OF = Uint8Array.from({ length: PATTERN_CODES }, (_, code) => {
  const pattern = patternOf(code);
  if (pattern === null) return 0;
  const little = (half: 'g' | 's'): boolean => [pattern.first, pattern.second].every((part) => !part.startsWith(half) || part === half);
  return (little('s') ? LITTLE.surname : 0) | (little('g') ? LITTLE.given : 0);
});

/**
 * The level of the sign-in names of two accounts. Where only one half of the names agrees and each sign-in name that
 * agrees follows from its owner's own name, all but an initial from that half, it says nothing new: everybody
 * called Roberts signs in as roberts with some number. Such pairs are *missing*.
 */
export function loginLevel(source: Roster, s: number, target: Roster, t: number, names: NameClass): number {
  const level = levelOf(source, s, target, t);
  if ((names === 2 || names === 5) && level !== LOGIN.none && level !== LOGIN.missing) {
    const half = names === 2 ? LITTLE.surname : LITTLE.given;
    const ofSource = level === LOGIN.madeOne || ((LITTLE_OF[source.pattern[s] as number] as number) & half) !== 0;
    const ofTarget = level === -LOGIN.madeOne || ((LITTLE_OF[target.pattern[t] as number] as number) & half) !== 0;
    if (ofSource && ofTarget) return LOGIN.missing;
  }
  return Math.abs(level);
}
