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

/** Masks (see `listMasks`) of the lists of every row, side by side in memory. */
const ROW = { logins: 0, letters: 1, made: 2, numbers: 3, size: 4 } as const;

function packRows({ logins, loginLetters, madeLogins, loginNumbers }: Roster): Int32Array {
  const masks = [logins, loginLetters, madeLogins, loginNumbers].map(listMasks);
  const rows = logins.start.length - 1;
  const packed = new Int32Array(ROW.size * rows);
  for (const [place, column] of masks.entries()) {
    for (let row = 0; row < rows; row++) packed[row * ROW.size + place] = column[row] as number;
  }
  return packed;
}

/** Compares the sign-in names of two accounts. */
export class LoginLevels {
  private readonly source: Roster;
  private readonly target: Roster;
  private readonly left: Int32Array;
  private readonly right: Int32Array;

  constructor(source: Roster, target: Roster) {
    this.source = source;
    this.target = target;
    this.left = packRows(source);
    this.right = packRows(target);
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
      const ofSource = level === LOGIN.madeOne || ((LITTLE_OF[this.source.pattern[s] as number] as number) & half) !== 0;
      const ofTarget = level === -LOGIN.madeOne || ((LITTLE_OF[this.target.pattern[t] as number] as number) & half) !== 0;
      if (ofSource && ofTarget) return LOGIN.missing;
    }
    return names === 0 && Math.abs(level) >= LOGIN.madeOne ? this.withNumber(Math.abs(level), s, t) : Math.abs(level);
  }

  private withNumber(level: number, s: number, t: number): number {
    const own = this.left[s * ROW.size + ROW.numbers] as number;
    const other = this.right[t * ROW.size + ROW.numbers] as number;
    if (own === 0 || other === 0) return level;
    const isSame = (own & other) !== 0 && listsMeet(this.source.loginNumbers, s, this.target.loginNumbers, t);
    return isSame ? LOGIN.sameNumber : LOGIN.otherNumber;
  }

  /** How the sign-in names agree, whatever the names; `uncommon` is the same that follows from neither name; negative when the source's alone is the one made. */
  private levelOf(s: number, t: number): number {
    const { source: from, target: to, left, right } = this;
    const a = s * ROW.size;
    const b = t * ROW.size;
    const own = left[a] as number;
    const other = right[b] as number;
    if (own === 0 || other === 0) return LOGIN.missing;
    if ((own & other) !== 0 && listsMeet(from.logins, s, to.logins, t)) {
      return from.pattern[s] === 0 && to.pattern[t] === 0 ? LOGIN.uncommon : LOGIN.exact;
    }
    const ownLetters = left[a + ROW.letters] as number;
    const otherLetters = right[b + ROW.letters] as number;
    if ((ownLetters & otherLetters) !== 0 && listsMeet(from.loginLetters, s, to.loginLetters, t)) return LOGIN.letters;
    const forth = ((left[a + ROW.made] as number) & otherLetters) !== 0 && listsMeet(from.madeLogins, s, to.loginLetters, t);
    const back = (ownLetters & (right[b + ROW.made] as number)) !== 0 && listsMeet(from.loginLetters, s, to.madeLogins, t);
    return forth && back ? LOGIN.madeBoth : forth ? LOGIN.madeOne : back ? -LOGIN.madeOne : LOGIN.none;
  }
}
