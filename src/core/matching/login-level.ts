import { listMasks, listsMeet } from '#core/compare/ragged.ts';
import { LOGIN } from './comparisons.ts';
import { PATTERN_CODES, patternOf } from './login-pattern.ts';
import type { nameClass } from './name-class.ts';
import type { Roster } from './roster.ts';

type NameClass = ReturnType<typeof nameClass>;

/** Bits of what a pattern takes no more than an initial of: the surname, the given name. */
const LITTLE = { surname: 1, given: 2 } as const;

/** By pattern code; without a pattern anything may be in the sign-in name. */
const LITTLE_OF = Uint8Array.from({ length: PATTERN_CODES }, (_, code) => {
  const pattern = patternOf(code);
  if (pattern === null) return 0;
  const little = (half: 'g' | 's'): boolean => [pattern.first, pattern.second].every((part) => !part.startsWith(half) || part === half);
  return (little('s') ? LITTLE.surname : 0) | (little('g') ? LITTLE.given : 0);
});

interface Side {
  readonly roster: Roster;
  readonly logins: Int32Array;
  readonly letters: Int32Array;
  readonly made: Int32Array;
  readonly numbers: Int32Array;
}

function sideOf(roster: Roster): Side {
  return {
    roster,
    logins: listMasks(roster.logins),
    letters: listMasks(roster.loginLetters),
    made: listMasks(roster.madeLogins),
    numbers: listMasks(roster.loginNumbers),
  };
}

/** Compares the sign-in names of two accounts. */
export class LoginLevels {
  private readonly source: Side;
  private readonly target: Side;

  constructor(source: Roster, target: Roster) {
    this.source = sideOf(source);
    this.target = sideOf(target);
  }

  /**
   * The level of two accounts. Where only one half of the names agrees and each sign-in name that
   * agrees follows from its owner's own name, all but an initial from that half, it says nothing new: everybody
   * called Roberts signs in as roberts with some number. Such pairs are *missing*. Where both agree, what is left to
   * tell is the number behind: it is compared where neither counts namesakes.
   */
  level(s: number, t: number, names: NameClass): number {
    const level = this.levelOf(s, t);
    if ((names === 2 || names === 5) && level !== LOGIN.none && level !== LOGIN.missing) {
      const half = names === 2 ? LITTLE.surname : LITTLE.given;
      const ofSource = level === LOGIN.madeOne || ((LITTLE_OF[this.source.roster.pattern[s] as number] as number) & half) !== 0;
      const ofTarget = level === -LOGIN.madeOne || ((LITTLE_OF[this.target.roster.pattern[t] as number] as number) & half) !== 0;
      if (ofSource && ofTarget) return LOGIN.missing;
    }
    return names === 0 && Math.abs(level) >= LOGIN.madeOne ? this.withNumber(Math.abs(level), s, t) : Math.abs(level);
  }

  private withNumber(level: number, s: number, t: number): number {
    const { source, target } = this;
    const own = source.numbers[s] as number;
    const other = target.numbers[t] as number;
    if (own === 0 || other === 0) return level;
    const isSame = (own & other) !== 0 && listsMeet(source.roster.loginNumbers, s, target.roster.loginNumbers, t);
    return isSame ? LOGIN.sameNumber : LOGIN.otherNumber;
  }

  /** How the sign-in names agree, whatever the names; `uncommon` is the same that follows from neither name; negative when the source's alone is the one made. */
  private levelOf(s: number, t: number): number {
    const { source, target } = this;
    const own = source.logins[s] as number;
    const other = target.logins[t] as number;
    if (own === 0 || other === 0) return LOGIN.missing;
    const from = source.roster;
    const to = target.roster;
    if ((own & other) !== 0 && listsMeet(from.logins, s, to.logins, t)) {
      return from.pattern[s] === 0 && to.pattern[t] === 0 ? LOGIN.uncommon : LOGIN.exact;
    }
    const ownLetters = source.letters[s] as number;
    const otherLetters = target.letters[t] as number;
    if ((ownLetters & otherLetters) !== 0 && listsMeet(from.loginLetters, s, to.loginLetters, t)) return LOGIN.letters;
    const forth = ((source.made[s] as number) & otherLetters) !== 0 && listsMeet(from.madeLogins, s, to.loginLetters, t);
    const back = (ownLetters & (target.made[t] as number)) !== 0 && listsMeet(from.loginLetters, s, to.madeLogins, t);
    return forth && back ? LOGIN.madeBoth : forth ? LOGIN.madeOne : back ? -LOGIN.madeOne : LOGIN.none;
  }
}
