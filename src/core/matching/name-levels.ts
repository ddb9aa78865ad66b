import { compareGiven, GIVEN } from '#core/compare/compare-given.ts';
import { compareWholes, type NameAgreement } from '#core/compare/compare-names.ts';
import { compareSurname, SURNAME } from '#core/compare/compare-surname.ts';
import { WORDS_KEPT, type FormColumns } from '#core/compare/form-columns.ts';
import type { NameWords } from '#core/compare/name-words.ts';
import { PairMemo } from '#core/compare/pair-memo.ts';
import type { Rosters } from './join-sides.ts';
import { NAME_BELIEFS } from './comparisons.ts';
import type { NameFrequency } from './name-frequency.ts';
import { NumberPairs } from './number-pairs.ts';
import type { PairColumns } from './pair-table.ts';

const BELIEVED_GIVEN = NAME_BELIEFS.given.map((share) => (share === 0 ? 0 : Math.log2(share)));
const BELIEVED_SURNAME = NAME_BELIEFS.surname.map((share) => (share === 0 ? 0 : Math.log2(share)));

/** log2 of the chance that a stranger's given name agrees like this. */
function givenChance(frequency: NameFrequency, packed: number): number {
  const word = packed >> 4;
  switch (packed & 15) {
    case GIVEN.exact:
    case GIVEN.reordered:
      return frequency.given[word] as number;
    case GIVEN.part:
      return Math.max(frequency.givenWord[word] as number, frequency.given[word] as number);
    case GIVEN.otherPart:
      return Math.max(frequency.givenWord[word] as number, frequency.givenLevel[GIVEN.otherPart] as number);
    case GIVEN.nickname:
      return frequency.nickname[word] as number;
    case GIVEN.sound:
      return frequency.givenSound[word] as number;
    case GIVEN.missing:
      return 0;
    default:
      return frequency.givenLevel[packed & 15] as number;
  }
}

/** log2 of the chance that a stranger's surname agrees like this. */
function surnameChance(frequency: NameFrequency, packed: number): number {
  const word = packed >> 4;
  switch (packed & 15) {
    case SURNAME.exact:
    case SURNAME.reordered:
      return frequency.surname[word] as number;
    case SURNAME.part:
      return Math.max(frequency.surnameWord[word] as number, frequency.surname[word] as number);
    case SURNAME.otherPart:
      return Math.max(frequency.surnameWord[word] as number, frequency.surnameLevel[SURNAME.otherPart] as number);
    case SURNAME.sound:
      return Math.max(frequency.surnameSound[word] as number, frequency.surnameLevel[SURNAME.sound] as number);
    case SURNAME.missing:
      return 0;
    default:
      return frequency.surnameLevel[packed & 15] as number;
  }
}

/** Numbers the halves of names: equal numbers are equal in all that comparing looks at. */
class HalfNames {
  private readonly chain: readonly NumberPairs[] = Array.from({ length: WORDS_KEPT + 1 }, () => new NumberPairs());

  number(whole: Int32Array, core: Int32Array, words: Int32Array): Int32Array {
    return whole.map((word, form) => {
      let half = (this.chain[0] as NumberPairs).number(word + 1, (core[form] as number) + 1);
      for (let k = 0; k < WORDS_KEPT; k++) {
        half = (this.chain[k + 1] as NumberPairs).number(half, (words[form * WORDS_KEPT + k] as number) + 1);
      }
      return half;
    });
  }
}

interface Halves {
  readonly given: Int32Array;
  readonly surname: Int32Array;
}

function numberHalves(sides: readonly FormColumns[]): Halves[] {
  const given = new HalfNames();
  const surname = new HalfNames();
  return sides.map((forms) => ({
    given: given.number(forms.given, forms.given, forms.givenWords),
    surname: surname.number(forms.surname, forms.surnameCore, forms.surnameWords),
  }));
}

/** Compares the names of two accounts in all their readings. */
export class NameLevels {
  private readonly rosters: Rosters;
  private readonly words: NameWords;
  private readonly frequency: NameFrequency;
  private readonly agreement: NameAgreement = { given: 0, surname: 0 };
  private readonly halves: readonly Halves[];
  private readonly givens = new PairMemo();
  private readonly surnames = new PairMemo();

