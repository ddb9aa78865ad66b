import { blankAccount, type SampleAccount } from './account.ts';
import { OFFICES, type Office } from './company.ts';
import type { Random } from './random.ts';

/** Something that is no person, as each tenant names it; null where a tenant has none. */
interface Thing {
  readonly trap: string;
  readonly contoso: readonly [local: string, display: string] | null;
  readonly fabrikam: readonly [local: string, display: string] | null;
  readonly place?: Office;
  readonly licensed?: boolean;
  readonly enabled?: boolean;
}

const SHARED: readonly (readonly [string, string, string, string])[] = [
  ['info', 'Info', 'info.contoso', 'Contoso Info'],
  ['hr', 'HR Mailbox', 'people-culture', 'People & Culture (shared)'],
  ['payroll.us', 'Payroll US', 'payroll-us', 'Payroll - US'],
  ['accounts.payable', 'Accounts Payable', 'ap', 'AP Accounts Payable'],
  ['accounts.receivable', 'Accounts Receivable', 'ar', 'AR Accounts Receivable'],
  ['facilities.reading', 'Facilities Reading', 'workplace-reading', 'Workplace Services Reading'],
  ['complaints', 'Complaints', 'complaints', 'Complaints'],
  ['returns', 'Returns Desk', 'returnsdesk', 'Returns Desk'],
  ['press', 'Press Office', 'press-contoso', 'Press Office Contoso'],
  ['recruiting', 'Recruiting', 'talent', 'Talent Acquisition'],
  ['legal', 'Legal Inbox', 'legal-inbox', 'Legal Inbox'],
  ['tenders', 'Tenders & Bids', 'tenders', 'Tenders and Bids'],
  ['service.munich', 'Service München', 'service-muenchen', 'Customer Care Munich'],
  ['bewerbung', 'Bewerbungen Deutschland', 'bewerbungen-de', 'Bewerbungen (DE)'],
  ['rechnung', 'Rechnungseingang', 'rechnungseingang', 'Rechnungseingang Contoso'],
  ['dispatch', 'Dispatch', 'dispatch', 'Dispatch Team'],
  ['qa-lab', 'QA Lab', 'qalab', 'Q&A Lab'],
  ['events', '=Marketing Events', 'events', 'Marketing Events'],
  ['plus', '+Plus Programme', 'plus-programme', 'Plus Programme'],
  ['reception.chicago', 'Reception Chicago', 'reception-chi', 'Reception CHI-2'],
  ['it.servicedesk', 'IT Service Desk', 'servicedesk-contoso', 'Service Desk (Contoso)'],
  ['security', '@Security', 'security-contoso', 'Security Contoso'],
  ['orders', 'Order Desk, EMEA', 'orders-emea', 'Orders EMEA'],
  ['crm.inbound', 'CRM Inbound', 'crm-inbound', 'CRM Inbound'],
];

const SERVICES: readonly Thing[] = [
  ...['crm-sync', 'powerautomate', 'dynamics-import', 'flow-approvals', 'sharepoint-forms'].map((name): Thing => ({
    trap: 'service',
    contoso: [`svc-${name}`, `svc-${name}`],
    fabrikam: [`svc.${name}`, `Service Account ${name} (Contoso)`],
  })),
  ...[
    'backup',
    'scanner-seattle',
    'scanner-munich',
    'badge-printer',
    'dirsync',
    'sql-reporting',
    'lobby-signage',
    'sap-connector',
    'test.user1',
    'test.user2',
  ].map((name): Thing => ({
    trap: 'service',
    contoso: [name.startsWith('test') ? name : `svc-${name}`, name.startsWith('test') ? `Test User ${name.at(-1)}` : `svc-${name}`],
    fabrikam: null,
  })),
  ...['veeam', 'copier-hq', 'monitoring', 'intune-enroll', 'teams-recording', 'erp-bridge', 'breakglass1', 'breakglass2'].map(
    (name): Thing => ({
      trap: 'service',
      contoso: null,
      fabrikam: [`svc.${name}`, `Service Account ${name}`],
    }),
  ),
];

