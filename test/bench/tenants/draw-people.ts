import type { Random } from '../../../scripts/samples/random.ts';
import type { HeadCount } from './head-count.ts';
import { cultureOf } from './naming/all-cultures.ts';
import type { DrawnName } from './naming/culture.ts';
import type { Person, Population } from './person.ts';
import type { Profile } from './profiles.ts';

export interface People {
  readonly paired: readonly Person[];
  readonly leavers: readonly Person[];
  readonly onlyGuests: readonly Person[];
  readonly staying: readonly Person[];
  readonly own: readonly Person[];
}

/** Everybody of both companies; namesakes made on purpose are spread over all of them. */
export function drawPeople(random: Random, profile: Profile, population: Population, count: HeadCount): People {
  const sizes = [count.people, count.leavers, count.onlyGuests, count.staying, count.own];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const names: DrawnName[] = [];
  const everybody: Person[] = [];
  // A share s of people with a namesake needs about 0.55 s copies, as some names are copied more than once.
  const copies = profile.namesakes * 0.55;
  for (let index = 0; index < total; index += 1) {
    const person = names.length > 10 && random.chance(copies) ? population.draw(random.pick(names)) : population.draw();
    if (profile.namesakes > 0) names.push(person.name);
    everybody.push(person);
  }
  const shuffled = random.shuffled(everybody);
  let from = 0;
  const next = (size: number): Person[] => shuffled.slice(from, (from += size));
  const [paired, leavers, onlyGuests, staying, own] = sizes.map(next) as [Person[], Person[], Person[], Person[], Person[]];
  // Look-alikes in the target: same surname and the same initial, but somebody else.
  const decoys = paired.slice(0, count.decoys).map((person) => population.draw(lookAlike(random, person.name)));
  return { paired, leavers, onlyGuests, staying, own: [...own, ...decoys] };
}

function lookAlike(random: Random, name: DrawnName): DrawnName {
  const initial = name.given.forms[0]?.charAt(0);
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const other = cultureOf(name.culture).draw(random);
    if (other.woman === name.woman && other.given.forms[0]?.charAt(0) === initial && other.given.forms[0] !== name.given.forms[0])
      return { ...other, surname: name.surname };
  }
  return { ...cultureOf(name.culture).draw(random), surname: name.surname };
}
