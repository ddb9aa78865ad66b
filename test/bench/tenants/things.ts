import type { Random } from '../../../scripts/samples/random.ts';
import type { Org } from './org.ts';

export type ThingKind = 'shared' | 'room' | 'service';

/** What is no person, as each tenant calls it. */
export interface Thing {
  readonly kind: ThingKind;
  readonly source: { readonly local: string; readonly display: string; readonly office: number | null };
  readonly target: { readonly local: string; readonly display: string; readonly office: number | null };
}

const PURPOSES = [
  'Info',
  'Orders',
  'Invoices',
  'Support',
  'Complaints',
  'Recruiting',
  'Payroll',
  'Returns',
  'Dispatch',
  'Reception',
  'Press',
  'Tenders',
  'Events',
  'Travel',
  'Warranty',
  'Claims',
  'Onboarding',
  'Licences',
  'Training',
  'Safety',
  'Fleet',
  'Archive',
  'Newsletter',
  'Partners',
];
const ROOMS = [
  'Amber',
  'Basalt',
  'Cobalt',
  'Dolomite',
  'Emerald',
  'Flint',
  'Garnet',
  'Hematite',
  'Indigo',
  'Jasper',
  'Kyanite',
  'Lapis',
  'Marble',
  'Nickel',
  'Onyx',
  'Pearl',
  'Quartz',
  'Ruby',
  'Sapphire',
  'Topaz',
  'Umber',
  'Vermilion',
  'Willow',
  'Zircon',
];
const SYSTEMS = [
  'backup',
  'scanner',
  'crm-sync',
  'erp',
  'sharepoint',
  'powerautomate',
  'monitoring',
  'sql',
  'jenkins',
  'badge',
  'signage',
  'printing',
  'telephony',
  'intune',
  'datalake',
  'gateway',
  'portal',
  'archive',
  'reporting',
  'ticketing',
];

const code = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();

/** Every combination once, in the order of the dice, so that no tenant has two of a kind. */
export function drawThings(random: Random, org: Org, kind: ThingKind, count: number): Thing[] {
  const styles = { source: random.below(3), target: random.below(3) };
  const numbers = Array.from({ length: count }, (_, index) => index);
  const seeds = { first: random.below(24), second: random.below(24) };
  return numbers.map((index) => {
    const office = (index + seeds.first) % org.offices.length;
    const round = Math.floor(index / org.offices.length);
    const word = round + office + seeds.second;
    // Beyond the first few hundred, things of one name are told apart by a number, as companies do.
    const number = Math.floor(round / 20);
    return {
      kind,
      source: nameThing(org, kind, styles.source, office, word, number, 'source'),
      target: nameThing(org, kind, styles.target, office, word, number, 'target'),
    };
  });
}

function nameThing(
  org: Org,
  kind: ThingKind,
  style: number,
  office: number,
  word: number,
  number: number,
  side: 'source' | 'target',
): Thing['source'] {
  const city = org.offices[office]?.city ?? '';
  const tail = number === 0 ? '' : String(number + 1);
  if (kind === 'room') {
    const name = (ROOMS[word % ROOMS.length] ?? '') + (tail && ` ${tail}`);
    const display = [`Room ${name} ${city}`, `${city} - Meeting Room ${name}`, `${city} | ${name} (${4 + (word % 12)} seats)`][style] ?? '';
    return {
      local: [`room.${code(city)}.${code(name)}`, `${code(city)}-mr-${code(name)}`, `conf-${code(name)}-${code(city)}`][style] ?? '',
      display,
      office,
    };
  }
  if (kind === 'shared') {
    const purpose = PURPOSES[word % PURPOSES.length] ?? '';
    const department = org.departments[word % org.departments.length]?.names[0] ?? '';
    const named = word % 3 === 0 ? `${purpose} ${department}` : purpose;
    const display =
      [
        `${named} ${city}${tail && ` ${tail}`}`,
        `${city} ${named}${tail && ` ${tail}`} Mailbox`,
        `${named} (${city})${tail && ` ${tail}`} shared`,
      ][style] ?? '';
    return {
      local:
        [`${code(named)}.${code(city)}${tail}`, `${code(city)}-${code(named)}${tail}`, `mbx_${code(named)}_${code(city)}${tail}`][style] ??
        '',
      display,
      office,
    };
  }
  const system = SYSTEMS[word % SYSTEMS.length] ?? '';
  const place = code(city);
  const local =
    [`svc-${system}-${place}${tail}`, `svc.${system}.${place}${tail}`, `sa_${system.replaceAll('-', '_')}_${place}${tail}`][style] ?? '';
  return {
    local,
    display: side === 'source' || style === 0 ? local : `Service account ${system} ${city}${tail && ` ${tail}`}`,
    office: null,
  };
}
