import type { Random } from '../../../../scripts/samples/random.ts';
import type { Culture } from './culture.ts';
import { composed, GIVEN_EXPONENT, OFFSET, SURNAME_EXPONENT } from './latin-culture.ts';
import { readSections, words } from './lists.ts';
import { Pool } from './pool.ts';
import { joinChinese, joinKorean, romaniseJapanese } from './romanise.ts';
import { capitalised, type Spelled } from './spelled.ts';

interface Parts {
  readonly women: Pool<Spelled>;
  readonly men: Pool<Spelled>;
  readonly surnames: Pool<Spelled>;
  readonly surnamesOfWomen: Pool<Spelled>;
}

/** Cyrillic and Greek: written by rule from the script, with surnames that agree with their bearer. */
export function ruledCulture(name: string, romanise: (native: string) => string[], feminine: (surname: string) => string): Culture {
  const sections = readSections(name);
  const pool = (list: readonly string[], exponent: number): Pool<Spelled> =>
    new Pool(
      list.map((native) => ({ native, forms: romanise(native) })),
      exponent,
      OFFSET,
    );
  const all = [...new Set([...words(sections, 'surnames'), ...composed(words(sections, 'starts'), words(sections, 'ends'))])];
  const parts: Parts = {
    women: pool(words(sections, 'women'), GIVEN_EXPONENT),
    men: pool(words(sections, 'men'), GIVEN_EXPONENT),
    surnames: pool(all, SURNAME_EXPONENT),
    surnamesOfWomen: pool(all.map(feminine), SURNAME_EXPONENT),
  };
  return { name, romanisations: name === 'greek' ? 3 : 4, draw: (random) => simple(name, parts, random) };
}

function simple(culture: string, { women, men, surnames, surnamesOfWomen }: Parts, random: Random): ReturnType<Culture['draw']> {
  const woman = random.chance(0.5);
  const family = woman ? surnamesOfWomen : surnames;
  return {
    culture,
    woman,
    given: (woman ? women : men).draw(random),
    middle: men.draw(random),
    surname: family.draw(random),
    second: family.draw(random),
    familyFirst: false,
    english: null,
  };
}

function readings(word: string): { native: string; readings: string[] } {
  const [native = '', list = ''] = word.split(':');
  return { native, readings: list.split(',') };
}

/** Chinese and Korean: given names of one or two syllables, each with its readings. */
export function syllableCulture(name: 'chinese' | 'korean'): Culture {
  const sections = readSections(name);
  const read = (section: string): { native: string; readings: string[] }[] => words(sections, section).map(readings);
  const join = name === 'chinese' ? joinChinese : joinKorean;
  const surnames = new Pool(
    read('surnames').map(({ native, readings: r }): Spelled => ({
      native,
      forms: (name === 'chinese' ? [r[0], r[0], r[1], r[2]] : [r[0], r[1], r[1], r[2]]).map((form) => capitalised(form ?? '')),
    })),
    1,
    2,
  );
  const syllables = { women: new Pool(read('women-given'), 0.4, OFFSET), men: new Pool(read('men-given'), 0.4, OFFSET) };
  const english = { women: words(sections, 'english-women'), men: words(sections, 'english-men') };
  return {
    name,
    romanisations: 4,
    draw(random) {
      const woman = random.chance(0.5);
      const from = woman ? syllables.women : syllables.men;
      const drawn = name === 'korean' || random.chance(0.75) ? [from.draw(random), from.draw(random)] : [from.draw(random)];
      const given = { native: drawn.map((part) => part.native).join(''), forms: join(drawn.map((part) => part.readings)) };
      const surname = surnames.draw(random);
      return {
        culture: name,
        woman,
        given,
        middle: given,
        surname,
        second: surnames.draw(random),
        familyFirst: true,
        english: random.pick(woman ? english.women : english.men),
      };
    },
  };
}

export function japaneseCulture(): Culture {
  const sections = readSections('japanese');
  const spelled = (word: string): Spelled => {
    const { native, readings: r } = readings(word);
    return { native, forms: romaniseJapanese(r[0] ?? '') };
  };
  const joined = composed(words(sections, 'starts'), words(sections, 'ends')).map((pair) => {
    const [first = '', firstReading = '', secondReading = ''] = /^(.):([a-z]+)(.+)$/u.exec(pair)?.slice(1) ?? [];
    const { native, readings: r } = readings(secondReading);
    return { native: first + native, forms: romaniseJapanese(firstReading + (r[0] ?? '')) };
  });
  const surnames = new Pool<Spelled>([...words(sections, 'surnames').map(spelled), ...joined], SURNAME_EXPONENT, OFFSET);
  const pool = (section: string): Pool<Spelled> => new Pool(words(sections, section).map(spelled), GIVEN_EXPONENT, OFFSET);
  const parts: Parts = { women: pool('women'), men: pool('men'), surnames, surnamesOfWomen: surnames };
  return { name: 'japanese', romanisations: 4, draw: (random) => ({ ...simple('japanese', parts, random), familyFirst: true }) };
}

export function arabicCulture(): Culture {
  const sections = readSections('arabic');
  const pad = (forms: readonly string[]): string[] => [0, 1, 2, 3].map((way) => forms[way % forms.length] ?? '');
  const given = (word: string): Spelled => {
    const { native, readings: r } = readings(word);
    return { native, forms: pad(r) };
  };
  const surname = (word: string): Spelled => {
    const { native, readings: r } = readings(word);
    if (!r[0]?.startsWith('+')) return { native, forms: pad(r) };
    const bare = r.map((form) => form.replace('+', ''));
    return {
      native: `ال${native}`,
      forms: ['Al-', 'Al', 'El ', 'Al '].map(
        (article, way) => article + (article === 'Al' ? (bare[way % bare.length] ?? '').toLowerCase() : (bare[way % bare.length] ?? '')),
      ),
    };
  };
  const women = words(sections, 'women');
  const men = words(sections, 'men');
  // A father's or grandfather's name serves as surname for about half.
  const surnames = new Pool([...words(sections, 'surnames').map(surname), ...men.map(given)], 0.7, OFFSET);
  const parts: Parts = {
    women: new Pool(women.map(given), 0.7, OFFSET),
    men: new Pool(men.map(given), 0.7, OFFSET),
    surnames,
    surnamesOfWomen: surnames,
  };
  return { name: 'arabic', romanisations: 4, draw: (random) => simple('arabic', parts, random) };
}
