import type { Random } from '../../../scripts/samples/random.ts';
import { cultureOf } from './naming/all-cultures.ts';
import type { DrawnName } from './naming/culture.ts';
import { drawTitle, skewed, type Office, type Org } from './org.ts';
import type { Profile } from './profiles.ts';

/** Somebody real: what both directories are about. */
export interface Person {
  readonly name: DrawnName;
  /** Which romanisation the person uses, where the name has another script. */
  readonly romanisation: number;
  /** Iberian people have two surnames; some others carry a hyphenated one. */
  readonly twoSurnames: boolean;
  readonly department: number;
  readonly title: string;
  readonly office: number;
  readonly desk: string;
  readonly mobile: string;
  readonly employeeId: string;
}

/** Numbers that exist nowhere: 555 behind the country, whatever the country. */
export function drawNumber(random: Random, place: Office | undefined): string {
  return `${place?.dialling ?? '1'} 555 ${random.digits(3)} ${random.digits(4)}`;
}

export function drawDesk(random: Random, org: Org, office: number): string {
  const place = org.offices[office];
  // A third of the offices sit behind a switchboard and differ by extension only.
  if (office % 3 === 0) return `${place?.dialling ?? '1'} 555 ${String(100 + office)} 0100 x${random.digits(4)}`;
  return drawNumber(random, place);
}

/** Draws people whose numbers never repeat. */
export class Population {
  readonly #random: Random;
  readonly #profile: Profile;
  readonly #org: Org;
  #lastId = 100_000;

  constructor(random: Random, profile: Profile, org: Org) {
    this.#random = random;
    this.#profile = profile;
    this.#org = org;
  }

  draw(like?: DrawnName): Person {
    const random = this.#random;
    const name = like ?? cultureOf(random.weighted(this.#profile.cultures)).draw(random);
    const office = skewed(random, this.#org.offices.length);
    const department = skewed(random, this.#org.departments.length);
    this.#lastId += 1 + random.below(9);
    return {
      name,
      romanisation: drawRomanisation(random, name),
      twoSurnames: name.culture === 'spanish' || name.culture === 'portuguese' ? random.chance(0.5) : random.chance(0.015),
      department,
      title: drawTitle(random, this.#org.departments[department]),
      office,
      desk: drawDesk(random, this.#org, office),
      mobile: drawNumber(random, this.#org.offices[office]),
      employeeId: String(this.#lastId),
    };
  }
}

const WAYS: Readonly<Record<string, readonly number[]>> = {
  chinese: [0.6, 0.2, 0.07, 0.13],
  korean: [0.2, 0.35, 0.2, 0.25],
  japanese: [0.65, 0.15, 0.15, 0.05],
  arabic: [0.4, 0.25, 0.2, 0.15],
  cyrillic: [0.5, 0.25, 0.2, 0.05],
  greek: [0.5, 0.3, 0.2],
};

function drawRomanisation(random: Random, name: DrawnName): number {
  const ways = WAYS[name.culture];
  if (!ways) return 0;
  let left = random.next();
  for (const [way, share] of ways.entries()) {
    left -= share;
    if (left < 0) return way;
  }
  return 0;
}

/** Another way to write the same name; people of Hong Kong do not turn to Pinyin. */
export function otherRomanisation(random: Random, person: Person): number {
  const ways = WAYS[person.name.culture];
  if (!ways) return person.romanisation;
  if (person.name.culture === 'chinese') return [1, 0, 0, 3][person.romanisation] ?? 0;
  const others = ways.map((_, way) => way).filter((way) => way !== person.romanisation);
  return random.pick(others);
}
