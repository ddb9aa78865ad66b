import type { Random } from '../../../scripts/samples/random.ts';
import { COMPANIES, wordOffice, wordTitle } from './org.ts';
import type { PhoneStyle, Tenant } from './tenant.ts';
import { displayName, signInLocal, type View } from './view.ts';

/** One row of a tenant's export. */
export interface BenchAccount {
  upn: string;
  display: string;
  given: string;
  surname: string;
  mail: string;
  id: string;
  userType: 'Member' | 'Guest';
  title: string;
  department: string;
  enabled: boolean;
  office: string;
  city: string;
  country: string;
  desk: string;
  mobile: string;
  company: string;
  creationType: string;
  created: Date;
  employeeId: string;
  mailNickname: string;
  proxies: string[];
}

/** The sign-in names a tenant has given out; the second of a kind gets a number. */
export class SignInNames {
  readonly #tenant: Tenant;
  readonly #next = new Map<string, number>();

  constructor(tenant: Tenant) {
    this.#tenant = tenant;
  }

  take(local: string, domain: string = this.#tenant.domain): string {
    const key = `${local}@${domain}`;
    const number = this.#next.get(key) ?? 1;
    this.#next.set(key, number + 1);
    if (number === 1) return key;
    const tail = { plain: String(number), 'two-digits': String(number - 1).padStart(2, '0'), dot: `.${number}` }[this.#tenant.suffix];
    return this.take(local + tail, domain);
  }
}

export function blank(random: Random, upn: string, display: string): BenchAccount {
  return {
    upn,
    display,
    given: '',
    surname: '',
    mail: upn,
    id: random.guid(),
    userType: 'Member',
    title: '',
    department: '',
    enabled: true,
    office: '',
    city: '',
    country: '',
    desk: '',
    mobile: '',
    company: '',
    creationType: '',
    created: random.date(2014, 2025),
    employeeId: '',
    mailNickname: upn.slice(0, upn.indexOf('@')),
    proxies: [],
  };
}

function writePhone(number: string, style: PhoneStyle): string {
  const [country = '', area = '', exchange = '', line = '', extension = ''] = number.split(' ');
  const tail = extension.slice(1);
  switch (style) {
    case 'spaced':
      return `+${country} ${area} ${exchange} ${line}${tail && ` ext. ${tail}`}`;
    case 'national':
      return `(${area}) ${exchange}-${line}${tail && ` x${tail}`}`;
    case 'zero':
      return `+${country} (0)${area} ${exchange}${line}${tail && ` x${tail}`}`;
    case 'digits':
      return `00${country}${area}${exchange}${line}${tail && ` x${tail}`}`;
    case 'dashes':
      return `${country}-${area}-${exchange}-${line}${tail && ` ext ${tail}`}`;
  }
}

export function personAccount(view: View, tenant: Tenant, names: SignInNames, random: Random): BenchAccount {
  const company = COMPANIES[(view.office * 7) % COMPANIES.length] ?? '';
  const upn = names.take(signInLocal(view, tenant, random));
  const account = blank(random, upn, displayName(view, tenant, company));
  const { filled, wording } = tenant;
  if (random.chance(filled.names)) {
    const { given, surname } = view.swapped ? { given: view.surname, surname: view.given } : view;
    Object.assign(account, { given, surname });
  }
  const organised = view.thin ? 0.15 : filled.organisation;
  const place = tenant.org.offices[view.office];
  if (random.chance(organised)) account.department = wording.departments[view.department] ?? '';
  if (random.chance(organised)) account.title = wordTitle(view.title, wording);
  if (random.chance(organised)) account.office = wordOffice(place, wording);
  if (wording.showCity && random.chance(organised)) account.city = place?.city ?? '';
  if (random.chance(organised)) account.country = place?.country ?? '';
  if (!view.thin && random.chance(filled.phone)) account.desk = writePhone(view.desk, tenant.phones);
  if (!view.thin && random.chance(filled.mobile)) account.mobile = writePhone(view.mobile, tenant.phones);
  if (random.chance(0.4)) account.company = company;
  return account;
}
