import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import type { Coincidences } from './coincidences.ts';
import { COMPARISONS, LEFT_OVER_BELIEFS, LOGIN, LOGIN_BELIEFS, NAME_BELIEFS, type Comparison } from './comparisons.ts';
import { isNamePair, nameClass, NAME_CLASSES } from './name-class.ts';
import { Tally, total } from './tally.ts';

const GIVENS = GIVEN.reordered + 1;
const SURNAMES = SURNAME.reordered + 1;
const LOGINS = LOGIN_BELIEFS.levels.length;
/** The beliefs of `comparisons` are worth this many pairs: enough to carry a project of fifty rows, little beside two thousand. */
const BELIEF = 30;
/**
 * Beliefs about names are worth at least one in ten accounts. The larger the tenants, the more strangers look
 * alike in some way; where hardly anybody is in both, those few would otherwise teach that one person's names look so.
 */
const FEW_IN_BOTH = 0.1;
/** Half a pair of strangers for what none was seen to reach (Krichevsky–Trofimov): however many pairs there are, the next may be the first. */
const UNSEEN = 0.5;
/** A pair this likely is clear. */
const CLEAR = 0.9;

/** The weights with few levels: names, sign-in names, identifiers, phones, standing; and how they are learned. */
export class LearnedWeights {
  /** log2 of the share of true pairs whose names agree like this: `given × SURNAMES + surname`, and each alone. */
  readonly name = new Float64Array(GIVENS * SURNAMES);
  readonly given = new Float64Array(GIVENS);
  readonly surname = new Float64Array(SURNAMES);
  /** Bits per name class and sign-in level. */
  readonly login = new Float64Array(NAME_CLASSES * LOGINS);
  /** Bits per comparison and level. */
  readonly levels: readonly Float64Array[] = COMPARISONS.map(({ levels }) => new Float64Array(levels.length));
  /** log2 of the share of true functional pairs that have so much left over of their words; by what the words share strangers are judged already. */
  readonly leftOver = new Float64Array(LEFT_OVER_BELIEFS.match.length + 1);
  private readonly leftOverSeen = new Float64Array(LEFT_OVER_BELIEFS.match.length + 1);
  private readonly nameTally = new Tally(GIVENS * SURNAMES);
  private readonly loginTally = new Tally(NAME_CLASSES * LOGINS);
  private readonly tallies = COMPARISONS.map(({ levels }) => new Tally(levels.length));
  private readonly classShares: Float64Array;
  /** Pairs of the two tenants where both sides have the field, per comparison; all pairs for sign-in names. */
  private readonly pairsKnown: readonly number[];
  private readonly allPairs: number;
  /** Share of strangers per comparison and level, measured on random pairs. */
  private readonly strangers: readonly Float64Array[];
  /** How many pairs the beliefs about names are worth. */
  private readonly nameBelief: number;
  /** Pairs that are known to share an identifier by chance: never fewer are counted as strangers. */
  private readonly coincidences: Coincidences;

  constructor(
    classShares: Float64Array,
    pairsKnown: readonly number[],
    allPairs: number,
    strangers: readonly Float64Array[],
    coincidences: Coincidences,
  ) {
    this.classShares = classShares;
    this.pairsKnown = pairsKnown;
    this.allPairs = allPairs;
    this.strangers = strangers;
    this.coincidences = coincidences;
    this.nameBelief = Math.max(BELIEF, FEW_IN_BOTH * Math.sqrt(allPairs));
    this.update();
  }

  /** Starts a round: forgets what was noted, except what was kept. */
  begin(): void {
    for (const tally of [this.nameTally, this.loginTally, ...this.tallies]) tally.clear();
    this.leftOverSeen.fill(0);
  }

  /** Keeps the strangers noted since `begin` for all rounds to come: pairs that will not be looked at again. */
  keep(): void {
    for (const tally of [this.nameTally, this.loginTally, ...this.tallies]) tally.keep();
  }

