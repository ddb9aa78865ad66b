import type { Random } from '../../../scripts/samples/random.ts';
import { MARKED, PLAIN, withoutMarks, WRITTEN, writtenOut, type Spelled } from './naming/spelled.ts';
import type { Person } from './person.ts';
import type { Tenant } from './tenant.ts';

/** What one directory writes of a person. */
export interface View {
  given: string;
  surname: string;
  /** What the sign-in name is made from: mostly the same, sometimes older. */
  signInGiven: string;
  signInSurname: string;
  /** Replaces the name shown, for names in their own script. */
  display: string | null;
  familyFirst: boolean;
  swapped: boolean;
  suffix: string;
  department: number;
  title: string;
  office: number;
  desk: string;
  mobile: string;
  employeeId: string;
  thin: boolean;
}

export function spell(part: Spelled, romanisation: number, tenant: Tenant): string {
  if (part.native === null) return part.forms[{ kept: MARKED, 'written-out': WRITTEN, dropped: PLAIN }[tenant.marks]] ?? '';
  return part.forms[romanisation % part.forms.length] ?? '';
}

export function joinSurnames(first: string, second: string, tenant: Tenant, culture: string): string {
  if (culture === 'spanish' || culture === 'portuguese')
    return tenant.doubleSurnames === 'hyphen' ? `${first}-${second}` : `${first} ${second}`;
  return `${first}-${second}`;
}

export function plainView(person: Person, tenant: Tenant, romanisation: number): View {
  const given = spell(person.name.given, romanisation, tenant);
  const first = spell(person.name.surname, romanisation, tenant);
  const double = person.twoSurnames
    ? joinSurnames(first, spell(person.name.second, romanisation, tenant), tenant, person.name.culture)
    : first;
  return {
    given,
    surname: double,
    signInGiven: given,
    signInSurname: tenant.doubleSurnames === 'first' ? first : double,
    display: null,
    familyFirst: person.name.familyFirst,
    swapped: false,
    suffix: '',
    department: person.department,
    title: person.title,
    office: person.office,
    desk: person.desk,
    mobile: person.mobile,
    employeeId: person.employeeId,
    thin: false,
  };
}

/** Letters a sign-in name may hold, folded as the tenant folds. */
export function foldForSignIn(name: string, tenant: Tenant): string {
  const folded = tenant.signInMarks === 'written-out' ? writtenOut(name) : withoutMarks(name);
  return folded.toLowerCase().replace(/[^a-z0-9]/g, '');
}

export function signInLocal(view: View, tenant: Tenant, random: Random): string {
  const convention = tenant.conventions[tenant.secondAt.has(view.office) ? 1 : 0];
  const first = foldForSignIn(view.signInGiven, tenant);
  const last = foldForSignIn(view.signInSurname, tenant);
  if (convention === 'opaque' || (first === '' && last === '')) return `u${random.digits(6)}`;
  const made = {
    'first.last': `${first}.${last}`,
    first_last: `${first}_${last}`,
    flast: first.charAt(0) + last,
    'f.last': `${first.charAt(0)}.${last}`,
    firstl: first + last.charAt(0),
    lastf: last + first.charAt(0),
    'last.first': `${last}.${first}`,
    firstlast: first + last,
    last,
    'three-three': last.slice(0, 3) + first.slice(0, 3),
  }[convention];
  return made.replace(/^[._]+|[._]+$/g, '').slice(0, 60) || `u${random.digits(6)}`;
}

export function displayName(view: View, tenant: Tenant, company: string): string {
  const style = tenant.displays[tenant.secondAt.has(view.office) ? 1 : 0];
  if (view.display !== null) return view.display + view.suffix;
  const { given, surname } = view.swapped ? { given: view.surname, surname: view.given } : view;
  if (view.familyFirst && style === 'given surname' && tenant.side === 'source') return `${surname} ${given}${view.suffix}`;
  const shown = {
    'given surname': `${given} ${surname}`,
    'surname, given': `${surname}, ${given}`,
    'SURNAME given': `${surname.toUpperCase()} ${given}`,
    'given SURNAME': `${given} ${surname.toUpperCase()}`,
    'surname given': `${surname} ${given}`,
    'surname, given (department)': `${surname}, ${given} (${tenant.wording.departments[view.department] ?? ''})`,
    'given surname | company': `${given} ${surname} | ${company}`,
  }[style];
  return shown + view.suffix;
}
