import { describe, expect, it } from 'vitest';
import type { Account, AccountFields } from '#core/directory/account.ts';
import { match } from '#core/matching/match.ts';
import type { MatchResult } from '#core/matching/match-result.ts';
import { accountOf } from './account-of.ts';

function run(source: readonly Account[], target: readonly Account[]): MatchResult {
  const steps = match(source, target, { accepted: [], rejected: [], excluded: [] });
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const GIVEN = ['Alan', 'Berta', 'Carla', 'Derek', 'Elsa', 'Fergus', 'Greta', 'Hugo', 'Irma', 'Jonas'];
const SURNAMES = ['Ostrowski', 'Petersen', 'Quintana', 'Rasmussen', 'Salvatore', 'Thornbury', 'Ulbricht', 'Vandamme'];

/** Forty people, signing in as first.last at Contoso and as flast at Fabrikam. */
function people(side: 'source' | 'target', more: AccountFields = {}): Account[] {
  return Array.from({ length: 40 }, (_, k) => {
    const [givenName, surname] = [GIVEN[k % 10]!, SURNAMES[(k * 3 + Math.floor(k / 10)) % 8]!];
    const upn = side === 'source' ? `${givenName}.${surname}@contoso.com` : `${givenName[0]}${surname}@fabrikam.com`;
    return accountOf(upn.toLowerCase(), `${givenName} ${surname}`, { givenName, surname, accountEnabled: true, ...more });
  });
}

describe('suggestPairs', () => {
  it('leaves a blocked account whose counterpart is active to a person: it may be left over from a first employment', () => {
    const source = people('source');
    source[0] = { ...source[0]!, fields: { ...source[0]!.fields, accountEnabled: false } };
    const [first, second] = run(source, people('target')).suggestions;
    expect(first).toMatchObject({ target: 0, state: 'review' });
    expect(second).toMatchObject({ target: 1, state: 'sure' });
  });

  it('unless an identifier says that it is the same person', () => {
    const numbered = (accounts: Account[]): Account[] =>
      accounts.map((account, k) => ({ ...account, fields: { ...account.fields, employeeId: String(70_013 + 37 * k) } }));
    const source = numbered(people('source'));
    source[0] = { ...source[0]!, fields: { ...source[0]!.fields, accountEnabled: false } };
    expect(run(source, numbered(people('target'))).suggestions[0]).toMatchObject({ target: 0, state: 'sure' });
  });

  it('pairs two guests of one name where they were invited from one organisation, and leaves those of two to a person at most', () => {
    const guest = (tenant: string, home: string, name: string): Account => {
      const local = name.toLowerCase().replace(' ', '.');
      return accountOf(
        `${local}_${home}#EXT#@${tenant}.onmicrosoft.com`,
        name,
        { mail: `${local}@${home}`, accountEnabled: true },
        'guest',
      );
    };
    const names = ['Bronwen Netherby', 'Siegbert Quartermain', 'Zelda Lockwood'];
    const homes = ['adatum.com', 'adatum.com', 'tailspin.com'];
    const source = [...people('source'), ...names.map((name, k) => guest('contoso', homes[k]!, name))];
    const target = [...people('target'), ...names.map((name) => guest('fabrikam', 'adatum.com', name))];
    const { suggestions } = run(source, target);
    expect(suggestions.slice(40, 42)).toMatchObject([
      { target: 40, state: 'sure' },
      { target: 41, state: 'sure' },
    ]);
    expect(['review', 'none']).toContain(suggestions[42]!.state);
  });

  it('leaves a pair to a person whose names contradict each other, whatever they sign in with and where they work', () => {
    const source = people('source', { department: 'Sales' });
    const target = people('target', { department: 'Sales' });
    const relatives = ['Bronwen', 'Benedikt'].map((givenName, k) =>
      accountOf(`bnetherby@${['contoso', 'fabrikam'][k]}.com`, `${givenName} Netherby`, {
        givenName,
        surname: 'Netherby',
        accountEnabled: true,
        department: 'Horticulture',
        jobTitle: 'Rose breeder',
        officeLocation: 'Greenhouse 4',
        city: 'Ambleside',
      }),
    );
    const { suggestions } = run([...source, relatives[0]!], [...target, relatives[1]!]);
    expect(suggestions.at(-1)!.state).not.toBe('sure');
    expect(suggestions[1]!.state).toBe('sure');
  });

  it('does so where they share a telephone too, unless the given name is the same', () => {
    const numbered = (accounts: Account[]): Account[] =>
      accounts.map((account, k) => ({ ...account, fields: { ...account.fields, mobilePhone: `+49 171 55${40_013 + 37 * k}` } }));
    const at = (domain: string, givenName: string, surname: string): Account =>
      accountOf(`${givenName}.${surname}@${domain}`.toLowerCase(), `${givenName} ${surname}`, {
        givenName,
        surname,
        accountEnabled: true,
        department: 'Horticulture',
        officeLocation: 'Greenhouse 4',
      });
    const { suggestions } = run(
      numbered([...people('source'), at('contoso.com', 'Bronwen', 'Netherby'), at('contoso.com', 'Zelda', 'Lockwood')]),
      numbered([...people('target'), at('fabrikam.com', 'Siegbert', 'Netherby'), at('fabrikam.com', 'Zelda', 'Quartermain')]),
    );
    expect(suggestions.slice(-2)).toMatchObject([
      { target: 40, state: 'review' },
      { target: 41, state: 'sure' },
    ]);
  });

  it('leaves a pair to a person whose whole names are different, whatever number they share', () => {
    const numbered = (accounts: Account[]): Account[] =>
      accounts.map((account, k) => ({ ...account, fields: { ...account.fields, mobilePhone: `+49 171 55${40_013 + 37 * k}` } }));
    const handedOn = ['Bronwen Netherby', 'Siegbert Quartermain'].map((name, k) => {
      const [givenName, surname] = name.split(' ') as [string, string];
      const work = { department: 'Horticulture', jobTitle: 'Rose breeder', officeLocation: 'Greenhouse 4', city: 'Ambleside' };
      return accountOf(`${surname.toLowerCase()}@${['contoso', 'fabrikam'][k]}.com`, name, {
        givenName,
        surname,
        accountEnabled: true,
        ...work,
      });
    });
    const { suggestions } = run(numbered([...people('source'), handedOn[0]!]), numbered([...people('target'), handedOn[1]!]));
    expect(suggestions.at(-1)!.state).not.toBe('sure');
    expect(suggestions[1]!.state).toBe('sure');
  });

  it('leaves it to a person where an initial is all that a sign-in name adds to two different names', () => {
    const numbered = (accounts: Account[]): Account[] =>
      accounts.map((account, k) => ({ ...account, fields: { ...account.fields, mobilePhone: `+49 171 55${40_013 + 37 * k}` } }));
    const work = { accountEnabled: true, department: 'Horticulture', jobTitle: 'Rose breeder', officeLocation: 'Greenhouse 4' };
    const before = accountOf('bronwen.netherby@contoso.com', 'Bronwen Netherby', { ...work, givenName: 'Bronwen', surname: 'Netherby' });
    const after = accountOf('bquartermainx4@fabrikam.com', 'Bert Quartermain', { ...work, givenName: 'Bert', surname: 'Quartermain' });
    const { suggestions } = run(numbered([...people('source'), before]), numbered([...people('target'), after]));
    expect(suggestions.at(-1)!.state).not.toBe('sure');
    expect(suggestions[1]!.state).toBe('sure');
  });

  it('gives the account of a person to their own account, not to what they were invited as', () => {
    const stub = ({ fields }: Account): Account =>
      accountOf(
        `${fields.userPrincipalName!.replace('@', '_')}#EXT#@contoso.onmicrosoft.com`,
        fields.displayName!,
        { mail: fields.userPrincipalName! },
        'guest',
      );
    const target = people('target');
    const guests = target.slice(20).map(stub);
    const outsider = accountOf('zgoodwin@fabrikam.com', 'Zelda Goodwin', { givenName: 'Zelda', surname: 'Goodwin' });
    const { suggestions } = run([...people('source'), ...guests, stub(outsider)], [...target, outsider]);
    expect(suggestions.slice(0, 40).map((one) => one.target)).toEqual(target.map((_, k) => k));
    expect(suggestions[30]!.probability).toBeGreaterThan(0.97);
    expect(suggestions.slice(40, 60).map((one) => one.state)).toEqual(guests.map(() => 'none'));
    expect(suggestions.at(-1)).toMatchObject({ target: 40, state: 'sure' });
  });

  it('takes an employee number that everybody has for no number', () => {
    const [source, target] = (['source', 'target'] as const).map((side) => people(side, { employeeId: '00000' })) as [Account[], Account[]];
    const { suggestions } = run(source.slice(0, 30), [...target.slice(0, 29), ...target.slice(30)]);
    expect(suggestions.slice(0, 29).map((one) => one.target)).toEqual(suggestions.slice(0, 29).map((_, k) => k));
    expect(suggestions[29]!.state).not.toBe('sure');
  });

  it('leaves accounts to a person that are called as some account of every tenant is', () => {
    const things = (domain: string): Account[] => [
      accountOf(`scanner@${domain}`, 'Scanner', {}, 'service'),
      accountOf(`admin@${domain}`, 'Admin', {}, 'admin'),
      accountOf(`helpdesk@${domain}`, 'Helpdesk'),
      accountOf(`orchid.house@${domain}`, 'Orchid House', {}, 'shared'),
    ];
    const { suggestions } = run([...people('source'), ...things('contoso.com')], [...people('target'), ...things('fabrikam.com')]);
    expect(suggestions.slice(-4).map((one) => one.target)).toEqual([40, 41, 42, 43]);
    expect(suggestions.slice(-4).map((one) => one.state)).toEqual(['review', 'review', 'review', 'sure']);
  });

  it('does not think less of names because desks and tills share theirs', () => {
    const desks = (domain: string): Account[] =>
      Array.from({ length: 30 }, (_, k) => accountOf(`till${k}@${domain}`, 'Front Desk', { givenName: 'Front', surname: 'Desk' }));
    const alone = run(people('source'), people('target')).candidates.weight;
    const { weight } = run([...people('source'), ...desks('contoso.com')], [...people('target'), ...desks('fabrikam.com')]).candidates;
    expect(weight[0]! - alone[0]!).toBeGreaterThan(-1);
  });

  it('does not pair two administrators because both sign in where administrators do', () => {
    const admins = (side: 'source' | 'target', domain: string): Account[] =>
      people(side)
        .slice(0, 12)
        .map(({ fields }, k) =>
          accountOf(
            `adm-${k * 7}${side[0]}@${domain}`,
            `ADM ${fields.displayName}`,
            { givenName: fields.givenName!, surname: fields.surname! },
            'admin',
          ),
        );
    const source = [...people('source'), ...admins('source', 'contoso.onmicrosoft.com')];
    const target = [...people('target'), ...admins('target', 'fabrikam.onmicrosoft.com')];
    source.push(accountOf('adm-ay@contoso.onmicrosoft.com', 'ADM Ayinke Adebisi', { givenName: 'Ayinke', surname: 'Adebisi' }, 'admin'));
    target.push(
      accountOf('adm-88@fabrikam.onmicrosoft.com', 'ADM Iseo Adebisi Kolade', { givenName: 'Iseo', surname: 'Adebisi Kolade' }, 'admin'),
    );
    const { suggestions } = run(source, target);
    expect(suggestions[40]!.target).toBe(40);
    expect(suggestions[40]!.probability).toBeGreaterThan(0.95);
    expect(suggestions.at(-1)!.state).toBe('none');
  });

  it('names a runner-up with a lead wherever there is a second candidate', () => {
    const target = people('target');
    target.push(
      accountOf('alanostrowski2@fabrikam.com', 'Alan Ostrowsky', { givenName: 'Alan', surname: 'Ostrowsky', accountEnabled: true }),
    );
    const { suggestions, candidates } = run(people('source'), target);
    for (const { source, runnerUp, margin } of suggestions) {
      const several = candidates.start[source + 1]! - candidates.start[source]! > 1;
      expect(runnerUp !== null).toBe(several);
      expect(Number.isFinite(margin)).toBe(several);
    }
    expect(suggestions[0]!.runnerUp).toBe(40);
  });
});
