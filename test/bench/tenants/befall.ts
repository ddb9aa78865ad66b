import type { Random } from '../../../scripts/samples/random.ts';
import { readNicknames } from './naming/lists.ts';
import { drawTitle, type Org } from './org.ts';
import { drawDesk, drawNumber, otherRomanisation, type Person, type Population } from './person.ts';
import type { Profile } from './profiles.ts';
import type { Tenant } from './tenant.ts';
import { joinSurnames, plainView, spell, type View } from './view.ts';
import { romaniseCyrillic, romaniseGreek } from './naming/romanise.ts';

const nicknames = readNicknames();

function shortName(person: Person, romanisation: number, random: Random): string | null {
  const { given, culture } = person.name;
  const short = nicknames.get(given.native ?? given.forms[0] ?? '');
  if (!short) return null;
  const chosen = random.pick(short);
  if (culture === 'cyrillic') return romaniseCyrillic(chosen)[romanisation] ?? null;
  if (culture === 'greek') return romaniseGreek(chosen)[romanisation] ?? null;
  return chosen;
}

function mistype(text: string, random: Random): string {
  const letters = text.split('');
  if (letters.length < 4) return text;
  const at = 1 + random.below(letters.length - 2);
  const [here = '', next = ''] = [letters[at], letters[at + 1]];
  const kind = random.weighted({ dropped: 3, doubled: 2, swapped: 3, other: 2 });
  if (kind === 'dropped') letters.splice(at, 1);
  else if (kind === 'doubled') letters.splice(at, 0, here);
  else if (kind === 'swapped') letters.splice(at, 2, next, here);
  else letters.splice(at, 1, random.pick('aeiounrstl'.split('')));
  return letters.join('');
}

const SUFFIXES = [' (Contractor)', ' (External)', ' - Contractor', ' [EXT]', ' (Consultant)', ', PhD', ' (Intern)'];

/** Both directories' views of one person, with whatever befell them in between. */
export function bothViews(
  person: Person,
  source: Tenant,
  target: Tenant,
  profile: Profile,
  people: Population,
  random: Random,
): { source: View; target: View } {
  const { warts } = profile;
  const otherScript = person.name.given.native !== null;
  const romanised = otherScript && random.chance(warts.otherRomanisation) ? otherRomanisation(random, person) : person.romanisation;
  const views = { source: plainView(person, source, person.romanisation), target: plainView(person, target, romanised) };
  const oneOf = (): { view: View; tenant: Tenant; romanisation: number } =>
    random.chance(0.5)
      ? { view: views.source, tenant: source, romanisation: person.romanisation }
      : { view: views.target, tenant: target, romanisation: romanised };

  if (random.chance(warts.nickname)) {
    const { view, romanisation } = oneOf();
    view.given = shortName(person, romanisation, random) ?? view.given;
    if (random.chance(0.6)) view.signInGiven = view.given;
  }
  if (person.name.english !== null && random.chance(warts.englishName)) {
    const { view } = oneOf();
    if (random.chance(0.7)) view.signInGiven = person.name.english;
    view.given = random.chance(0.75) ? person.name.english : `${person.name.english} ${view.given}`;
    view.familyFirst = false;
  }
  if (random.chance(warts.marriedName * (person.name.woman ? 1.7 : 0.3))) {
    const { view, tenant, romanisation } = oneOf();
    view.surname = spell(people.draw().name.surname, romanisation, tenant);
    if (random.chance(0.6)) view.signInSurname = view.surname;
  }
  if (random.chance(warts.doubleSurname) || (person.twoSurnames && random.chance(0.25))) {
    const { view, tenant, romanisation } = oneOf();
    const first = spell(person.name.surname, romanisation, tenant);
    const shown = person.twoSurnames
      ? first
      : joinSurnames(first, spell(person.name.second, romanisation, tenant), tenant, person.name.culture);
    view.surname = shown;
    if (random.chance(0.5)) view.signInSurname = shown;
  }
  const middles = person.name.middle === person.name.given ? 0 : person.name.culture === 'vietnamese' ? 0.5 : warts.middleName;
  if (random.chance(middles)) {
    const { view, tenant, romanisation } = oneOf();
    const middle = spell(person.name.middle, romanisation, tenant);
    const vietnamese = person.name.culture === 'vietnamese';
    view.given = vietnamese ? `${middle} ${view.given}` : `${view.given} ${random.chance(0.5) ? `${middle.charAt(0)}.` : middle}`;
  }
  if (random.chance(warts.initial)) {
    const { view } = oneOf();
    view.given = `${view.given.charAt(0)}.`;
  }
  if (random.chance(warts.typingError)) {
    const { view } = oneOf();
    const field = random.chance(0.6) ? 'surname' : 'given';
    view[field] = mistype(view[field], random);
    if (random.chance(0.4)) Object.assign(view, { signInGiven: view.given, signInSurname: view.surname });
  }
  if (random.chance(warts.swappedNames)) oneOf().view.swapped = true;
  if (otherScript && random.chance(warts.ownScript)) {
    const { view } = oneOf();
    const { given, surname, familyFirst, culture } = person.name;
    const apart = ['chinese', 'korean', 'japanese'].includes(culture) ? (random.chance(0.5) ? '' : ' ') : ' ';
    view.display = familyFirst ? `${surname.native}${apart}${given.native}` : `${given.native}${apart}${surname.native}`;
    Object.assign(view, { given: given.native ?? '', surname: surname.native ?? '' });
  }
  if (random.chance(warts.displaySuffix)) oneOf().view.suffix = random.pick(SUFFIXES);
  befallWork(person, views.target, target.org, profile, random);
  if (random.chance(warts.thin)) oneOf().view.thin = true;
  return views;
}

function befallWork(person: Person, target: View, org: Org, profile: Profile, random: Random): void {
  const { warts } = profile;
  if (random.chance(warts.moved)) {
    target.office = random.below(org.offices.length);
    target.desk = drawDesk(random, org, target.office);
  }
  if (random.chance(warts.otherDepartment)) {
    target.department = random.below(org.departments.length);
    target.title = drawTitle(random, org.departments[target.department]);
  } else if (random.chance(warts.otherTitle)) target.title = drawTitle(random, org.departments[person.department]);
  if (!random.chance(profile.phoneKept)) target.desk = drawDesk(random, org, target.office);
  if (!random.chance(profile.mobileKept)) target.mobile = drawNumber(random, org.offices[target.office]);
}
