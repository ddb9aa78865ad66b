import type { Office } from './company.ts';
import type { View } from './person.ts';
import { writePhone, type PhoneStyle } from './phones.ts';
import type { Random } from './random.ts';

/** One row of either export, before it takes that export's shape. */
export interface SampleAccount {
  upn: string;
  objectId: string;
  display: string;
  given: string;
  surname: string;
  title: string;
  department: string;
  office: string;
  place: Office | null;
  desk: string;
  mobile: string;
  mail: string;
  proxies: string[];
  otherMail: string;
  enabled: boolean;
  synced: boolean;
  created: Date;
  deleted: Date | null;
  licences: string[];
  userType: 'Member' | 'Guest';
  creationType: '' | 'Invitation';
  invitationState: '' | 'Accepted' | 'PendingAcceptance';
  company: string;
}

export function blankAccount(random: Random, upn: string, display: string): SampleAccount {
  return {
    upn,
    objectId: random.guid(),
    display,
    given: '',
    surname: '',
    title: '',
    department: '',
    office: '',
    place: null,
    desk: '',
    mobile: '',
    mail: upn,
    proxies: [],
    otherMail: '',
    enabled: true,
    synced: false,
    created: random.date(2016, 2024),
    deleted: null,
    licences: [],
    userType: 'Member',
    creationType: '',
    invitationState: '',
    company: '',
  };
}

/** Fills in what a directory knows of a person; the tenants differ in how they write it. */
export function describe(
  account: SampleAccount,
  view: View,
  side: 'contoso' | 'fabrikam',
  phoneStyles: { readonly desk: PhoneStyle; readonly mobile: PhoneStyle },
): void {
  if (view.namesFilled) Object.assign(account, { given: view.given, surname: view.surname });
  if (view.sparse) return;
  Object.assign(account, {
    title: view.title,
    department: view.department,
    office: view.office[side],
    place: view.office,
    desk: writePhone(view.desk, phoneStyles.desk),
    mobile: writePhone(view.mobile, phoneStyles.mobile),
  });
}
