import { Random } from '../../../../scripts/samples/random.ts';
import type { Culture } from './culture.ts';
import { readSections, words } from './lists.ts';
import { Pool } from './pool.ts';
import { latin, type Spelled } from './spelled.ts';

/** Every start with every end, in an order that is the same on every machine. */
export function composed(starts: readonly string[], ends: readonly string[]): string[] {
  const names = starts.flatMap((start) => ends.map((end) => start + end)).filter((name) => !/(.)\1\1/i.test(name));
  return new Random(starts.length * 1000 + ends.length).shuffled([...new Set(names)]);
}

export const GIVEN_EXPONENT = 0.8;
export const SURNAME_EXPONENT = 0.9;
export const OFFSET = 7;

interface LatinRules {
  feminine?(surname: string): string;
  /** Surnames beside the listed and the composed ones. */
  more?(sections: Map<string, string[]>): string[];
  readonly middles?: boolean;
  readonly familyFirst?: boolean;
}

export function latinCulture(name: string, rules: LatinRules = {}): Culture {
  const sections = readSections(name);
  const pool = (list: readonly string[], exponent: number): Pool<Spelled> => new Pool(list.map(latin), exponent, OFFSET);
  const listed = words(sections, 'surnames');
  const all = [
    ...new Set([
      ...listed,
      ...(rules.more?.(sections) ?? []),
      ...(sections.has('starts') ? composed(words(sections, 'starts'), words(sections, 'ends')) : []),
    ]),
  ];
  const surnames = pool(all, SURNAME_EXPONENT);
  const surnamesOfWomen = rules.feminine ? pool(all.map(rules.feminine), SURNAME_EXPONENT) : surnames;
  const women = pool(words(sections, 'women'), GIVEN_EXPONENT);
  const men = pool(words(sections, 'men'), GIVEN_EXPONENT);
  const middles = rules.middles
    ? { women: pool(words(sections, 'middle-women'), GIVEN_EXPONENT), men: pool(words(sections, 'middle-men'), GIVEN_EXPONENT) }
    : { women, men };
  return {
    name,
    romanisations: 0,
    draw(random) {
      const woman = random.chance(0.5);
      const family = woman ? surnamesOfWomen : surnames;
      return {
        culture: name,
        woman,
        given: (woman ? women : men).draw(random),
        middle: (woman ? middles.women : middles.men).draw(random),
        surname: family.draw(random),
        second: family.draw(random),
        familyFirst: rules.familyFirst === true,
        english: null,
      };
    },
  };
}
