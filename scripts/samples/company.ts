import type { Culture } from './culture.ts';

/** What both companies call a department, and who works there. */
export interface Department {
  readonly contoso: string;
  readonly fabrikam: string;
  readonly weight: number;
  /** `A/B` is one role under the titles of the two companies. */
  readonly titles: readonly string[];
}

export const DEPARTMENTS: readonly Department[] = [
  {
    contoso: 'Sales',
    fabrikam: 'Commercial',
    weight: 20,
    titles: [
      'Account Manager',
      'Key Account Manager',
      'Sales Representative',
      'Sales Director',
      'Inside Sales Rep/Inside Sales Representative',
      'Regional Sales Manager',
    ],
  },
  {
    contoso: 'Human Resources',
    fabrikam: 'People & Culture',
    weight: 6,
    titles: ['HR Business Partner/People Partner', 'Recruiter/Talent Acquisition Specialist', 'Payroll Specialist', 'Learning Coordinator'],
  },
  {
    contoso: 'IT',
    fabrikam: 'Digital & Technology',
    weight: 12,
    titles: [
      'Systems Engineer',
      'Sr. Systems Engineer/Senior Systems Engineer',
      'Service Desk Analyst',
      'Power Platform Developer',
      'Network Engineer',
      'Solution Architect',
    ],
  },
  {
    contoso: 'Finance',
    fabrikam: 'Finance',
    weight: 9,
    titles: ['Accountant', 'Sr. Accountant/Senior Accountant', 'Financial Controller', 'Accounts Payable Clerk', 'Treasury Analyst'],
  },
  { contoso: 'Legal', fabrikam: 'Legal & Compliance', weight: 3, titles: ['Counsel/Legal Counsel', 'Paralegal', 'Contract Manager'] },
  {
    contoso: 'Marketing',
    fabrikam: 'Marketing',
    weight: 7,
    titles: ['Marketing Manager', 'Content Editor', 'Event Planner', 'Brand Manager', 'Marketing Analyst'],
  },
  {
    contoso: 'Facilities',
    fabrikam: 'Workplace Services',
    weight: 3,
    titles: ['Facilities Manager/Workplace Manager', 'Building Technician', 'Receptionist'],
  },
  {
    contoso: 'Customer Service',
    fabrikam: 'Customer Care',
    weight: 14,
    titles: ['Service Agent/Customer Care Agent', 'Team Lead', 'Complaints Specialist', 'Service Manager/Customer Care Manager'],
  },
  {
    contoso: 'Operations',
    fabrikam: 'Operations',
    weight: 10,
    titles: ['Operations Manager', 'Shift Supervisor', 'Planner', 'Process Engineer'],
  },
  {
    contoso: 'R&D',
    fabrikam: 'Product Engineering',
    weight: 12,
    titles: ['Research Engineer', 'Sr. Research Engineer/Senior Research Engineer', 'Test Engineer', 'Lab Technician', 'Product Owner'],
  },
  { contoso: 'Procurement', fabrikam: 'Procurement', weight: 4, titles: ['Buyer', 'Category Manager', 'Purchasing Assistant'] },
  {
    contoso: 'Logistics',
    fabrikam: 'Supply Chain',
    weight: 7,
    titles: ['Logistics Coordinator/Supply Chain Coordinator', 'Warehouse Manager', 'Transport Planner'],
  },
];

/** How an office numbers its telephones. All ranges are set aside for fiction by the country's regulator. */
export type PhonePlan = 'us-206' | 'us-312' | 'uk' | 'ie' | 'de-munich' | 'de-hamburg' | 'fr' | 'se' | 'none';

export interface Office {
  readonly contoso: string;
  readonly fabrikam: string;
  readonly city: string;
  readonly state: string;
  readonly country: string;
  readonly usage: string;
  readonly street: string;
  readonly postalCode: string;
  readonly language: string;
  readonly phones: PhonePlan;
  readonly weight: number;
  readonly cultures: Partial<Record<Culture, number>>;
}