  /** Notes how many true pairs and how many strangers have names and sign-in names that agree like this. */
  note(given: number, surname: number, login: number, match: number, chance: number): void {
    this.nameTally.add(given * SURNAMES + surname, match, chance);
    this.loginTally.add(nameClass(given, surname) * LOGINS + login, match, chance);
  }

  /** Only clear pairs teach: of rooms that share no more than a city some pair looks possible for each, and would make that usual. */
  noteLeftOver(level: number, probability: number): void {
    if (probability >= CLEAR) this.leftOverSeen[level] = (this.leftOverSeen[level] as number) + probability;
  }

  noteLevel(comparison: number, level: number, match: number, chance: number): void {
    (this.tallies[comparison] as Tally).add(level, match, chance);
  }

  /** Bits of the agreement of names; `chance` as measured for the names at hand. */
  nameBits(given: number, surname: number, chance: number): number {
    if (given === 0) return surname === 0 ? 0 : (this.surname[surname] as number) - chance;
    if (surname === 0) return (this.given[given] as number) - chance;
    return (this.name[given * SURNAMES + surname] as number) - chance;
  }

  loginBits(given: number, surname: number, login: number): number {
    return this.login[nameClass(given, surname) * LOGINS + login] as number;
  }

  update(): void {
    this.updateNames();
    this.updateLogins();
    const pairs = total(this.leftOverSeen, 1, this.leftOverSeen.length) + LEFT_OVER_BELIEFS.pairs;
    LEFT_OVER_BELIEFS.match.forEach((believed, k) => {
      this.leftOver[k + 1] = Math.log2(((this.leftOverSeen[k + 1] as number) + LEFT_OVER_BELIEFS.pairs * believed) / pairs);
    });
    COMPARISONS.forEach((comparison: Comparison, c) => {
      const { match, chance } = this.tallies[c] as Tally;
      const known = this.pairsKnown[c] as number;
      const bits = this.levels[c] as Float64Array;
      const sum = total(match, 1, match.length);
      for (let level = 1; level < match.length; level++) {
        const believed = comparison.match[level - 1] as number;
        const m = ((match[level] as number) + BELIEF * believed) / (sum + BELIEF);
        // Strangers can be counted where blocking brings every pair; elsewhere a random sample speaks.
        const u =
          level >= comparison.covered
            ? (Math.max(chance[level] as number, this.coincidences.levels[c]?.[level] ?? 0) + 0.5) / (known + 1)
            : ((this.strangers[c] as Float64Array)[level] as number);
        bits[level] = Math.min(Math.log2(m / Math.min(u, 1)), comparison.ceilings?.[level - 1] ?? Infinity);
      }
    });
  }

  private updateNames(): void {
    const { match } = this.nameTally;
    const belief = this.nameBelief;
    const marginal = (
      size: number,
      believed: readonly number[],
      at: (level: number, other: number) => number,
      others: number,
      otherPart: number,
    ): Float64Array => {
      const counts = Float64Array.from({ length: size }, (_, level) => {
        let sum = 0;
        for (let other = 1; other < others; other++) sum += match[at(level, other)] as number;
        return level === 0 ? 0 : sum;
      });
      const all = total(counts, 1, size);
      return counts.map((count, level) => {
        const share = (count + belief * (believed[level] as number)) / (all + belief);
        // Father and son, John A. and John B. are alike in all but this: they would teach that one person's names differ so.
        return level === 0 ? 0 : level === otherPart ? Math.min(share, believed[level] as number) : share;
      });
    };
    const given = marginal(GIVENS, NAME_BELIEFS.given, (g, s) => g * SURNAMES + s, SURNAMES, GIVEN.otherPart);
    const surname = marginal(SURNAMES, NAME_BELIEFS.surname, (s, g) => g * SURNAMES + s, GIVENS, SURNAME.otherPart);
    let known = 0;
    for (let g = 1; g < GIVENS; g++) for (let s = 1; s < SURNAMES; s++) known += match[g * SURNAMES + s] as number;
    for (let g = 1; g < GIVENS; g++) {
      this.given[g] = Math.log2(given[g] as number);
      for (let s = 1; s < SURNAMES; s++) {
        this.surname[s] = Math.log2(surname[s] as number);
        // Reordered is always both.
        const believed =
          (g === GIVEN.reordered) === (s === SURNAME.reordered)
            ? g === GIVEN.reordered
              ? (given[g] as number)
              : (given[g] as number) * (surname[s] as number)
            : 1e-9;
        const seen = (match[g * SURNAMES + s] as number) + belief * believed;
        const isOtherPart = g === GIVEN.otherPart || s === SURNAME.otherPart;
        this.name[g * SURNAMES + s] = Math.log2(isOtherPart ? Math.min(seen / (known + belief), believed) : seen / (known + belief));
      }
    }
  }

