import { drawName, SHORT_NAMES } from './culture.ts';
import { DEPARTMENTS } from './company.ts';
import { drawOffice, type Person, type View } from './person.ts';
import type { PhoneBook } from './phones.ts';
import type { Random } from './random.ts';
import { signInName } from './sign-in-name.ts';

/** A wart of real directories: whom it can befall, how many it befalls, and what it does to their records. */
interface Wart {
  readonly name: string;
  readonly people: number;
  fits(person: Person): boolean;
  befall(person: Person, random: Random, phones: PhoneBook): void;
}

const anybody = (): boolean => true;
const western = (person: Person): boolean => person.name.given.native === null;

function surnameFrom(person: Person, random: Random): string {
  for (;;) {
    const { surname, woman } = drawName(random, person.name.culture);
    if (woman === person.name.woman && surname.contoso !== person.name.surname.contoso) return surname.contoso;
  }
}

function slip(text: string, random: Random): string {
  const at = 1 + random.below(Math.max(1, text.length - 2));
  const letters = text.split('');
  const [left = '', right = ''] = [letters[at], letters[at + 1]];
  if (random.chance(0.4)) letters.splice(at, 1);
  else if (random.chance(0.5)) letters.splice(at, 2, right, left);
  else letters.splice(at, 0, left);
  return letters.join('');
}

const side = (person: Person, random: Random): View => (random.chance(0.5) ? person.contoso : person.fabrikam);

export const WARTS: readonly Wart[] = [
  {
    name: 'nickname',
    people: 48,
    fits: (person) => person.name.given.contoso in SHORT_NAMES,
    befall(person, random) {
      const view = side(person, random);
      view.given = SHORT_NAMES[person.name.given.contoso] ?? view.given;
      if (random.chance(0.6)) view.signInGiven = view.given;
    },
  },
  {
    name: 'married-name',
    people: 16,
    fits: (person) => western(person) && person.name.woman,
    befall(person, random) {
      const maiden = person.contoso.surname;
      const married = surnameFrom(person, random);
      // Contoso heard of the wedding, or Fabrikam did. A changed sign-in name stays behind as a second address.
      const view = side(person, random);
      view.surname = married;
      if (random.chance(0.6)) view.signInSurname = married;
      if (view === person.contoso && view.signInSurname === married) {
        view.aliases.push(signInName(view.given, maiden, 'first.last', 'written-out'));
      }
    },
  },
  {
    name: 'double-surname',
    people: 14,
    fits: (person) => western(person) && !/[- ]/.test(person.name.surname.contoso),
    befall(person, random) {
      const second = surnameFrom(person, random);
      const view = side(person, random);
      view.surname = person.name.culture === 'iberian' ? `${view.surname} ${second}` : `${view.surname}-${second}`;
      if (random.chance(0.5)) view.signInSurname = view.surname;
    },
  },
  {
    name: 'own-script',
    people: 12,
    fits: (person) => person.name.given.native !== null && person.name.culture !== 'vietnamese',
    befall(person, random) {
      const { given, surname, surnameFirst } = person.name;
      const native = surnameFirst ? `${surname.native}${given.native}` : `${given.native} ${surname.native}`;
      person.contoso.display = native;
      person.contoso.namesFilled = random.chance(0.5);
      person.contoso.given = given.native ?? '';
      person.contoso.surname = surname.native ?? '';
    },
  },
  {
    name: 'name-order',
    people: 10,
    fits: anybody,
    befall(person) {
      const { given, surname } = person.contoso;
      Object.assign(person.contoso, { given: surname, surname: given, display: `${surname} ${given}` });
    },
  },
  {
    name: 'initial',
    people: 12,
    fits: western,
    befall(person, random) {
      const view = side(person, random);
      view.given = random.chance(0.5) ? `${view.given.charAt(0)}.` : `${view.given.charAt(0)}. ${random.pick(['A', 'E', 'J', 'M', 'T'])}.`;
    },
  },
  {
    name: 'middle-name',
    people: 14,
    fits: western,
    befall(person, random) {
      const view = side(person, random);
      view.given = `${view.given} ${random.chance(0.4) ? `${random.pick(['A', 'L', 'P', 'R'])}.` : drawName(random, person.name.culture).given.contoso}`;
    },
  },
  {
    name: 'typing-error',
    people: 12,
    fits: (person) => person.name.surname.contoso.length > 4,
    befall(person, random) {
      const view = side(person, random);
      view.surname = slip(view.surname, random);
      if (random.chance(0.5)) view.signInSurname = view.surname;
    },
  },
  {
    name: 'display-suffix',
    people: 40,
    fits: anybody,
    befall(person, random) {
      const view = side(person, random);
      view.suffix = random.pick([' (Contractor)', ' (External)', ' [EXT]', ' - Consultant', ' (Temp)', ', MBA', ' (on leave)']);
    },
  },
  {
    name: 'moved-office',
    people: 14,
    fits: anybody,
    befall(person, random, phones) {
      const { fabrikam } = person;
      while (fabrikam.office === person.contoso.office) fabrikam.office = drawOffice(random);
      fabrikam.desk = phones.desk(fabrikam.office.phones);
      if (random.chance(0.5)) {
        const department = random.pick(DEPARTMENTS);
        Object.assign(fabrikam, { department: department.fabrikam, title: 'Project Manager' });
      }
    },
  },
  {
    name: 'blank-fields',
    people: 26,
    fits: anybody,
    befall(person, random) {
      side(person, random).sparse = true;
    },
  },
  {
    name: 'alias-survives',
    people: 12,
    fits: western,
    // The alias is Fabrikam's sign-in name, so it is written when that is known.
    befall() {},
  },
];

/** The wart that only shows in a spreadsheet: cells that look like formulas, or hold commas, quotes and line breaks. */
export const ODD_CELLS: readonly (readonly [field: 'title' | 'department' | 'suffix', value: string])[] = [
  ['title', '=Interim= Manager'],
  ['title', '-Vacant- Planner'],
  ['department', '@Retail'],
  ['department', '+Plus Programme'],
  ['title', 'Engineer "Site Lead"'],
  ['title', 'Buyer, Indirect; Travel'],
  ['title', 'Team Lead\nNights and weekends'],
  ['suffix', ' "Ace"'],
];

export function befallAll(people: readonly Person[], random: Random, phones: PhoneBook): void {
  let free = people.filter((person) => !person.traps.has('homonym'));
  for (const wart of WARTS) {
    const chosen = new Set(
      random
        .shuffled(free)
        .filter((person) => wart.fits(person))
        .slice(0, wart.people),
    );
    for (const person of chosen) {
      wart.befall(person, random, phones);
      person.traps.add(wart.name);
    }
    // One in seven may get a second wart.
    free = free.filter((person) => !chosen.has(person) || random.chance(1 / 7));
  }
  const spared = free.filter((person) => !person.contoso.sparse).slice(0, ODD_CELLS.length);
  for (const [index, person] of spared.entries()) {
    const [field, value] = ODD_CELLS[index] as (typeof ODD_CELLS)[number];
    person.contoso[field] = value;
    person.traps.add('odd-cell');
  }
}