export const OFFICES: readonly Office[] = [
  {
    contoso: 'Seattle HQ',
    fabrikam: 'SEA-1',
    city: 'Seattle',
    state: 'WA',
    country: 'United States',
    usage: 'US',
    street: '4100 Invented Avenue',
    postalCode: '98101',
    language: 'en-US',
    phones: 'us-206',
    weight: 24,
    cultures: { english: 60, indian: 10, chinese: 8, korean: 5, iberian: 5, vietnamese: 4, japanese: 4, arabic: 4 },
  },
  {
    contoso: 'Chicago',
    fabrikam: 'CHI-2',
    city: 'Chicago',
    state: 'IL',
    country: 'United States',
    usage: 'US',
    street: '12 Example Plaza',
    postalCode: '60601',
    language: 'en-US',
    phones: 'us-312',
    weight: 12,
    cultures: { english: 60, polish: 12, iberian: 12, greek: 6, irish: 10 },
  },
  {
    contoso: 'Reading, Thames Valley',
    fabrikam: 'Reading',
    city: 'Reading',
    state: 'Berkshire',
    country: 'United Kingdom',
    usage: 'GB',
    street: 'Unit 4, Nowhere Park',
    postalCode: 'RG1 9ZZ',
    language: 'en-GB',
    phones: 'uk',
    weight: 18,
    cultures: { english: 68, indian: 10, irish: 8, arabic: 6, polish: 5, turkish: 3 },
  },
  {
    contoso: 'Dublin',
    fabrikam: 'Dublin Docklands',
    city: 'Dublin',
    state: '',
    country: 'Ireland',
    usage: 'IE',
    street: '7 Fiction Quay',
    postalCode: 'D02 XX00',
    language: 'en-IE',
    phones: 'ie',
    weight: 8,
    cultures: { irish: 70, english: 15, polish: 10, iberian: 5 },
  },
  {
    contoso: 'München',
    fabrikam: 'Munich',
    city: 'München',
    state: 'Bayern',
    country: 'Germany',
    usage: 'DE',
    street: 'Musterstraße 12',
    postalCode: '80331',
    language: 'de-DE',
    phones: 'de-munich',
    weight: 14,
    cultures: { german: 72, turkish: 10, greek: 6, cyrillic: 8, iberian: 4 },
  },
  {
    contoso: 'Hamburg',
    fabrikam: 'Hamburg Hafen',
    city: 'Hamburg',
    state: 'Hamburg',
    country: 'Germany',
    usage: 'DE',
    street: 'Beispielallee 3',
    postalCode: '20095',
    language: 'de-DE',
    phones: 'de-hamburg',
    weight: 7,
    cultures: { german: 75, nordic: 10, turkish: 8, cyrillic: 7 },
  },
  {
    contoso: 'Paris',
    fabrikam: 'Paris - La Défense',
    city: 'Paris',
    state: 'Île-de-France',
    country: 'France',
    usage: 'FR',
    street: "8 rue de l'Exemple",
    postalCode: '75008',
    language: 'fr-FR',
    phones: 'fr',
    weight: 6,
    cultures: { french: 78, arabic: 14, vietnamese: 8 },
  },
  {
    contoso: 'Stockholm',
    fabrikam: 'Stockholm',
    city: 'Stockholm',
    state: '',
    country: 'Sweden',
    usage: 'SE',
    street: 'Exempelgatan 21',
    postalCode: '111 20',
    language: 'sv-SE',
    phones: 'se',
    weight: 6,
    cultures: { nordic: 90, greek: 4, cyrillic: 6 },
  },
  {
    contoso: 'Bengaluru',
    fabrikam: 'Bangalore',
    city: 'Bengaluru',
    state: 'Karnataka',
    country: 'India',
    usage: 'IN',
    street: '',
    postalCode: '',
    language: 'en-IN',
    phones: 'none',
    weight: 6,
    cultures: { indian: 1 },
  },
  {
    contoso: 'Warszawa',
    fabrikam: 'Warsaw',
    city: 'Warszawa',
    state: '',
    country: 'Poland',
    usage: 'PL',
    street: '',
    postalCode: '',
    language: 'pl-PL',
    phones: 'none',
    weight: 4,
    cultures: { polish: 85, cyrillic: 15 },
  },
];