  private updateLogins(): void {
    const { match, chance } = this.loginTally;
    for (let c = 0; c < NAME_CLASSES; c++) {
      const from = c * LOGINS;
      const { match: believedMatch, chance: believedChance } = believedLogins(c);
      const matches = total(match, from + 1, from + LOGINS);
      const strangers = total(chance, from + 1, from + LOGINS);
      // Of half a name or none, blocking brings mostly pairs with an agreeing sign-in name: count against all pairs instead.
      const halved = c === 2 || c === 3 || c === 5;
      const whole = halved ? Math.max(this.allPairs * (this.classShares[c] as number), strangers) : strangers;
      for (let level = 1; level < LOGINS; level++) {
        // Numbers are compared only where the names are the same.
        if (believedMatch[level - 1] === 0) continue;
        const m = ((match[from + level] as number) + BELIEF * (believedMatch[level - 1] as number)) / (matches + BELIEF);
        const believed = BELIEF * (believedChance[level - 1] as number);
        // Every pair with one number is among the candidates, where of a common name the others may be too many.
        const counted = level === LOGIN.sameNumber ? Math.max(this.allPairs * (this.classShares[c] as number) - matches, whole) : whole;
        const u = Math.max(
          ((chance[from + level] as number) + (halved ? Math.max(believed, UNSEEN) : believed)) / (counted + BELIEF),
          level < LOGIN.letters ? 0 : (this.coincidences.login[level] as number) / this.allPairs,
        );
        // Nobody is one person because the sign-in names disagree.
        this.login[from + level] = level === LOGIN.none ? Math.min(Math.log2(isNamePair(c as 0) ? m / u : m), 0) : Math.log2(m / u);
      }
      if (c === 0) this.poolNamesakes();
    }
  }

  /**
   * Of the same name, every sign-in name that follows from it counts the same: the number behind it
   * does not travel (the second John Smith of one tenant is often the first of the other), and learning
   * its weight from namesakes that nothing else tells apart would confirm whatever it began with.
   */
  private poolNamesakes(): void {
    const { match, chance } = this.loginTally;
    const { match: believedMatch, chance: believedChance } = believedLogins(0);
    const sums = [0, 0];
    for (let level = LOGIN.madeBoth; level <= LOGIN.exact; level++) {
      sums[0] = (sums[0] as number) + (match[level] as number) + BELIEF * (believedMatch[level - 1] as number);
      sums[1] = (sums[1] as number) + (chance[level] as number) + BELIEF * (believedChance[level - 1] as number);
    }
    const matches = total(match, 1, LOGINS) + BELIEF;
    const strangers = total(chance, 1, LOGINS) + BELIEF;
    const bits = Math.log2((sums[0] as number) / matches / ((sums[1] as number) / strangers));
    this.login.fill(bits, LOGIN.madeBoth, LOGIN.exact + 1);
  }
}

function believedLogins(c: number): { match: readonly number[]; chance: readonly number[] } {
  return { match: LOGIN_BELIEFS.match[c] as readonly number[], chance: LOGIN_BELIEFS.chance[c] as readonly number[] };
}
