import { drawName, type PersonName } from './culture.ts';
import { drawOffice, drawPerson, type Person } from './person.ts';
import type { PhoneBook } from './phones.ts';
import type { Random } from './random.ts';
import { befallAll } from './traps.ts';

/** Who is who: everybody in either company, before they have accounts. */
export interface World {
  /** At Contoso now and at Fabrikam after the merger. */
  readonly moving: readonly Person[];
  /** At Contoso, with no account at Fabrikam, and why. */
  readonly left: readonly Person[];
  readonly deleted: readonly Person[];
  readonly staying: readonly Person[];
  readonly onlyGuests: readonly Person[];
  /** At Fabrikam all along. */
  readonly fabrikamOwn: readonly Person[];
}

const HOMONYMS = 13;

export function drawWorld(random: Random, phones: PhoneBook): World {
  const namesInUse = new Set<string>();
  const fullName = (name: PersonName): string => `${name.given.contoso} ${name.surname.contoso}`;
  const somebody = (): Person => {
    for (;;) {
      const person = drawPerson(random, phones);
      if (namesInUse.has(fullName(person.name))) continue;
      namesInUse.add(fullName(person.name));
      return person;
    }
  };
  const crowd = (count: number): Person[] => Array.from({ length: count }, somebody);

  // Two or three people of one name, told apart by where and as what they work, or by telephone.
  const homonyms = crowd(HOMONYMS).flatMap((first, index) => {
    const others = Array.from({ length: index < 3 ? 2 : 1 }, () => {
      let office = drawOffice(random);
      while (office === first.contoso.office) office = drawOffice(random);
      return drawPerson(
        random,
        phones,
        index % 3 === 0 ? { name: first.name, office: first.contoso.office } : { name: first.name, office },
      );
    });
    return [first, ...others];
  });
  for (const person of homonyms) {
    person.traps.clear();
    person.traps.add('homonym');
    for (const view of [person.contoso, person.fabrikam]) {
      Object.assign(view, { given: person.name.given.contoso, surname: person.name.surname.contoso });
      Object.assign(view, { signInGiven: view.given, signInSurname: view.surname });
    }
  }

  const longNamed = crowd(2);
  const moving = [...homonyms, ...crowd(920 - homonyms.length), ...longNamed];
  for (const person of longNamed) {
    person.traps.clear();
    person.traps.add('long-name');
    for (const view of [person.contoso, person.fabrikam]) {
      const more = person.name.woman ? 'Maximiliane Konstanze Wilhelmine' : 'Maximilian Konstantin Wilhelm';
      Object.assign(view, {
        given: `${view.given} ${more}`,
        surname: `${person.name.surname.contoso}-Brzęczyszczykiewicz van den Heuvel-Schattenbergen`,
      });
      Object.assign(view, { signInSurname: view.surname, signInGiven: view.given });
    }
  }
  befallAll(moving.slice(homonyms.length, -longNamed.length), random, phones);
  for (const person of random
    .shuffled(moving)
    .filter((candidate) => candidate.traps.size === 0)
    .slice(0, 12))
    person.traps.add('onmicrosoft-upn');

  const left = crowd(44);
  const deleted = crowd(12);
  const staying = crowd(74);
  const onlyGuests = crowd(16);

  // Fabrikam people who look like Contoso people without a counterpart: same surname and initial, or the very same name.
  const lookAlikes = [...left.slice(0, 6), ...staying.slice(0, 12)].map((like, index) => {
    const name: PersonName = index % 3 === 0 ? like.name : { ...drawName(random, like.name.culture), surname: like.name.surname };
    const person = drawPerson(random, phones, { name });
    person.traps.clear();
    return person;
  });
  for (const like of [...left.slice(0, 6), ...staying.slice(0, 12)]) like.traps.add('look-alike');
  return { moving, left, deleted, staying, onlyGuests, fabrikamOwn: [...lookAlikes, ...crowd(146)] };
}
