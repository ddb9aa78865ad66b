import { blankAccount, describe, type SampleAccount } from './account.ts';
import type { Person } from './person.ts';
import type { PhoneStyle } from './phones.ts';
import type { Random } from './random.ts';
import { signInName, type Convention, type SignInNames } from './sign-in-name.ts';

const CONTOSO_LICENCES = ['Microsoft 365 E3', 'Microsoft 365 E5', 'Office 365 E3', 'Microsoft 365 F3'];

function displayName(given: string, surname: string, order: 'given-first' | 'surname-comma'): string {
  return order === 'surname-comma' ? `${surname}, ${given}` : `${given} ${surname}`;
}

/** Northwind, bought years ago, kept its own sign-in names: Dublin and half of Chicago. */
function contosoConvention(person: Person, random: Random): Convention {
  const office = person.contoso.office.contoso;
  if (office === 'Dublin' || (office === 'Chicago' && random.chance(0.5))) return 'flast';
  return random.chance(0.03) ? 'f.last' : 'first.last';
}

export function contosoAccount(person: Person, random: Random, names: SignInNames): SampleAccount {
  const view = person.contoso;
  const local = signInName(view.signInGiven, view.signInSurname, contosoConvention(person, random), 'written-out');
  const cloudOnly = person.traps.has('onmicrosoft-upn');
  const upn = names.take(local, cloudOnly ? 'contoso.onmicrosoft.com' : 'contoso.com');
  const german = view.office.usage === 'DE';
  const display = view.display ?? displayName(view.given, view.surname, german ? 'surname-comma' : 'given-first');
  const account = blankAccount(random, upn, `${display}${view.suffix}`);
  const style: PhoneStyle = german ? 'bracketed-zero' : random.chance(0.7) ? 'international' : 'national';
  describe(account, view, 'contoso', { desk: style, mobile: random.chance(0.2) ? 'bare' : style });
  account.synced = !cloudOnly;
  account.licences = [
    random.pick(CONTOSO_LICENCES),
    ...(random.chance(0.25) ? ['Power Apps Premium'] : []),
    ...(random.chance(0.2) ? ['Dynamics 365 Sales Enterprise Edition'] : []),
  ];
  const mailLocal = upn.slice(0, upn.indexOf('@'));
  const aliases = view.aliases.map((alias) => `smtp:${alias}@contoso.com`);
  account.proxies = [`SMTP:${mailLocal}@contoso.com`, ...aliases, `smtp:${mailLocal}@contoso.onmicrosoft.com`];
  account.mail = `${mailLocal}@contoso.com`;
  return account;
}

function fabrikamConvention(person: Person, random: Random): Convention {
  const usage = person.fabrikam.office.usage;
  if (usage === 'DE' || usage === 'SE' || usage === 'PL') return 'first.last';
  return random.chance(0.05) ? 'firstl' : 'flast';
}

/** `source` is the person's Contoso account, or null for somebody who was always at Fabrikam. */
export function fabrikamAccount(person: Person, random: Random, names: SignInNames, source: SampleAccount | null): SampleAccount {
  const view = person.fabrikam;
  const local = signInName(view.signInGiven, view.signInSurname, fabrikamConvention(person, random), 'dropped');
  const cloudOnly = source !== null && random.chance(0.015);
  const upn = names.take(local, cloudOnly ? 'fabrikam.onmicrosoft.com' : 'fabrikam.com');
  const american = view.office.usage === 'US';
  const display = view.display ?? displayName(view.given, view.surname, american ? 'surname-comma' : 'given-first');
  const account = blankAccount(random, upn, `${display}${view.suffix}`);
  const style: PhoneStyle = american ? random.pick(['national', 'dotted']) : random.chance(0.6) ? 'international' : 'national';
  describe(account, view, 'fabrikam', { desk: style, mobile: 'international' });
  account.synced = source === null;
  account.company = source === null ? 'Fabrikam, Inc.' : random.chance(0.3) ? 'Contoso Ltd' : '';
  if (source !== null) {
    account.created = random.date(2026, 2026);
    if (account.created.getUTCMonth() > 9) account.created.setUTCMonth(8, 15);
    // The old address was sometimes noted down as the way to reach the person before the first day.
    if (random.chance(0.07)) account.otherMail = source.mail;
    // Fabrikam's future address was in a few cases added to the old mailbox as an alias.
    if (person.traps.has('alias-survives')) {
      const alias = upn.slice(0, upn.indexOf('@'));
      if (!source.proxies.some((proxy) => proxy.toLowerCase().includes(`:${alias}@`)))
        source.proxies.splice(1, 0, `smtp:${alias}@contoso.com`);
    }
  }
  return account;
}