  constructor(rosters: Rosters, words: NameWords, frequency: NameFrequency) {
    this.rosters = rosters;
    this.words = words;
    this.frequency = frequency;
    this.halves = numberHalves([rosters.source.forms, rosters.target.forms]);
  }

  /**
   * Writes how the readings agree that agree best. Where one of them has an initial that contradicts the other, this
   * counts though shorter ones agree: John Smith who is shown as John Alan Smith is not John B. Smith. Nor is John
   * Smith Jr. John Smith Sr.
   */
  compare(s: number, t: number, columns: PairColumns, pair: number): void {
    const { source, target } = this.rosters;
    const { agreement, frequency } = this;
    const toS = source.formStart[s + 1] as number;
    const toT = target.formStart[t + 1] as number;
    const own = source.generation[s];
    const other = target.generation[t];
    const isOther = own !== 0 && other !== 0 && own !== other;
    let best = -Infinity;
    for (let i = source.formStart[s] as number; i < toS; i++) {
      for (let j = target.formStart[t] as number; j < toT; j++) {
        this.agree(i, j);
        const isSame = (agreement.given & 15) >= GIVEN.exact && (agreement.surname & 15) >= SURNAME.exact;
        let chance = givenChance(frequency, agreement.given) + surnameChance(frequency, agreement.surname);
        if ((agreement.given & 15) >= GIVEN.sound && (agreement.surname & 15) >= SURNAME.sound) chance += frequency.togetherness;
        if (isSame) chance = Math.log2(2 ** chance + frequency.namesakeRate);
        // Father and son are called the same more often than strangers whose names differ in part are.
        if (isOther && (agreement.given & 15) >= GIVEN.part) agreement.given = GIVEN.otherPart | (agreement.given & ~15);
        const given = agreement.given & 15;
        const surname = agreement.surname & 15;
        const isContradicted =
          given === GIVEN.otherPart && surname >= SURNAME.part && (this.hasInitial(source.forms, i) || this.hasInitial(target.forms, j));
        const bits = isContradicted ? Infinity : (BELIEVED_GIVEN[given] as number) + (BELIEVED_SURNAME[surname] as number) - chance;
        if (bits <= best) continue;
        best = bits;
        columns.given[pair] = given;
        columns.surname[pair] = surname;
        columns.nameChance[pair] = chance;
        columns.origins[pair] = (source.forms.origin[i] as number) | ((target.forms.origin[j] as number) << 2);
      }
    }
  }

  private hasInitial({ givenWords }: FormColumns, form: number): boolean {
    for (let k = form * WORDS_KEPT; k < (form + 1) * WORDS_KEPT; k++) {
      const word = givenWords[k] as number;
      if (word >= 0 && (this.words.texts[word] as string).length === 1) return true;
    }
    return false;
  }

  /** As `compareNames`, remembering how halves agree: the same given names and surnames meet again and again. */
  private agree(i: number, j: number): void {
    const { words, agreement } = this;
    const left = this.rosters.source.forms;
    const right = this.rosters.target.forms;
    if (left.signs[i] !== right.signs[j]) {
      agreement.given = GIVEN.missing;
      agreement.surname = SURNAME.missing;
      return;
    }
    const [from, to] = this.halves as [Halves, Halves];
    const givenA = from.given[i] as number;
    const givenB = to.given[j] as number;
    const given = this.givens.find(givenA, givenB);
    agreement.given = given >= 0 ? given : this.givens.keep(givenA, givenB, compareGiven(words, left, i, right, j));
    const surnameA = from.surname[i] as number;
    const surnameB = to.surname[j] as number;
    const surname = this.surnames.find(surnameA, surnameB);
    agreement.surname = surname >= 0 ? surname : this.surnames.keep(surnameA, surnameB, compareSurname(words, left, i, right, j));
    compareWholes(words, left, i, right, j, agreement);
  }
}
