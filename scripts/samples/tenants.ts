import { blankAccount, type SampleAccount } from './account.ts';
import { drawOutsiders, guestOf } from './guests.ts';
import type { Person } from './person.ts';
import { PhoneBook } from './phones.ts';
import { Random } from './random.ts';
import { SignInNames, signInName } from './sign-in-name.ts';
import { contosoAccount, fabrikamAccount } from './tenant-people.ts';
import { allThings, thingAccount } from './things.ts';
import { drawWorld } from './world.ts';

export interface TruthRow {
  readonly source: string;
  readonly destination: string;
  readonly traps: readonly string[];
}

export interface Tenants {
  readonly contoso: readonly SampleAccount[];
  readonly fabrikam: readonly SampleAccount[];
  readonly truth: readonly TruthRow[];
}

export function drawTenants(seed: number): Tenants {
  const random = new Random(seed);
  const world = drawWorld(random, new PhoneBook(random));
  const contoso: SampleAccount[] = [];
  const fabrikam: SampleAccount[] = [];
  const truth: TruthRow[] = [];
  const names = { contoso: new SignInNames(), fabrikam: new SignInNames() };
  const pair = (source: SampleAccount, target: SampleAccount | null, traps: Iterable<string>): void => {
    contoso.push(source);
    if (target) fabrikam.push(target);
    truth.push({ source: source.upn, destination: target?.upn ?? '', traps: [...traps] });
  };

  // Sign-in names go out in a different order in each tenant, so that a 2 behind a name means nothing.
  const sources = new Map<Person, SampleAccount>();
  const everyContoso = [...world.moving, ...world.left, ...world.deleted, ...world.staying, ...world.onlyGuests];
  for (const person of random.shuffled(everyContoso)) sources.set(person, contosoAccount(person, random, names.contoso));
  const sourceOf = (person: Person): SampleAccount => {
    const account = sources.get(person);
    if (!account) throw new Error('Somebody has no Contoso account.');
    return account;
  };
  const targets = new Map<Person, SampleAccount>();
  for (const person of random.shuffled([...world.moving, ...world.fabrikamOwn])) {
    targets.set(person, fabrikamAccount(person, random, names.fabrikam, sources.get(person) ?? null));
  }

  for (const person of random
    .shuffled(world.moving)
    .filter((candidate) => candidate.traps.size === 0)
    .slice(0, 7)) {
    // The account of the first employment is still there, disabled, under the name without a number.
    const now = sourceOf(person);
    const before = contosoAccount(person, random, names.contoso);
    const { upn, mail, proxies } = now;
    Object.assign(now, { upn: before.upn, mail: before.mail, proxies: before.proxies });
    Object.assign(before, { upn, mail, proxies, enabled: false, licences: [], created: random.date(2012, 2015), desk: '', mobile: '' });
    person.traps.add('rehired');
    pair(before, null, ['rehired-old-account']);
  }
  for (const person of world.moving) {
    const [source, target] = [sourceOf(person), targets.get(person) ?? null];
    if (/\d@/.test(source.upn) || /\d@/.test(target?.upn ?? '')) person.traps.add('number-suffix');
    pair(source, target, person.traps);
  }
  for (const person of world.staying) pair(sourceOf(person), null, ['no-counterpart', ...person.traps]);
  for (const person of world.left) {
    const account = sourceOf(person);
    Object.assign(account, { enabled: false, licences: [] });
    if (random.chance(0.3)) account.display = `${random.pick(['zz_', '-', 'LEFT '])}${account.display}`;
    pair(account, null, ['leaver', ...person.traps]);
  }
  for (const person of world.deleted) {
    Object.assign(sourceOf(person), {
      enabled: false,
      licences: [],
      deleted: new Date(Date.UTC(2026, 9, 26 + random.below(27), 9, random.below(60))),
    });
    pair(sourceOf(person), null, ['soft-deleted', ...person.traps]);
  }

  const untroubled = random.shuffled(world.moving.filter((person) => person.traps.size === 0));
  addAdmins(untroubled.splice(0, 18));
  addGuests(untroubled.splice(0, 78));
  for (const person of world.fabrikamOwn) fabrikam.push(targets.get(person) as SampleAccount);
  for (const thing of allThings()) {
    const source = thingAccount(thing, 'contoso', random);
    const target = thingAccount(thing, 'fabrikam', random);
    if (source) pair(source, target, [thing.trap]);
    else if (target) fabrikam.push(target);
  }

  function addAdmins(people: readonly Person[]): void {
    for (const [index, person] of people.entries()) {
      const { given, surname } = person.contoso;
      const local = signInName(given, surname, 'flast', 'dropped');
      const source = blankAccount(random, names.contoso.take(`adm-${local}`, 'contoso.onmicrosoft.com'), `ADM ${given} ${surname}`);
      Object.assign(source, { mail: '', given: index % 2 === 0 ? given : '', surname: index % 2 === 0 ? surname : '' });
      const both = index < 11;
      const style = index % 3 === 0 ? `${local}.admin` : `a-${local}`;
      const target = both
        ? blankAccount(random, names.fabrikam.take(style, 'fabrikam.onmicrosoft.com'), `${surname}, ${given} (Admin)`)
        : null;
      if (target) target.mail = '';
      pair(source, target, ['admin']);
    }
    for (const person of world.fabrikamOwn.slice(40, 46)) {
      const { given, surname } = person.fabrikam;
      const local = signInName(given, surname, 'flast', 'dropped');
      const admin = blankAccount(random, names.fabrikam.take(`a-${local}`, 'fabrikam.onmicrosoft.com'), `${surname}, ${given} (Admin)`);
      admin.mail = '';
      fabrikam.push(admin);
    }
  }

  function addGuests(people: readonly Person[]): void {
    // Contoso people who were invited to Fabrikam before the merger and now have a native account beside the stub.
    for (const [index, person] of people.entries()) {
      const home = sourceOf(person);
      const external = index < 12;
      fabrikam.push(guestOf(home.mail, home.display, 'fabrikam', random, external ? 'Member' : 'Guest'));
      mark(home, external ? 'external-member-stub' : 'guest-stub');
    }
    for (const person of world.onlyGuests) {
      const home = sourceOf(person);
      fabrikam.push(guestOf(home.mail, home.display, 'fabrikam', random));
      pair(home, null, ['guest-stub-only', ...person.traps]);
    }
    // Partners' people: guests in one tenant, or of both.
    const outsiders = drawOutsiders(random, 62);
    for (const [index, { address, display }] of outsiders.entries()) {
      if (index < 28)
        pair(guestOf(address, display, 'contoso', random), index < 8 ? guestOf(address, display, 'fabrikam', random) : null, ['guest']);
      else fabrikam.push(guestOf(address, display, 'fabrikam', random));
    }
    // Fabrikam's own people as guests of Contoso: their pair is the account at home.
    for (const person of world.fabrikamOwn.slice(20, 30)) {
      const home = targets.get(person) as SampleAccount;
      const guest = guestOf(home.mail, `${person.fabrikam.given} ${person.fabrikam.surname}`, 'contoso', random);
      contoso.push(guest);
      truth.push({ source: guest.upn, destination: home.upn, traps: ['source-guest-from-target'] });
    }
    const founder = guestOf('fabrikam.founder@outlook.com', 'Fabrikam Founder', 'fabrikam', random, 'Member');
    Object.assign(founder, { creationType: '', invitationState: '', created: new Date(Date.UTC(2015, 2, 9, 10, 4, 31)) });
    fabrikam.push(founder);
  }

  function mark(account: SampleAccount, trap: string): void {
    const index = truth.findIndex((row) => row.source === account.upn);
    const row = truth[index];
    if (!row) throw new Error(`${account.upn} has no row of truth.`);
    truth[index] = { ...row, traps: [...row.traps, trap] };
  }

  return { contoso, fabrikam, truth };
}
