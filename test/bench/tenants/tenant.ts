import type { Random } from '../../../scripts/samples/random.ts';
import { drawWording, type Org, type Wording } from './org.ts';
import type { Profile } from './profiles.ts';

export type Convention =
  | 'first.last'
  | 'first_last'
  | 'flast'
  | 'f.last'
  | 'firstl'
  | 'lastf'
  | 'last.first'
  | 'firstlast'
  | 'last'
  | 'three-three'
  | 'opaque';
export type DisplayStyle =
  | 'given surname'
  | 'surname, given'
  | 'SURNAME given'
  | 'given SURNAME'
  | 'surname given'
  | 'surname, given (department)'
  | 'given surname | company';
export type Marks = 'kept' | 'written-out' | 'dropped';
export type PhoneStyle = 'spaced' | 'national' | 'zero' | 'digits' | 'dashes';

/** The habits of one tenant, drawn anew for every seed because they decide more than anything else. */
export interface Tenant {
  readonly side: 'source' | 'target';
  readonly org: Org;
  readonly domain: string;
  readonly initialDomain: string;
  readonly conventions: readonly [Convention, Convention];
  /** The offices that follow the second convention. */
  readonly secondAt: ReadonlySet<number>;
  readonly displays: readonly [DisplayStyle, DisplayStyle];
  readonly marks: Marks;
  /** How sign-in names fold marks; never kept. */
  readonly signInMarks: 'written-out' | 'dropped';
  readonly doubleSurnames: 'joined' | 'hyphen' | 'first';
  readonly suffix: 'plain' | 'two-digits' | 'dot';
  readonly wording: Wording;
  readonly phones: PhoneStyle;
  readonly filled: Profile['filled'];
  readonly idPrefix: string;
}

const CONVENTIONS: Readonly<Record<Exclude<Convention, 'opaque'>, number>> = {
  'first.last': 30,
  first_last: 4,
  flast: 20,
  'f.last': 8,
  firstl: 8,
  lastf: 7,
  'last.first': 7,
  firstlast: 6,
  last: 3,
  'three-three': 3,
};
const DISPLAYS: Readonly<Record<DisplayStyle, number>> = {
  'given surname': 40,
  'surname, given': 25,
  'SURNAME given': 6,
  'given SURNAME': 6,
  'surname given': 8,
  'surname, given (department)': 8,
  'given surname | company': 4,
};

export function drawTenants(random: Random, profile: Profile, org: Org): { source: Tenant; target: Tenant } {
  const renamed = random.chance(0.5) ? 0 : random.next() * 0.2;
  const source = drawTenant(random, profile, org, 'source', renamed, null);
  const target = drawTenant(random, profile, org, 'target', 0.35 + random.next() * 0.25, source);
  return { source, target };
}

function drawTenant(random: Random, profile: Profile, org: Org, side: Tenant['side'], renamed: number, other: Tenant | null): Tenant {
  let first = random.weighted(CONVENTIONS);
  const taken = other?.conventions[0];
  while (first === taken) first = random.weighted(CONVENTIONS);
  let second: Convention = random.chance(profile.opaqueSignIn) ? 'opaque' : random.weighted(CONVENTIONS);
  while (second === first) second = random.weighted(CONVENTIONS);
  const share = 0.1 + random.next() * 0.3;
  const domain = `${random.pick(['north', 'blue', 'alpha', 'delta', 'pine', 'nova'])}${random.pick(['works', 'group', 'corp', 'systems', 'industries'])}${side === 'source' ? '' : '-global'}`;
  const vary = (base: number): number => Math.min(1, base * (0.9 + random.next() * 0.2));
  return {
    side,
    org,
    domain: `${domain}.example`,
    initialDomain: `${domain.replaceAll('-', '')}.onmicrosoft.com`,
    conventions: [first, second],
    secondAt: new Set([...org.offices.keys()].filter(() => random.chance(share))),
    displays: [random.weighted(DISPLAYS), random.weighted(DISPLAYS)],
    marks: random.weighted({ kept: 6, 'written-out': 2, dropped: 2 }),
    signInMarks: random.weighted({ 'written-out': 1, dropped: 1 }),
    doubleSurnames: random.weighted({ joined: 3, hyphen: 4, first: 3 }),
    suffix: random.weighted({ plain: 7, 'two-digits': 2, dot: 1 }),
    wording: drawWording(random, org, renamed),
    phones: random.weighted({ spaced: 5, national: 2, zero: 1, digits: 1, dashes: 1 }),
    filled: {
      organisation: vary(profile.filled.organisation),
      phone: vary(profile.filled.phone),
      mobile: vary(profile.filled.mobile),
      names: vary(profile.filled.names),
    },
    idPrefix: random.pick(['', '', '', 'E', '00']),
  };
}