function rooms(): Thing[] {
  const planets = ['Mercury', 'Venus', 'Earth', 'Mars', 'Jupiter', 'Saturn', 'Uranus', 'Neptune', 'Pluto', 'Ceres'];
  return OFFICES.slice(0, 8).flatMap((place, index): Thing[] => {
    const city = place.city
      .normalize('NFD')
      .replace(/\P{ASCII}/gu, '')
      .toLowerCase()
      .replaceAll(' ', '');
    return [0, 1].flatMap((step): Thing[] => {
      const name = planets[(index * 2 + step) % planets.length] as string;
      const floor = 1 + ((index + step) % 4);
      return [
        {
          trap: 'room',
          place,
          licensed: false,
          enabled: false,
          contoso: [`room.${city}.${name.toLowerCase()}`, `Room ${name} (${place.city}, floor ${floor})`],
          fabrikam: [
            `${place.fabrikam.split(/[ -]/)[0]?.toLowerCase()}-${floor}-${name.toLowerCase()}`,
            `${place.fabrikam} | ${name} | F${floor}`,
          ],
        },
      ];
    });
  });
}

function equipment(): Thing[] {
  return ['Van 1', 'Van 2', 'Projector A', 'Conference Camera', 'Laser Cutter'].map((name, index): Thing => ({
    trap: 'equipment',
    licensed: false,
    enabled: false,
    contoso: [`eq.${name.toLowerCase().replaceAll(' ', '')}`, `${name} (bookable)`],
    fabrikam: index < 4 ? [`equip-${name.toLowerCase().replaceAll(' ', '-')}`, `Equipment ${name} Contoso`] : null,
  }));
}

export function allThings(): Thing[] {
  const shared = SHARED.map(([a, b, c, d]): Thing => ({
    trap: 'shared-mailbox',
    licensed: false,
    enabled: false,
    contoso: [a, b],
    fabrikam: [c, d],
  }));
  const alone = ['summerparty', 'expo2019', 'fax.chicago', 'archive-northwind', 'old.website', 'blood.drive'].map((name): Thing => ({
    trap: 'shared-mailbox',
    licensed: false,
    enabled: false,
    contoso: [name, name.replace(/[.-]/, ' ')],
    fabrikam: null,
  }));
  const theirs = [
    'hello',
    'careers',
    'invoices',
    'support',
    'newsroom',
    'gdpr',
    'board',
    'shop',
    'partners',
    'training',
    'lostandfound',
    'canteen',
  ].map((name): Thing => ({
    trap: 'shared-mailbox',
    licensed: false,
    enabled: false,
    contoso: null,
    fabrikam: [name, `Fabrikam ${name}`],
  }));
  const theirRooms = ['Oak', 'Elm', 'Ash', 'Birch', 'Cedar', 'Maple', 'Pine', 'Willow'].map((name): Thing => ({
    trap: 'room',
    licensed: false,
    enabled: false,
    contoso: null,
    fabrikam: [`hq-room-${name.toLowerCase()}`, `HQ Room ${name}`],
  }));
  return [...shared, ...alone, ...theirs, ...rooms(), ...theirRooms, ...equipment(), ...SERVICES];
}

export function thingAccount(thing: Thing, side: 'contoso' | 'fabrikam', random: Random): SampleAccount | null {
  const named = thing[side];
  if (!named) return null;
  const [local, display] = named;
  const service = thing.trap === 'service';
  const account = blankAccount(random, `${local}@${side}${service && side === 'contoso' ? '.onmicrosoft' : ''}.com`, display);
  account.enabled = thing.enabled ?? true;
  account.proxies = service ? [] : [`SMTP:${account.upn}`, `smtp:${local}@${side}.onmicrosoft.com`];
  account.mail = service ? '' : account.upn;
  account.place = thing.place ?? null;
  account.office = thing.place?.[side] ?? '';
  return account;
}
