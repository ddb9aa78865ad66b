import type { DroppedFile } from './drop-files.ts';

interface Person {
  readonly name: readonly [given: string, surname: string];
  readonly upn: string;
  readonly department?: string;
  readonly title?: string;
  readonly city?: string;
  readonly mobile?: string;
  /** An address from before the move, which is as good as a number. */
  readonly formerly?: string;
}

/** Woodgrove is taken over by Tailspin: eight who are sure whatever the engine is tuned to, two twins, and one on each side alone. */
const WOODGROVE: readonly Person[] = [
  {
    name: ['Anna', 'Berg'],
    upn: 'anna.berg@woodgrove.example',
    department: 'Finance',
    title: 'Controller',
    city: 'Oslo',
    mobile: '+47 900 00 001',
  },
  {
    name: ['Bruno', 'Keller'],
    upn: 'bruno.keller@woodgrove.example',
    department: 'Sales',
    title: 'Account Manager',
    city: 'Bern',
    mobile: '+41 79 000 00 02',
  },
  {
    name: ['Carmen', 'Ortega'],
    upn: 'carmen.ortega@woodgrove.example',
    department: 'Legal',
    title: 'Counsel',
    city: 'Madrid',
    mobile: '+34 600 000 003',
  },
  {
    name: ['Dmitri', 'Volkov'],
    upn: 'dmitri.volkov@woodgrove.example',
    department: 'IT',
    title: 'Administrator',
    city: 'Riga',
    mobile: '+371 2000 0004',
  },
  {
    name: ['Elena', 'Rossi'],
    upn: 'elena.rossi@woodgrove.example',
    department: 'Marketing',
    title: 'Designer',
    city: 'Milan',
    mobile: '+39 300 000 0005',
  },
  {
    name: ['Farid', 'Haddad'],
    upn: 'farid.haddad@woodgrove.example',
    department: 'Logistics',
    title: 'Planner',
    city: 'Lyon',
    mobile: '+33 6 00 00 00 06',
  },
  {
    name: ['Greta', 'Lindqvist'],
    upn: 'greta.lindqvist@woodgrove.example',
    department: 'Research',
    title: 'Chemist',
    city: 'Lund',
    mobile: '+46 70 000 00 07',
  },
  {
    name: ['Hugo', 'Moreau'],
    upn: 'hugo.moreau@woodgrove.example',
    department: 'Quality',
    title: 'Inspector',
    city: 'Nantes',
    mobile: '+33 6 00 00 00 08',
  },
  // Two namesakes wait for her on the other side.
  { name: ['Maria', 'Lopez'], upn: 'maria.lopez@woodgrove.example', department: 'Support', title: 'Agent' },
  // Nobody over there is like him.
  { name: ['Zoltan', 'Papp'], upn: 'zoltan.papp@woodgrove.example', department: 'Facilities', title: 'Caretaker', city: 'Pecs' },
];

const TAILSPIN: readonly Person[] = [
  {
    name: ['Anna', 'Berg'],
    upn: 'aberg@tailspin.example',
    department: 'Finance',
    title: 'Controller',
    city: 'Oslo',
    mobile: '+47 900 00 001',
    formerly: 'anna.berg@woodgrove.example',
  },
  {
    name: ['Bruno', 'Keller'],
    upn: 'bkeller@tailspin.example',
    department: 'Sales',
    title: 'Account Manager',
    city: 'Bern',
    mobile: '+41 79 000 00 02',
    formerly: 'bruno.keller@woodgrove.example',
  },
  {
    name: ['Carmen', 'Ortega'],
    upn: 'cortega@tailspin.example',
    department: 'Legal',
    title: 'Counsel',
    city: 'Madrid',
    mobile: '+34 600 000 003',
    formerly: 'carmen.ortega@woodgrove.example',
  },
  {
    name: ['Dmitri', 'Volkov'],
    upn: 'dvolkov@tailspin.example',
    department: 'IT',
    title: 'Administrator',
    city: 'Riga',
    mobile: '+371 2000 0004',
    formerly: 'dmitri.volkov@woodgrove.example',
  },
  {
    name: ['Elena', 'Rossi'],
    upn: 'erossi@tailspin.example',
    department: 'Marketing',
    title: 'Designer',
    city: 'Milan',
    mobile: '+39 300 000 0005',
    formerly: 'elena.rossi@woodgrove.example',
  },
  {
    name: ['Farid', 'Haddad'],
    upn: 'fhaddad@tailspin.example',
    department: 'Logistics',
    title: 'Planner',
    city: 'Lyon',
    mobile: '+33 6 00 00 00 06',
    formerly: 'farid.haddad@woodgrove.example',
  },
  {
    name: ['Greta', 'Lindqvist'],
    upn: 'glindqvist@tailspin.example',
    department: 'Research',
    title: 'Chemist',
    city: 'Lund',
    mobile: '+46 70 000 00 07',
    formerly: 'greta.lindqvist@woodgrove.example',
  },
  {
    name: ['Hugo', 'Moreau'],
    upn: 'hmoreau@tailspin.example',
    department: 'Quality',
    title: 'Inspector',
    city: 'Nantes',
    mobile: '+33 6 00 00 00 08',
    formerly: 'hugo.moreau@woodgrove.example',
  },
  { name: ['Maria', 'Lopez'], upn: 'mlopez@tailspin.example', department: 'Support', title: 'Agent' },
  { name: ['Maria', 'Lopez'], upn: 'mlopez2@tailspin.example', department: 'Support', title: 'Agent' },
  { name: ['Ingrid', 'Solheim'], upn: 'isolheim@tailspin.example', department: 'Board', title: 'Secretary' },
];

const line = (cells: readonly string[]): string =>
  cells.map((cell) => (/[",]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
const csv = (lines: readonly (readonly string[])[]): string => `\uFEFF${lines.map(line).join('\r\n')}\r\n`;
const id = (index: number, side: string): string => `${side}0000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** As the Microsoft 365 admin center exports users. */
export const sourceExport: DroppedFile = {
  name: 'woodgrove source.csv',
  content: csv([
    [
      'Display name',
      'User principal name',
      'Object Id',
      'First name',
      'Last name',
      'Title',
      'Department',
      'City',
      'Block credential',
      'Licenses',
      'Mobile Phone',
      'Proxy addresses',
    ],
    ...WOODGROVE.map(({ name, upn, department = '', title = '', city = '', mobile = '' }, index) => [
      name.join(' '),
      upn,
      id(index, 'a'),
      ...name,
      title,
      department,
      city,
      'False',
      'Microsoft 365 E3',
      mobile,
      `SMTP:${upn}`,
    ]),
  ]),
};

/** As the Entra admin center downloads users. */
export const targetExport: DroppedFile = {
  name: 'tailspin.csv',
  content: csv([
    [
      'userPrincipalName',
      'displayName',
      'surname',
      'mail',
      'givenName',
      'id',
      'userType',
      'jobTitle',
      'department',
      'accountEnabled',
      'city',
      'mobilePhone',
      'alternateEmailAddress',
    ],
    ...TAILSPIN.map(({ name: [given, surname], upn, department = '', title = '', city = '', mobile = '', formerly = '' }, index) => [
      upn,
      `${given} ${surname}`,
      surname,
      upn,
      given,
      id(index, 'b'),
      'Member',
      title,
      department,
      'True',
      city,
      mobile,
      formerly,
    ]),
  ]),
};
