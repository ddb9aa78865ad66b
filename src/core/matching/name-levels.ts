import { compareGiven, GIVEN } from '#core/compare/compare-given.ts';
import { compareWholes, wordMask, type NameAgreement } from '#core/compare/compare-names.ts';
import { compareSurname, SURNAME } from '#core/compare/compare-surname.ts';
import { WORDS_KEPT, type FormColumns } from '#core/compare/form-columns.ts';
import type { NameWords } from '#core/compare/name-words.ts';
import { countBits } from '#core/compare/jaro-winkler.ts';
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
  private readonly numbers = new NumberPairs(2 ** 16);
  /** Above all words, so that a half which is continued by a word is not taken for two words. */
  private readonly beyond: number;

  constructor(words: number) {
    this.beyond = words + 1;
  }

  number(whole: number, core: number, words: Int32Array, form: number): number {
    let half = this.numbers.number(whole + 1, core + 1);
    const first = form * WORDS_KEPT;
    // Most are of one word, which says it all.
    if (words[first] === whole && (words[first + 1] as number) < 0) return half;
    for (let k = first; k < first + WORDS_KEPT; k++) half = this.numbers.number(this.beyond + half, (words[k] as number) + 1);
    return half;
  }
}

/** What comparing asks of a reading, side by side in memory: the numbers of its halves, its words as bits, and its marks. */
const FORM = { given: 0, surname: 1, words: 2, marks: 3, size: 4 } as const;
/** Marks of a reading; above them its origin. */
const MARK = { signs: 1, initial: 2, origin: 4 } as const;

function packForms(forms: FormColumns, given: HalfNames, surname: HalfNames, words: NameWords): Int32Array {
  const packed = new Int32Array(FORM.size * forms.given.length);
  for (let form = 0; form < forms.given.length; form++) {
    const at = FORM.size * form;
    const whole = forms.given[form] as number;
    packed[at] = given.number(whole, whole, forms.givenWords, form);
    packed[at + FORM.surname] = surname.number(forms.surname[form] as number, forms.surnameCore[form] as number, forms.surnameWords, form);
    packed[at + FORM.words] = wordMask(forms, form);
    packed[at + FORM.marks] =
      (forms.signs[form] === 1 ? MARK.signs : 0) |
      (hasInitial(forms, form, words) ? MARK.initial : 0) |
      ((forms.origin[form] as number) * MARK.origin);
  }
  return packed;
}

function hasInitial({ givenWords }: FormColumns, form: number, words: NameWords): boolean {
  for (let k = form * WORDS_KEPT; k < (form + 1) * WORDS_KEPT; k++) {
    const word = givenWords[k] as number;
    if (word >= 0 && (words.texts[word] as string).length === 1) return true;
  }
  return false;
}

/** How a half agrees with the very same: as `compareGiven` and `compareSurname` pack it, 0 for *missing*. */
function sameName(word: number, exact: number): number {
  return word < 0 ? 0 : exact | (word << 4);
}

/** Compares the names of two accounts in all their readings. */
export class NameLevels {
  private readonly rosters: Rosters;
  private readonly words: NameWords;
  private readonly frequency: NameFrequency;
  private readonly agreement: NameAgreement = { given: 0, surname: 0 };
  private readonly left: Int32Array;
  private readonly right: Int32Array;
  private readonly givens = new PairMemo();
  private readonly surnames = new PairMemo();

  constructor(rosters: Rosters, words: NameWords, frequency: NameFrequency) {
    const { source, target } = rosters;
    this.rosters = rosters;
    this.words = words;
    this.frequency = frequency;
    const given = new HalfNames(words.texts.length);
    const surname = new HalfNames(words.texts.length);
    this.left = packForms(source.forms, given, surname, words);
    this.right = packForms(target.forms, given, surname, words);
  }

  /**
   * Writes how the readings agree that agree best. Where one of them has an initial that contradicts the other, this
   * counts though shorter ones agree: John Smith who is shown as John Alan Smith is not John B. Smith. Nor is John
   * Smith Jr. John Smith Sr.
   */
  compare(s: number, t: number, columns: PairColumns, pair: number): void {
    const { source, target } = this.rosters;
    const { agreement, frequency, left, right } = this;
    const toS = source.formStart[s + 1] as number;
    const toT = target.formStart[t + 1] as number;
    const own = source.generation[s];
    const isOther = own !== 0 && target.generation[t] !== 0 && target.generation[t] !== own;
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
        const marks = left[i * FORM.size + FORM.marks] as number;
        const otherMarks = right[j * FORM.size + FORM.marks] as number;
        const isContradicted = given === GIVEN.otherPart && surname >= SURNAME.part && ((marks | otherMarks) & MARK.initial) !== 0;
        const bits = isContradicted ? Infinity : (BELIEVED_GIVEN[given] as number) + (BELIEVED_SURNAME[surname] as number) - chance;
        if (bits <= best) continue;
        best = bits;
        columns.given[pair] = given;
        columns.surname[pair] = surname;
        columns.nameChance[pair] = chance;
        columns.origins[pair] = (marks / MARK.origin) | 0 | (((otherMarks / MARK.origin) | 0) << 2);
      }
    }
  }

  /** As `compareNames`, remembering how halves agree: the same given names and surnames meet again and again. */
  private agree(i: number, j: number): void {
    const { words, agreement, left, right } = this;
    const a = i * FORM.size;
    const b = j * FORM.size;
    if ((((left[a + FORM.marks] as number) ^ (right[b + FORM.marks] as number)) & MARK.signs) !== 0) {
      agreement.given = GIVEN.missing;
      agreement.surname = SURNAME.missing;
      return;
    }
    const { forms } = this.rosters.source;
    const { forms: others } = this.rosters.target;
    const givenA = left[a] as number;
    const givenB = right[b] as number;
    const given = givenA === givenB ? sameName(forms.given[i] as number, GIVEN.exact) : this.givens.find(givenA, givenB);
    agreement.given = given >= 0 ? given : this.givens.keep(givenA, givenB, compareGiven(words, forms, i, others, j));
    const surnameA = left[a + FORM.surname] as number;
    const surnameB = right[b + FORM.surname] as number;
    const surname =
      surnameA === surnameB ? sameName(forms.surnameCore[i] as number, SURNAME.exact) : this.surnames.find(surnameA, surnameB);
    agreement.surname = surname >= 0 ? surname : this.surnames.keep(surnameA, surnameB, compareSurname(words, forms, i, others, j));
    const shared = countBits((left[a + FORM.words] as number) & (right[b + FORM.words] as number));
    compareWholes(words, forms, i, others, j, agreement, shared);
  }
}
