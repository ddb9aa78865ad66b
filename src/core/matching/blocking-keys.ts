import { WORDS_KEPT } from '#core/compare/form-columns.ts';
import {
  addAll,
  addFamily,
  addLacking,
  byForm,
  byList,
  COARSE_SALT,
  firstLetter,
  firstLetters,
  mix,
  surnameAt,
  SURNAMES,
  unordered,
} from './name-keys.ts';
import { SHARED, type BlockingRule } from './blocking-rule.ts';

/** With which shared fields a name key that is too common, or half a name, is narrowed. */
export const NARROWING_FIELDS = ['city', 'officeLocation', 'department', 'jobTitle'] as const;

/**
 * Caps: 2,500 pairs is a block of 50 by 50; whole names may have more namesakes than that and must never be lost. What
 * is left of a name brings mostly strangers, the more accounts the more: 20 by 20, and 10 by 10 where letters differ.
 */
const USUAL = 2_500;
const WHOLE_NAME = 40_000;
const SHORT_NAME = 400;
const LIKE_NAME = 100;
const HALF_NAME = 100;

/** The rules, from the surest to the loosest. Every rule looks at persons' names in all their readings. */
export const BLOCKING_RULES: readonly BlockingRule[] = [
  {
    name: 'employee-id',
    shared: SHARED.other,
    cap: USUAL,
    narrow: false,
    plain: true,
    keys: (roster, _, row, add) => {
      const digits = roster.employeeDigits[row] as number;
      const id = roster.employeeId[row] as number;
      if (digits >= 0) add(mix(digits, 11));
      if (id >= 0) add(mix(id, 12));
      const immutable = roster.immutableId[row] as number;
      if (immutable >= 0) add(mix(immutable, 13));
    },
  },
  { name: 'address', shared: SHARED.other, cap: USUAL, narrow: false, plain: true, keys: byList((roster) => roster.addresses) },
  { name: 'sign-in-name', shared: SHARED.other, cap: USUAL, narrow: false, plain: true, keys: byList((roster) => roster.logins) },
  {
    name: 'made-sign-in-name',
    cap: SHORT_NAME,
    narrow: true,
    plain: true,
    keys: (roster, _, row, add) => {
      addAll(roster.loginLetters, row, add);
      addAll(roster.madeLogins, row, add);
      const to = roster.loginNumbers.start[row + 1] as number;
      for (let k = roster.loginNumbers.start[row] as number; k < to; k++) {
        const number = roster.loginNumbers.items[k] as number;
        addAll(roster.loginLetters, row, add, number);
        addAll(roster.madeLogins, row, add, number);
      }
    },
  },
  { name: 'phone', shared: SHARED.other, cap: USUAL, narrow: false, plain: true, keys: byList((roster) => roster.phones) },
  {
    name: 'name',
    shared: SHARED.wholeName,
    cap: WHOLE_NAME,
    narrow: true,
    plain: true,
    keys: byForm((roster, _, form, add) => {
      const given = roster.forms.given[form] as number;
      const first = roster.forms.givenWords[form * WORDS_KEPT] as number;
      if (given < 0) return;
      add(unordered(given, roster.forms.surnameCore[form] as number));
      for (let k = 0; k < SURNAMES; k++) {
        const surname = surnameAt(roster, form, k);
        if (surname >= 0) add(unordered(first, surname));
      }
    }),
  },
  {
    name: 'surname-and-initial',
    cap: SHORT_NAME,
    narrow: true,
    keys: byForm((roster, words, form, add) => {
      const given = roster.forms.given[form] as number;
      if (given < 0) return;
      for (let k = 0; k < SURNAMES; k++) {
        const surname = surnameAt(roster, form, k);
        if (surname >= 0) add(mix(surname, firstLetter(words, given), 2));
      }
    }),
  },
  {
    name: 'nickname',
    cap: USUAL,
    narrow: true,
    keys: byForm((roster, words, form, add) => {
      const first = roster.forms.givenWords[form * WORDS_KEPT] as number;
      if (first < 0) return;
      for (let k = words.nicknames.start[first] as number; k < (words.nicknames.start[first + 1] as number); k++) {
        const group = words.nicknames.items[k] as number;
        for (let n = 0; n < SURNAMES; n++) {
          const surname = surnameAt(roster, form, n);
          if (surname >= 0) add(mix(group, surname, 3));
        }
        // Al Qahtani and Alkahtani: the consonants of the whole surname.
        const consonants = words.skeleton[roster.forms.surname[form] as number] ?? -1;
        if (consonants >= 0) add(mix(group, consonants, 11));
      }
    }),
  },
  {
    name: 'given-and-surname-start',
    cap: LIKE_NAME,
    narrow: true,
    keys: byForm((roster, words, form, add) => {
      const first = roster.forms.givenWords[form * WORDS_KEPT] as number;
      const surname = roster.forms.surnameCore[form] as number;
      if (first < 0 || surname < 0) return;
      const text = words.texts[surname] as string;
      const start = text.charCodeAt(0) * 65536 + (text.charCodeAt(1) | 0) * 256 + (text.charCodeAt(2) | 0);
      add(mix(words.sound[first] as number, start, 4));
      for (let k = words.nicknames.start[first] as number; k < (words.nicknames.start[first + 1] as number); k++) {
        add(mix(words.nicknames.items[k] as number, start, 9));
      }
    }),
  },
  {
    name: 'misspelt',
    cap: LIKE_NAME,
    narrow: true,
    keys: byForm((roster, words, form, add) => {
      const given = roster.forms.given[form] as number;
      const surname = roster.forms.surnameCore[form] as number;
      if (given < 0 || surname < 0) return;
      addLacking(words, surname, firstLetter(words, given), add);
      // Given names are few, so more is asked of the surname; whichever of the two stands first.
      addLacking(words, given, firstLetters(words, surname), add);
      addLacking(words, surname, firstLetters(words, given), add);
    }),
  },
  {
    name: 'sound',
    cap: USUAL,
    narrow: true,
    keys: byForm((roster, words, form, add) => {
      const given = roster.forms.given[form] as number;
      const surname = roster.forms.surnameCore[form] as number;
      if (given < 0 || surname < 0) return;
      add(unordered(words.sound[given] as number, words.sound[surname] as number));
      // Also with the surname first, which a tenant that writes both ways hides: Park Mineun, Mineun Park.
      addFamily(words, given, surname, add);
      addFamily(words, surname, given, add);
    }),
  },
  {
    name: 'consonants',
    cap: LIKE_NAME,
    narrow: true,
    keys: byForm((roster, words, form, add) => {
      const given = words.skeleton[roster.forms.given[form] as number] ?? -1;
      const core = words.skeleton[roster.forms.surnameCore[form] as number] ?? -1;
      const whole = words.skeleton[roster.forms.surname[form] as number] ?? -1;
      if (given >= 0 && core >= 0) add(unordered(given, core));
      if (given >= 0 && whole >= 0 && whole !== core) add(unordered(given, whole));
    }),
  },
  {
    name: 'coarsest',
    cap: LIKE_NAME,
    narrow: true,
    keys: byForm((roster, words, form, add) => {
      const given = roster.forms.given[form] as number;
      const surname = roster.forms.surnameCore[form] as number;
      if (given < 0 || surname < 0) return;
      const { start, items } = words.coarse;
      for (let g = start[given] as number; g < (start[given + 1] as number); g++) {
        for (let s = start[surname] as number; s < (start[surname + 1] as number); s++) {
          add(unordered(items[g] as number, items[s] as number) ^ COARSE_SALT);
        }
      }
    }),
  },
  {
    name: 'phonetic',
    cap: USUAL,
    narrow: true,
    keys: byForm((roster, words, form, add) => {
      const given = words.phonetic[roster.forms.given[form] as number] ?? -1;
      const surname = words.phonetic[roster.forms.surnameCore[form] as number] ?? -1;
      if (given >= 0 && surname >= 0) add(mix(given, surname, 6));
    }),
  },
  {
    name: 'half-name',
    shared: SHARED.halfName,
    cap: HALF_NAME,
    narrow: true,
    keys: byForm((roster, words, form, add) => {
      const given = roster.forms.given[form] as number;
      if (given >= 0 && (words.texts[given] as string).length > 2) add(mix(given, 7));
      for (let k = 0; k < WORDS_KEPT; k++) {
        const word = roster.forms.givenWords[form * WORDS_KEPT + k] as number;
        if (word >= 0 && word !== given && (words.texts[word] as string).length > 2) add(mix(word, 7));
      }
      const core = roster.forms.surnameCore[form] as number;
      if (core >= 0) {
        add(mix(words.sound[core] as number, 12));
        for (let k = words.families.start[core] as number; k < (words.families.start[core + 1] as number); k++) {
          add(mix(words.families.items[k] as number, 13));
        }
      }
      for (let k = 0; k < SURNAMES; k++) {
        const surname = surnameAt(roster, form, k);
        if (surname >= 0 && (words.texts[surname] as string).length > 2) add(mix(surname, 8));
      }
    }),
  },
  {
    name: 'function-words',
    shared: SHARED.other,
    cap: SHORT_NAME,
    narrow: false,
    plain: true,
    keys: ({ words: { start, items } }, _, row, add) => {
      const end = start[row + 1] as number;
      for (let k = start[row] as number; k < end; k++) {
        for (let n = k + 1; n < end; n++) add(unordered(items[k] as number, items[n] as number));
      }
    },
  },
  { name: 'function-word', shared: SHARED.other, cap: HALF_NAME, narrow: false, plain: true, keys: byList((roster) => roster.words) },
];
