import { GIVEN } from '#core/compare/compare-given.ts';
import { compareNames, type NameAgreement } from '#core/compare/compare-names.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import type { NameWords } from '#core/compare/name-words.ts';
import type { Rosters } from './join-sides.ts';
import { NAME_BELIEFS } from './comparisons.ts';
import type { NameFrequency } from './name-frequency.ts';
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
      return frequency.givenWord[word] as number;
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
    case SURNAME.sound:
      return Math.max(frequency.surnameSound[word] as number, frequency.surnameLevel[SURNAME.sound] as number);
    case SURNAME.missing:
      return 0;
    default:
      return frequency.surnameLevel[packed & 15] as number;
  }
}

/** Compares the names of two accounts in all their readings. */
export class NameLevels {
  private readonly rosters: Rosters;
  private readonly words: NameWords;
  private readonly frequency: NameFrequency;
  private readonly agreement: NameAgreement = { given: 0, surname: 0 };
  private readonly accounts: number;

  constructor(rosters: Rosters, words: NameWords, frequency: NameFrequency) {
    this.rosters = rosters;
    this.words = words;
    this.frequency = frequency;
    this.accounts = Math.max(rosters.source.size, rosters.target.size);
  }

  /** Writes how the readings agree that agree best. */
  compare(s: number, t: number, columns: PairColumns, pair: number): void {
    const { source, target } = this.rosters;
    const { words, agreement, frequency } = this;
    const toS = source.formStart[s + 1] as number;
    const toT = target.formStart[t + 1] as number;
    let best = -Infinity;
    for (let i = source.formStart[s] as number; i < toS; i++) {
      for (let j = target.formStart[t] as number; j < toT; j++) {
        compareNames(words, source.forms, i, target.forms, j, agreement);
        const given = agreement.given & 15;
        const surname = agreement.surname & 15;
        let chance = givenChance(frequency, agreement.given) + surnameChance(frequency, agreement.surname);
        if (given >= GIVEN.sound && surname >= SURNAME.sound) {
          chance += frequency.togetherness;
          if (given >= GIVEN.exact && surname >= SURNAME.exact) {
            chance = Math.max(Math.log2(2 ** chance + frequency.namesakeRate), this.floor(s, t));
          }
        }
        const bits = (BELIEVED_GIVEN[given] as number) + (BELIEVED_SURNAME[surname] as number) - chance;
        if (bits <= best) continue;
        best = bits;
        columns.given[pair] = given;
        columns.surname[pair] = surname;
        columns.nameChance[pair] = chance;
        columns.origins[pair] = (source.forms.origin[i] as number) | ((target.forms.origin[j] as number) << 2);
      }
    }
  }

  /** A full name that others of the same tenant have too is at least as common as they are. */
  private floor(s: number, t: number): number {
    const { sourceNamesakes, targetNamesakes } = this.frequency;
    const others = Math.max((sourceNamesakes[s] as number) - 1, (targetNamesakes[t] as number) - 1);
    return others < 1 ? -Infinity : Math.log2(others / this.accounts);
  }
}
