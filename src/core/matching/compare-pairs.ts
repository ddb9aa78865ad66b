import { compareNames, type NameAgreement } from '#core/compare/compare-names.ts';
import { GIVEN } from '#core/compare/compare-given.ts';
import { SURNAME } from '#core/compare/compare-surname.ts';
import type { Ragged } from '#core/compare/ragged.ts';
import type { NameWords } from '#core/compare/name-words.ts';
import type { Rosters } from './build-rosters.ts';
import { COMPARISONS, NAME_BELIEFS } from './comparisons.ts';
import { ALIGNED_FIELDS, type AlignedField } from './fields-compared.ts';
import { IdentifierComparer } from './identifier-levels.ts';
import { loginLevel } from './login-level.ts';
import type { NameFrequency } from './name-frequency.ts';
import { WARD } from './pairable.ts';
import type { PairTable } from './pair-table.ts';
import type { Roster } from './roster.ts';
import { sampleRows } from './sample-rows.ts';
import { ValuePairNumbers } from './value-pairs.ts';
import { WordWeigher } from './word-weights.ts';

const BELIEVED_GIVEN = NAME_BELIEFS.given.map((share) => (share === 0 ? 0 : Math.log2(share)));
const BELIEVED_SURNAME = NAME_BELIEFS.surname.map((share) => (share === 0 ? 0 : Math.log2(share)));

/** log2 of the chance that a stranger's given name agrees like this. */
export function givenChance(frequency: NameFrequency, packed: number): number {
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
export function surnameChance(frequency: NameFrequency, packed: number): number {
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

/** Pairs compared between two looks at the clock of whoever drives: well under 20 ms on a slow laptop. */
const STEP = 4_096;
/** Random pairs that show how strangers' departments, titles and places agree; one in 20,000 is fourteen bits. */
const STRANGERS = 20_000;

/** Compares all candidate pairs, column by column. Yields the number of pairs done. */
export function* comparePairs(
  candidates: Ragged,
  rosters: Rosters,
  words: NameWords,
  frequency: NameFrequency,
): Generator<number, PairTable> {
  const { source, target } = rosters;
  const size = candidates.items.length;
  const bytes = (): Uint8Array => new Uint8Array(size);
  const table = {
    size,
    source: new Int32Array(size),
    target: candidates.items,
    given: bytes(),
    surname: bytes(),
    nameChance: new Float32Array(size),
    origins: bytes(),
    login: bytes(),
    levels: COMPARISONS.map(bytes),
    words: bytes(),
    leftOver: bytes(),
  };
  const fields = ALIGNED_FIELDS.filter(
    (field) => source.values[field].some((value) => value >= 0) && target.values[field].some((value) => value >= 0),
  );
  const numbers = fields.map((field) => new ValuePairNumbers(field, rosters.values[field].texts, size + STRANGERS));
  yield 0;
  const identifiers = new IdentifierComparer(rosters);
  yield 0;
  const weigher = new WordWeigher(rosters);
  yield 0;
  const agreement: NameAgreement = { given: 0, surname: 0 };
  const floor = fullNameFloor(frequency, source.size, target.size);

  let pair = 0;
  for (let s = 0; s < source.size; s++) {
    const toPair = candidates.start[s + 1] as number;
    for (; pair < toPair; pair++) {
      const t = candidates.items[pair] as number;
      table.source[pair] = s;
      let best = -Infinity;
      for (let i = source.formStart[s] as number; i < (source.formStart[s + 1] as number); i++) {
        for (let j = target.formStart[t] as number; j < (target.formStart[t + 1] as number); j++) {
          compareNames(words, source.forms, i, target.forms, j, agreement);
          const given = agreement.given & 15;
          const surname = agreement.surname & 15;
          let chance = givenChance(frequency, agreement.given) + surnameChance(frequency, agreement.surname);
          if (given >= GIVEN.sound && surname >= SURNAME.sound) {
            chance += frequency.togetherness;
            if (given >= GIVEN.exact && surname >= SURNAME.exact) {
              chance = Math.max(Math.log2(2 ** chance + frequency.namesakeRate), floor(s, t));
            }
          }
          const bits = (BELIEVED_GIVEN[given] as number) + (BELIEVED_SURNAME[surname] as number) - chance;
          if (bits <= best) continue;
          best = bits;
          table.given[pair] = given;
          table.surname[pair] = surname;
          table.nameChance[pair] = chance;
          table.origins[pair] = (source.forms.origin[i] as number) | ((target.forms.origin[j] as number) << 2);
        }
      }
      table.login[pair] = loginLevel(source, s, target, t);
      identifiers.compare(s, t, table.levels, pair);
      table.words[pair] = weigher.weigh(s, t);
      table.leftOver[pair] = weigher.leftOver;
      for (let f = 0; f < numbers.length; f++) {
        const field = fields[f] as (typeof fields)[number];
        (numbers[f] as ValuePairNumbers).note(pair, source.values[field][s] as number, target.values[field][t] as number);
      }
      if ((pair & (STEP - 1)) === STEP - 1) yield pair + 1;
    }
  }
  const people = [source, target].map(peopleOf) as [number[], number[]];
  const step = sampleRows(source.size * 7 + target.size);
  for (let k = 0; k < STRANGERS; k++) {
    const s = people[0][step(people[0].length)] ?? -1;
    const t = people[1][step(people[1].length)] ?? -1;
    numbers.forEach((number, f) => {
      const { [fields[f] as AlignedField]: left } = source.values;
      const { [fields[f] as AlignedField]: right } = target.values;
      number.note(size + k, left[s] ?? -1, right[t] ?? -1);
    });
  }
  yield size;
  const values = [];
  for (const number of numbers) {
    const finishing = number.finish();
    for (;;) {
      const next = finishing.next();
      if (next.done) {
        values.push(next.value);
        break;
      }
      yield size;
    }
  }
  return { ...table, strangers: STRANGERS, values };
}

function peopleOf(roster: Roster): number[] {
  const rows: number[] = [];
  roster.ward.forEach((ward, row) => {
    if (ward === WARD.person) rows.push(row);
  });
  return rows;
}

/** A full name that others of the same tenant have too is at least as common as they are. */
function fullNameFloor(frequency: NameFrequency, sizeS: number, sizeT: number): (s: number, t: number) => number {
  return (s, t) => {
    const others = Math.max((frequency.sourceNamesakes[s] as number) - 1, (frequency.targetNamesakes[t] as number) - 1);
    return others < 1 ? -Infinity : Math.log2(others / Math.max(sizeS, sizeT));
  };
}
