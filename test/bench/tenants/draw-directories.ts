import { Random } from '../../../scripts/samples/random.ts';
import { personAccount, SignInNames, type BenchAccount } from './account.ts';
import { bothViews } from './befall.ts';
import { drawPeople } from './draw-people.ts';
import { drawHeadCount } from './head-count.ts';
import { orgOf } from './org.ts';
import { Population, type Person } from './person.ts';
import type { Profile } from './profiles.ts';
import { ADMIN_STYLES, adminAccount, guestAccount, thingAccount } from './special-accounts.ts';
import { drawTenants, type Tenant } from './tenant.ts';
import { drawThings, type ThingKind } from './things.ts';
import { foldForSignIn, plainView, type View } from './view.ts';

export interface Directories {
  readonly source: readonly BenchAccount[];
  readonly target: readonly BenchAccount[];
  /** Sign-in names of the same person or thing. A native account is the pair, never a guest stub beside it. */
  readonly truth: readonly (readonly [source: string, destination: string])[];
}

/** A person's account and what is known of the person there. */
interface Seat {
  readonly view: View;
  readonly account: BenchAccount;
}

export function drawDirectories(profile: Profile, n: number, seed: number): Directories {
  const random = new Random(seed * 7919 + n * 31 + profile.name.length * 1009 + profile.name.charCodeAt(0));
  const org = orgOf(n);
  const tenants = drawTenants(random, profile, org);
  const population = new Population(random, profile, org);
  const count = drawHeadCount(random, profile, n);
  const people = drawPeople(random, profile, population, count);
  const names = { source: new SignInNames(tenants.source), target: new SignInNames(tenants.target) };
  const source: BenchAccount[] = [];
  const target: BenchAccount[] = [];
  const truth: [string, string][] = [];
  const pair = (from: BenchAccount, to: BenchAccount): void => {
    source.push(from);
    target.push(to);
    truth.push([from.upn, to.upn]);
  };

  // Sign-in names go out in a different order in each tenant, so that a 2 behind a name means nothing.
  const views = new Map<Person, { source: View; target: View }>();
  for (const person of [...people.paired, ...people.leavers, ...people.onlyGuests, ...people.staying, ...people.own]) {
    views.set(person, bothViews(person, tenants.source, tenants.target, profile, population, random));
  }
  const seat = (members: readonly Person[], tenant: Tenant): Map<Person, Seat> => {
    const seats = new Map<Person, Seat>();
    for (const person of random.shuffled(members)) {
      const view = views.get(person)?.[tenant.side] ?? plainView(person, tenant, person.romanisation);
      const account = personAccount(view, tenant, names[tenant.side], random);
      postAddress(account, view, tenant);
      if (random.chance(profile.employeeId[tenant.side])) account.employeeId = tenant.idPrefix + view.employeeId;
      seats.set(person, { view, account });
    }
    return seats;
  };
  /** Who signs in with a number, and a few others, have another address for mail. */
  function postAddress(account: BenchAccount, view: View, tenant: Tenant): void {
    const opaque = /^u\d{6}@/.test(account.upn);
    if (!random.chance(opaque ? 0.7 : 0.03)) return;
    account.mail = names[tenant.side].take(
      `${foldForSignIn(view.signInGiven, tenant)}.${foldForSignIn(view.signInSurname, tenant)}`,
      `mail.${tenant.domain}`,
    );
    account.mailNickname = account.mail.slice(0, account.mail.indexOf('@'));
  }

  const sources = seat([...people.paired, ...people.leavers, ...people.onlyGuests, ...people.staying], tenants.source);
  const targets = seat([...people.paired, ...people.own], tenants.target);
  const at = (seats: Map<Person, Seat>, person: Person): Seat => {
    const found = seats.get(person);
    if (!found) throw new Error('Somebody has no account.');
    return found;
  };

  for (const person of people.paired) {
    const from = at(sources, person).account;
    const to = at(targets, person).account;
    if (to.employeeId !== '' && random.chance(profile.employeeId.wrong))
      to.employeeId = tenants.target.idPrefix + random.pick(people.paired).employeeId;
    if (random.chance(profile.aliases)) to.proxies.push(`smtp:${from.mail}`);
    if (profile.aliases > 0 && random.chance(0.4)) to.mailNickname = from.mailNickname;
    if (random.chance(0.012)) from.enabled = false;
    pair(from, to);
  }
  for (const person of people.leavers) source.push(Object.assign(at(sources, person).account, { enabled: false }));
  for (const person of people.staying) source.push(at(sources, person).account);
  for (const person of people.own) target.push(Object.assign(at(targets, person).account, random.chance(0.06) ? { enabled: false } : {}));

  // The account of a first employment: same name and number, disabled, nothing else kept up.
  for (const person of random.shuffled(people.paired).slice(0, count.rehired)) {
    const { view, account } = at(sources, person);
    const before = personAccount({ ...view, desk: '1 555 000 0000', suffix: '' }, tenants.source, names.source, random);
    Object.assign(before, { enabled: false, desk: '', mobile: '', employeeId: account.employeeId, created: random.date(2008, 2013) });
    source.push(before);
  }
  // Guests of the source people in the target: beside their new account, or in place of one.
  const invite = (person: Person, userType: BenchAccount['userType']): void => {
    const { account } = at(sources, person);
    target.push(guestAccount(account.mail, account.display, tenants.target, random, userType));
  };
  // Groups with several tenants synchronise colleagues as external members; the native account is the pair all the same.
  for (const person of random.shuffled(people.paired).slice(0, count.stubs)) invite(person, random.chance(0.12) ? 'Member' : 'Guest');
  for (const person of people.onlyGuests) {
    source.push(at(sources, person).account);
    invite(person, 'Guest');
  }
  // People of other companies; nobody is a guest of both, so that there is no doubt whether two guests are one person.
  for (const [side, guests] of [
    ['source', count.sourceGuests],
    ['target', count.targetGuests],
  ] as const) {
    for (let index = 0; index < guests; index += 1) {
      const outsider = plainView(population.draw(), tenants[side], 0);
      const local = `${foldForSignIn(outsider.given, tenants[side])}.${foldForSignIn(outsider.surname, tenants[side])}${index}`;
      const guest = guestAccount(
        `${local}@partner${random.below(40)}.example`,
        `${outsider.given} ${outsider.surname}`,
        tenants[side],
        random,
      );
      (side === 'source' ? source : target).push(guest);
    }
  }

  const styles = { source: random.pick(ADMIN_STYLES), target: random.pick(ADMIN_STYLES) };
  const admin = (person: Person, tenant: Tenant, seats: Map<Person, Seat>): BenchAccount =>
    adminAccount(at(seats, person).view, styles[tenant.side], tenant, names[tenant.side], random);
  const chosen = random.shuffled(people.paired);
  for (const person of chosen.slice(0, count.admins)) pair(admin(person, tenants.source, sources), admin(person, tenants.target, targets));
  for (const person of chosen.slice(count.admins, count.admins + count.sourceAdmins)) source.push(admin(person, tenants.source, sources));
  for (const person of people.own.slice(0, count.targetAdmins)) target.push(admin(person, tenants.target, targets));

  const kinds: readonly (readonly [ThingKind, number])[] = [
    ['shared', count.shared],
    ['room', count.rooms],
    ['service', count.services],
  ];
  for (const [kind, both] of kinds) {
    const alone = { source: Math.round(count.sourceThings / 3), target: Math.round(count.targetThings / 3) };
    for (const [index, thing] of random.shuffled(drawThings(random, org, kind, both + alone.source + alone.target)).entries()) {
      const from = (): BenchAccount => thingAccount(thing, tenants.source, names.source, random);
      const to = (): BenchAccount => thingAccount(thing, tenants.target, names.target, random);
      if (index < both) pair(from(), to());
      else if (index < both + alone.source) source.push(from());
      else target.push(to());
    }
  }
  return { source: random.shuffled(source), target: random.shuffled(target), truth };
}
