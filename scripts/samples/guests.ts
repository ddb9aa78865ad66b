import { blankAccount, type SampleAccount } from './account.ts';
import { drawName, type Culture } from './culture.ts';
import type { Random } from './random.ts';
import { signInName } from './sign-in-name.ts';

const PARTNERS = ['adatum.com', 'proseware.com', 'wingtiptoys.com', 'litwareinc.com', 'tailspintoys.com', 'fourthcoffee.com'];

/** The account an invited address gets in the inviting tenant. */
export function guestOf(
  address: string,
  display: string,
  host: 'contoso' | 'fabrikam',
  random: Random,
  userType: 'Guest' | 'Member' = 'Guest',
): SampleAccount {
  const account = blankAccount(random, `${address.replace('@', '_')}#EXT#@${host}.onmicrosoft.com`, display);
  account.mail = address;
  account.proxies = [`SMTP:${address}`];
  account.otherMail = address;
  account.userType = userType;
  account.creationType = 'Invitation';
  account.invitationState = random.chance(0.85) ? 'Accepted' : 'PendingAcceptance';
  account.created = random.date(2023, 2025);
  return account;
}

export interface Outsider {
  readonly address: string;
  readonly display: string;
}

/** People of partner companies, guests wherever they work. */
export function drawOutsiders(random: Random, count: number): Outsider[] {
  const cultures: readonly Culture[] = ['english', 'german', 'french', 'nordic', 'indian', 'iberian'];
  const known = new Map<string, Outsider>();
  while (known.size < count) {
    const { given, surname } = drawName(random, random.pick(cultures));
    const address = `${signInName(given.contoso, surname.contoso, 'first.last', 'dropped')}@${random.pick(PARTNERS)}`;
    known.set(address, { address, display: `${given.contoso} ${surname.contoso}` });
  }
  return [...known.values()];
}
