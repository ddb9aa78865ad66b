import { Random } from '../../../scripts/samples/random.ts';
import { readSections, words } from './naming/lists.ts';

const sections = readSections('org');
const rows = (name: string): string[][] => (sections.get(name) ?? []).map((line) => line.split('|'));
const SENIORITY: readonly string[] = rows('seniority')[0] ?? [];
export const COMPANIES: readonly string[] = rows('companies')[0] ?? [];

export interface Office {
  readonly city: string;
  readonly country: string;
  readonly dialling: string;
  readonly building: string;
}

export interface Department {
  /** The names a merger may give it, the first being the one most companies use. */
  readonly names: readonly string[];
  readonly roles: readonly string[];
  /** Large companies have a department of a kind in every division. */
  readonly division: string;
}

/** Where and as what people of a company work. Grows with the company, as sites and divisions do. */
export interface Org {
  readonly offices: readonly Office[];
  readonly departments: readonly Department[];
}

export function orgOf(n: number): Org {
  const named = rows('offices').map(([city = '', country = '', dialling = '', building = '']): Office => ({
    city,
    country,
    dialling,
    building,
  }));
  const towns = words(sections, 'town-starts').flatMap((start) => words(sections, 'town-ends').map((end) => start + end));
  const more = new Random(7)
    .shuffled(towns)
    .slice(0, Math.max(0, Math.round(Math.sqrt(n) * 0.6) - named.length))
    .map((city, index): Office => {
      const like = named[index % named.length] as Office;
      return { ...like, city, building: `Site ${1 + (index % 9)}` };
    });
  const divisions = (rows('divisions')[0] ?? []).slice(0, Math.min(5, Math.floor(Math.sqrt(n) / 45)));
  const roles = rows('roles');
  return {
    offices: [...named, ...more],
    departments: (divisions.length === 0 ? [''] : divisions).flatMap((division) =>
      rows('departments').map((names, index): Department => ({ names, roles: roles[index] ?? [], division })),
    ),
  };
}

/** How one tenant words the organisation; drawn once for each tenant. */
export interface Wording {
  readonly departments: readonly string[];
  /** Short forms such as "Sr." for "Senior". */
  readonly shortTitles: boolean;
  readonly office: 'city' | 'building' | 'code';
  readonly showCity: boolean;
}

/** After a merger a third to two thirds of the departments bear another name. */
export function drawWording(random: Random, org: Org, renamed: number): Wording {
  const joint = random.pick([' - ', ' ', ', ']);
  return {
    departments: org.departments.map(({ names, division }) => {
      const name = (random.chance(renamed) ? random.pick(names.slice(1)) : names[0]) ?? '';
      return division === '' ? name : name + joint + division;
    }),
    shortTitles: random.chance(0.35),
    office: random.weighted({ city: 4, building: 3, code: 3 }),
    showCity: random.chance(0.85),
  };
}

/** An index below `size`, the early ones more often. */
export function skewed(random: Random, size: number): number {
  return Math.floor(random.next() ** 1.6 * size);
}

export function drawTitle(random: Random, department: Department | undefined): string {
  const role = random.pick(department?.roles ?? ['Specialist']);
  return random.chance(0.4) ? `${random.pick(SENIORITY)} ${role}` : role;
}

export function wordTitle(title: string, wording: Wording): string {
  return wording.shortTitles ? title.replace('Senior', 'Sr.').replace('Junior', 'Jr.').replace('Manager', 'Mgr') : title;
}

export function wordOffice(place: Office | undefined, wording: Wording): string {
  if (!place) return '';
  const letters = place.city
    .normalize('NFD')
    .replace(/[^A-Za-z]/g, '')
    .toUpperCase();
  return {
    city: place.city,
    building: `${place.city} ${place.building}`,
    code: `${place.country}-${letters.slice(0, 3)}${letters.slice(-1)}`,
  }[wording.office];
}
