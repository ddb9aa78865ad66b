import { DEPARTMENTS, OFFICES, type Department, type Office } from './company.ts';
import { drawName, type Culture, type PersonName } from './culture.ts';
import type { Phone, PhoneBook } from './phones.ts';
import type { Random } from './random.ts';

/** What one tenant believes of a person. Traps change one view and leave the other. */
export interface View {
  given: string;
  surname: string;
  /** The names the sign-in name is made from, which may be older than the names shown. */
  signInGiven: string;
  signInSurname: string;
  /** Overrides the display name made by the tenant's rule. */
  display: string | null;
  suffix: string;
  /** False leaves first and last name blank, as many hand-made accounts do. */
  namesFilled: boolean;
  department: string;
  title: string;
  office: Office;
  desk: Phone | null;
  mobile: Phone | null;
  /** Further addresses by their part before the @. */
  aliases: string[];
  sparse: boolean;
}

export interface Person {
  readonly name: PersonName;
  readonly contoso: View;
  readonly fabrikam: View;
  readonly traps: Set<string>;
}

function titles(text: string): [contoso: string, fabrikam: string] {
  const [contoso = '', fabrikam = contoso] = text.split('/');
  return [contoso, fabrikam];
}

function weightedPick<T extends { readonly weight: number }>(random: Random, list: readonly T[]): T {
  let left = random.next() * list.reduce((sum, item) => sum + item.weight, 0);
  for (const item of list) {
    left -= item.weight;
    if (left < 0) return item;
  }
  return list.at(-1) as T;
}

export interface PersonWish {
  readonly name?: PersonName;
  readonly office?: Office;
  readonly department?: Department;
}

export function drawOffice(random: Random): Office {
  return weightedPick(random, OFFICES);
}

export function drawPerson(random: Random, phones: PhoneBook, wish: PersonWish = {}): Person {
  const office = wish.office ?? drawOffice(random);
  const department = wish.department ?? weightedPick(random, DEPARTMENTS);
  const name = wish.name ?? drawName(random, random.weighted(office.cultures as Record<Culture, number>));
  const [contosoTitle, fabrikamTitle] = titles(random.pick(department.titles));
  const desk = random.chance(0.7) ? phones.desk(office.phones) : null;
  const mobile = random.chance(0.5) ? phones.mobile(office.phones) : null;
  const view = (side: 'contoso' | 'fabrikam', given: string, surname: string): View => ({
    given,
    surname,
    signInGiven: given,
    signInSurname: surname,
    display: null,
    suffix: '',
    namesFilled: true,
    department: department[side],
    title: side === 'contoso' ? contosoTitle : fabrikamTitle,
    office,
    desk,
    mobile,
    aliases: [],
    sparse: false,
  });
  const person: Person = {
    name,
    contoso: view('contoso', name.given.contoso, name.surname.contoso),
    fabrikam: view('fabrikam', name.given.contoso, name.surname.contoso),
    traps: new Set(),
  };
  // New numbers come with the move for some; mobiles mostly stay.
  if (random.chance(0.55)) person.fabrikam.desk = random.chance(0.5) ? phones.desk(office.phones) : null;
  if (random.chance(0.25)) person.fabrikam.mobile = null;
  // Fabrikam's HR re-typed the names of other scripts and writes few accents.
  const spelledTwoWays = name.given.contoso !== name.given.fabrikam || name.surname.contoso !== name.surname.fabrikam;
  if (spelledTwoWays && random.chance(name.given.native === null ? 0.45 : 0.6)) {
    Object.assign(person.fabrikam, {
      given: name.given.fabrikam,
      surname: name.surname.fabrikam,
      signInGiven: name.given.fabrikam,
      signInSurname: name.surname.fabrikam,
    });
    const trap =
      name.given.native !== null && name.culture !== 'vietnamese' ? 'transliteration' : name.culture === 'german' ? 'umlaut' : 'accent';
    person.traps.add(trap);
  }
  return person;
}
