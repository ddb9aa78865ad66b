import type { Random } from '../../../scripts/samples/random.ts';
import { blank, type BenchAccount, type SignInNames } from './account.ts';
import { wordOffice } from './org.ts';
import type { Tenant } from './tenant.ts';
import type { Thing } from './things.ts';
import { foldForSignIn, type View } from './view.ts';

/** The account an invited address gets in the inviting tenant. */
export function guestAccount(
  address: string,
  display: string,
  host: Tenant,
  random: Random,
  userType: BenchAccount['userType'] = 'Guest',
): BenchAccount {
  const account = blank(random, `${address.replace('@', '_')}#EXT#@${host.initialDomain}`, display);
  return Object.assign(account, { mail: address, proxies: [`SMTP:${address}`], creationType: 'Invitation', userType });
}

export type AdminStyle = 'adm-' | 'a-' | '.admin' | '_adm';
export const ADMIN_STYLES: readonly AdminStyle[] = ['adm-', 'a-', '.admin', '_adm'];

/** A person's second account with rights over others; it has no mailbox and no telephone. */
export function adminAccount(view: View, style: AdminStyle, tenant: Tenant, names: SignInNames, random: Random): BenchAccount {
  const first = foldForSignIn(view.signInGiven, tenant);
  const base = random.chance(0.7)
    ? first.charAt(0) + foldForSignIn(view.signInSurname, tenant)
    : `${first}.${foldForSignIn(view.signInSurname, tenant)}`;
  const local = style.endsWith('-') ? style + base : base + style;
  const shown =
    style === 'adm-'
      ? `ADM ${view.given} ${view.surname}`
      : style === 'a-'
        ? `${view.surname}, ${view.given} (Admin)`
        : `${view.given} ${view.surname} (adm)`;
  const account = blank(random, names.take(local, tenant.initialDomain), shown);
  account.mail = '';
  if (random.chance(0.5)) Object.assign(account, { given: view.given, surname: view.surname });
  return account;
}

export function thingAccount(thing: Thing, tenant: Tenant, names: SignInNames, random: Random): BenchAccount {
  const { local, display, office } = thing[tenant.side];
  const service = thing.kind === 'service';
  const account = blank(random, names.take(local, service ? tenant.initialDomain : tenant.domain), display);
  account.enabled = service;
  if (service) account.mail = '';
  if (office !== null && random.chance(0.5)) account.office = wordOffice(tenant.org.offices[office], tenant.wording);
  if (office !== null && tenant.wording.showCity && random.chance(0.3)) account.city = tenant.org.offices[office]?.city ?? '';
  return account;
}
