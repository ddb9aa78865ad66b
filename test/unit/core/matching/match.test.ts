import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Account } from '#core/directory/account.ts';
import { explainPair } from '#core/matching/explain-pair.ts';
import { match } from '#core/matching/match.ts';
import type { MatchConstraints, MatchResult } from '#core/matching/match-result.ts';
import { summarisePair } from '#core/matching/summarise-pair.ts';
import { accountOf } from './account-of.ts';

const FREE: MatchConstraints = { accepted: [], rejected: [], excluded: [] };

function run(source: readonly Account[], target: readonly Account[], constraints = FREE): MatchResult {
  const steps = match(source, target, constraints);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

const PEOPLE = [
  ['Robert', 'Okonkwo', 'Sales', 'London'],
  ['Anna', 'Müller', 'Finance', 'Munich'],
  ['Yuliya', 'Shcherbakova', 'Legal', 'Kyiv'],
  ['Minsu', 'Park', 'Research', 'Seoul'],
  ['Maria', 'García López', 'Sales', 'Madrid'],
  ['Jan', 'van den Berg', 'Legal', 'Amsterdam'],
  ['Aisha', 'Rahman', 'Finance', 'London'],
  ['Piotr', 'Kowalski', 'Research', 'Warsaw'],
  ['Grace', 'Adeyemi', 'Sales', 'London'],
  ['Tomás', 'Novák', 'Finance', 'Prague'],
] as const;

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
}

/** Ten people of Contoso (first.last) and the same ten at Fabrikam (flast), who renamed its departments. */
function tenants(): { source: Account[]; target: Account[] } {
  const source = PEOPLE.map(([given, surname, department, city]) =>
    accountOf(`${plain(given)}.${plain(surname)}@contoso.com`, `${given} ${surname}`, { givenName: given, surname, department, city }),
  );
  const target = PEOPLE.map(([given, surname, department, city]) =>
    accountOf(`${plain(given)[0]}${plain(surname)}@fabrikam.com`, `${surname}, ${given}`, {
      givenName: given,
      surname,
      department: `Group ${department}`,
      city,
    }),
  );
  return { source, target };
}

interface Listed {
  readonly source: number;
  readonly target: number;
  readonly weight: number;
  readonly evidence: Uint8Array;
}

function candidatesOf({ suggestions, candidates }: MatchResult): Listed[] {
  const { start, target, weight } = candidates;
  return suggestions.flatMap(({ source }) =>
    [...target.subarray(start[source], start[source + 1])].map((one, k) => {
      const n = start[source]! + k;
      return { source, target: one, weight: weight[n]!, evidence: candidates.evidenceOf(n).slice() };
    }),
  );
}

function targetsOf(result: MatchResult): (number | null)[] {
  return result.suggestions.map(({ target }) => target);
}

describe('match', () => {
  it('pairs a small tenant surely where the names alone would do', () => {
    const { source, target } = tenants();
    const result = run(source, target);
    expect(targetsOf(result)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(new Set(result.suggestions.map(({ state }) => state))).toEqual(new Set(['sure']));
  });

  it('gives the same answer whatever the order of the accounts', () => {
    const { source, target } = tenants();
    const upnPairs = (a: readonly Account[], b: readonly Account[]): string[] => {
      const result = run(a, b);
      return result.suggestions
        .map(
          (one) => `${a[one.source]!.key} ${one.target === null ? '' : b[one.target]!.key} ${one.state} ${one.probability} ${one.margin}`,
        )
        .toSorted();
    };
    const expected = upnPairs(source, target);
    const order = fc.shuffledSubarray([...source.keys()], { minLength: source.length });
    fc.assert(
      fc.property(order, order, (a, b) => {
        expect(
          upnPairs(
            a.map((i) => source[i]!),
            b.map((i) => target[i]!),
          ),
        ).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('compares names that are misspelt in both halves, also exchanged', () => {
    const { source, target } = tenants();
    target[0] = accountOf('x81@fabrikam.com', 'Robret Okonkow', { givenName: 'Robret', surname: 'Okonkow', city: 'London' });
    target[5] = accountOf('x82@fabrikam.com', 'Rahkman Aihsa', { givenName: 'Rahkman', surname: 'Aihsa', city: 'London' });
    target[6] = accountOf('x83@fabrikam.com', 'Piort Kovvalski', { givenName: 'Piort', surname: 'Kovvalski', city: 'Warsaw' });
    const candidates = candidatesOf(run(source, target)).map((one) => `${one.source}-${one.target}`);
    expect(candidates).toEqual(expect.arrayContaining(['0-0', '6-5', '7-6']));
  });

  it('tells namesakes apart by a department that only the display name tells', () => {
    const { source, target } = tenants();
    for (const department of ['Viticulture', 'Apiary']) {
      const number = department.length;
      source.push(accountOf(`ann.smith${number}@contoso.com`, 'Ann Smith', { givenName: 'Ann', surname: 'Smith', department }));
      target.unshift(accountOf(`q${number}@fabrikam.com`, `Smith, Ann (${department})`));
      target.push(accountOf(`q0${number}@fabrikam.com`, 'Brandt, Paul (External)'));
    }
    expect(targetsOf(run(source, target)).slice(-2)).toEqual([1, 0]);
  });

  it('recognises a nickname, another romanisation, a shortened surname and a married name with the old sign-in name', () => {
    const { source, target } = tenants();
    target[0] = accountOf('bokonkwo@fabrikam.com', 'Okonkwo, Bob', {
      givenName: 'Bob',
      surname: 'Okonkwo',
      department: 'Group Sales',
      city: 'London',
    });
    target[2] = accountOf('ischerbakova@fabrikam.com', 'Щербакова Юлія', { department: 'Group Legal', city: 'Kyiv' });
    target[4] = accountOf('mgarcia@fabrikam.com', 'García, Maria', {
      givenName: 'Maria',
      surname: 'García',
      department: 'Group Sales',
      city: 'Madrid',
    });
    target[6] = accountOf('arahman@fabrikam.com', 'Haddad, Aisha', {
      givenName: 'Aisha',
      surname: 'Haddad',
      department: 'Group Finance',
      city: 'London',
    });
    expect(targetsOf(run(source, target))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('never gives two sources one target, and says which of two namesakes only when something tells them apart', () => {
    const { source, target } = tenants();
    source.push(accountOf('john.smith@contoso.com', 'John Smith'), accountOf('john.smith2@contoso.com', 'John Smith'));
    target.push(accountOf('jsmith@fabrikam.com', 'Smith, John'), accountOf('jsmith2@fabrikam.com', 'Smith, John'));
    const result = run(source, target);
    const [first, second] = result.suggestions.slice(-2);
    expect(first!.target).not.toBe(second!.target);
    expect(first!.state).toBe('ambiguous');
    expect(second!.state).toBe('ambiguous');
    expect(first!.runnerUp).not.toBeNull();
  });

  it('tells namesakes apart by the numbers behind their sign-in names where these travel, and by no counter', () => {
    const names = ['Anna Ames', 'Bob Bell', 'Clara Cole', 'Dan Dorn'];
    const tenant = (number: (place: number) => number | '', domain: string, glue: string): Account[] =>
      Array.from({ length: 80 }, (_, k) => {
        const [first = '', last = ''] = names[k % 4]!.toLowerCase().split(' ');
        return accountOf(`${glue === '' ? first[0] : first}${glue}${last}${number(k)}@${domain}.example`, names[k % 4]!);
      });
    const drawn = (k: number): number => 1000 + ((k * 2659) % 9000);
    const travelling = run(tenant(drawn, 'alpha', '.'), tenant(drawn, 'beta', ''));
    expect(travelling.suggestions.filter(({ source, target, state }) => state === 'sure' && target === source)).toHaveLength(80);

    const counter = (k: number): number | '' => (k < 4 ? '' : Math.floor(k / 4) + 1);
    const counted = run(tenant(counter, 'alpha', '.'), tenant(counter, 'beta', ''));
    expect(counted.suggestions.filter(({ state }) => state === 'sure')).toEqual([]);
  });

  it('tells namesakes apart by their initials, and is never sure of two that contradict each other', () => {
    const initials = 'ABCDEFGHKLMN';
    const names = ['Smith', 'Jones', 'Brown', 'Green'].flatMap((last) => Array.from(initials, (initial) => ({ last, initial })));
    const source = names.map(({ last, initial }, k) =>
      accountOf(`p${k}@alpha.example`, `John ${initial}. ${last}`, { givenName: 'John', surname: last }),
    );
    const target = names
      .filter((_, k) => k % 4 !== 0)
      .map(({ last, initial }, k) => accountOf(`q${k}@beta.example`, `${last}, John ${initial}.`, { givenName: 'John', surname: last }));
    const { suggestions } = run(source, target);
    const sure = suggestions.filter(({ state }) => state === 'sure');
    const initialOf = ({ fields }: Account): string => /John (.)/.exec(fields.displayName ?? '')![1]!;
    expect(sure.every(({ source: s, target: t }) => initialOf(source[s]!) === initialOf(target[t!]!))).toBe(true);
    const right = suggestions.filter(({ source: s, target: t }) => t !== null && initialOf(source[s]!) === initialOf(target[t]!));
    expect(right.length).toBe(target.length);
  });

  it('is not sure that father and son are one, whatever they share', () => {
    const { source, target } = tenants();
    const father = accountOf('robert.quill@contoso.com', 'Robert Quill Sr.', { department: 'Sales', city: 'London' });
    const son = accountOf('rquill@fabrikam.com', 'Quill Jr., Robert', { department: 'Revenue', city: 'London' });
    const { suggestions } = run([...source, father], [...target, son]);
    expect(suggestions[source.length]?.state).not.toBe('sure');
    const alone = run([...source, { ...father, fields: { ...father.fields, displayName: 'Robert Quill' } }], [...target, son]);
    expect(alone.suggestions[source.length]?.state).toBe('sure');
  });

  it('is not sure of two people of one household, where one of them is called by the surname alone', () => {
    const surnames = [
      'Quill',
      'Marlow',
      'Brandt',
      'Osei',
      'Tamura',
      'Varga',
      'Lindqvist',
      'Okafor',
      'Petrov',
      'Salazar',
      'Nowak',
      'Haddad',
    ];
    const givens =
      'Harriet Tom Ida Oscar Wilma Felix Greta Ugo Pia Bruno Zoe Leo Vera Nils Cora Emil Dora Hugo Mina Karl Ruth Axel Siri Paul'.split(
        ' ',
      );
    const persons = Array.from({ length: 360 }, (_, k) => {
      const home = Math.floor(k / 3);
      return {
        home,
        given: givens[(home * 5 + (k % 3) * 7) % givens.length]!,
        kind: Math.floor(Math.imul(k + 1, 0x9e3779b1) / 0x10000) & 7,
      };
    });
    const peopleOf = (domain: string, without: number): [string, Account][] =>
      persons
        .filter(({ kind }) => kind !== without)
        .map(({ home, given, kind }) => [
          `${given} ${home}`,
          accountOf(`${'bcdfghjk'[home % 8]}${domain[0]}${given[0]}${home * 37}@${domain}`, '', {
            ...(kind === 1 ? {} : { givenName: given }),
            surname: surnames[home % surnames.length]!,
            businessPhones: [`+44 20 7946 ${1000 + home}`],
            streetAddress: `${home + 1} Elm Road`,
          }),
        ]);
    const source = peopleOf('contoso.com', 0);
    const target = peopleOf('fabrikam.com', 1);
    const { suggestions } = run(
      source.map(([, account]) => account),
      target.map(([, account]) => account),
    );
    const sure = suggestions
      .filter(({ probability }) => probability > 0.99)
      .map((one) => [source[one.source]![0], target[one.target!]![0]]);
    expect(sure.length).toBeGreaterThan(200);
    expect(sure.filter(([own, other]) => own !== other)).toEqual([]);
  });

  it('never pairs an admin account with its person, nor anybody with a guest stub', () => {
    const source = [
      accountOf('ann.smith@contoso.com', 'Ann Smith'),
      accountOf('adm-ann.smith@contoso.com', 'Ann Smith (Admin)', {}, 'admin'),
    ];
    const target = [
      accountOf('ann.smith_contoso.com#EXT#@fabrikam.onmicrosoft.com', 'Ann Smith', { mail: 'ann.smith@contoso.com' }, 'guest'),
      accountOf('asmith@fabrikam.com', 'Ann Smith'),
      accountOf('asmith.admin@fabrikam.com', 'Ann Smith Admin', {}, 'admin'),
    ];
    expect(targetsOf(run(source, target))).toEqual([1, 2]);
    expect(targetsOf(run(source, target.slice(0, 1)))).toEqual([null, null]);
  });

  it('prefers the account that may sign in to the blocked one of the same person', () => {
    const { source, target } = tenants();
    target.push(
      accountOf('old.okonkwo@fabrikam.com', 'Okonkwo, Robert', {
        givenName: 'Robert',
        surname: 'Okonkwo',
        city: 'London',
        accountEnabled: false,
      }),
    );
    const enabled = target.map((account, i) =>
      i === target.length - 1 ? account : { ...account, fields: { ...account.fields, accountEnabled: true } },
    );
    const result = run(
      source.map((account) => ({ ...account, fields: { ...account.fields, accountEnabled: true } })),
      enabled,
    );
    expect(result.suggestions[0]!.target).toBe(0);
  });

  it('never offers a deleted account ahead of a living one, and never accepts one unseen', () => {
    const { source, target } = tenants();
    const gone = { ...target[0]!, key: 'upn:gone', fields: { ...target[0]!.fields, deleted: true, employeeId: '4711' } };
    const numbered = source.map((account, i) => (i === 0 ? { ...account, fields: { ...account.fields, employeeId: '4711' } } : account));
    const both = run(numbered, [...target, gone]);
    expect(both.suggestions[0]!.target).toBe(0);
    expect(
      candidatesOf(both)
        .filter((one) => one.source === 0)
        .map((one) => one.target)
        .slice(0, 1),
    ).toEqual([0]);
    const alone = run(numbered, [...target.slice(1), gone]).suggestions[0]!;
    expect(alone.state).not.toBe('sure');
  });

  it('gives the new account of whoever was hired again, not the blocked one of before', () => {
    const { source, target } = tenants();
    const enabled = (accounts: Account[]): Account[] =>
      accounts.map((account) => ({ ...account, fields: { ...account.fields, accountEnabled: true } }));
    const before = accountOf('robert.okonkwo2@contoso.com', 'Robert Okonkwo', {
      ...source[0]!.fields,
      userPrincipalName: 'robert.okonkwo2@contoso.com',
      accountEnabled: false,
    });
    const now = enabled(source);
    now[0] = { ...now[0]!, fields: { ...now[0]!.fields, city: null } };
    const result = run([...now, before], enabled(target));
    expect(result.suggestions[0]!.target).toBe(0);
    expect(result.suggestions[10]!.target).toBe(null);
  });

  it('tells rooms that share only their city from the same room under another name', () => {
    const room = (upn: string, name: string): Account => accountOf(upn, name, { accountEnabled: false }, 'room');
    const cities = ['Oslo', 'Bergen', 'Lund', 'Malmo'];
    const names = ['Amber', 'Flint', 'Onyx', 'Ruby'];
    const all = cities.flatMap((city) => names.map((name) => [city, name] as const));
    const source = all.map(([city, name]) => room(`room.${city}.${name}@contoso.com`, `Room ${name} ${city}`));
    const target = all
      .filter((_, k) => k % 5 !== 0)
      .map(([city, name]) => room(`${city}-${name}@fabrikam.com`, `${city} | ${name} (8 seats)`));
    const expected = all.map(([city, name]) => {
      const at = target.findIndex(({ fields }) => fields.displayName === `${city} | ${name} (8 seats)`);
      return at < 0 ? null : at;
    });
    expect(targetsOf(run(source, target))).toEqual(expected);
  });

  it('does not follow a wrong employee number against everything else', () => {
    const { source, target } = tenants();
    const numbered = (accounts: Account[]): Account[] =>
      accounts.map((account, i) => ({ ...account, fields: { ...account.fields, employeeId: String(70_001 + 13 * i) } }));
    const a = numbered(source);
    const b = numbered(target);
    // Somebody typed Anna's number into Grace's account and lost her own.
    b[8] = { ...b[8]!, fields: { ...b[8]!.fields, employeeId: a[1]!.fields.employeeId! } };
    b[1] = { ...b[1]!, fields: { ...b[1]!.fields, employeeId: null } };
    expect(targetsOf(run(a, b))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('keeps rooms apart by their numbers', () => {
    const room = (upn: string, name: string): Account => accountOf(upn, name, {}, 'room');
    const source = [room('room.oslo.3@contoso.com', 'Meeting Room Oslo 3'), room('room.oslo.4@contoso.com', 'Meeting Room Oslo 4')];
    const target = [
      room('oslo4@fabrikam.com', 'MR Oslo 4'),
      room('bergen3@fabrikam.com', 'MR Bergen 3'),
      room('oslo3@fabrikam.com', 'MR Oslo 3'),
    ];
    expect(targetsOf(run(source, target))).toEqual([2, 0]);
  });

  it('respects decisions: accepted pairs stand, rejected ones are never offered, excluded accounts get none', () => {
    const { source, target } = tenants();
    const result = run(source, target, { accepted: [[0, 1]], rejected: [[2, 2]], excluded: [3] });
    expect(result.suggestions[0]).toMatchObject({ target: 1, state: 'sure' });
    expect(result.suggestions[1]!.target).not.toBe(1);
    expect(result.suggestions[2]!.target).not.toBe(2);
    expect(candidatesOf(result).some((one) => one.source === 2 && one.target === 2)).toBe(false);
    expect(result.suggestions[3]).toMatchObject({ target: null, state: 'none' });
  });

  it('is sure of nobody when hundreds of strangers share surnames that sound alike', () => {
    const given = ['James', 'Paula', 'Robert', 'Susan', 'Peter', 'Grace', 'Samuel', 'Rachel', 'Gerald', 'Paul', 'Judith', 'Rosa'];
    const starts = ['Th', 'R', 'St', 'P', 'W', 'Br', 'K', 'F'];
    const ends = ['rton', 'mman', 'ckley', 'ndski', 'ggini', 'stard', 'llova', 'bbez', 'nker', 'gnon'];
    const people = (vowels: readonly string[], shift: number, domain: string): Account[] =>
      starts.flatMap((start, i) =>
        ends.flatMap((end, j) =>
          vowels.map((vowel, k) => {
            const [name, surname] = [given[(i * 5 + j * 7 + k + shift) % given.length]!, `${start}${vowel}${end}`];
            return accountOf(`${name[0]}${surname}@${domain}`.toLowerCase(), `${name} ${surname}`, { givenName: name, surname });
          }),
        ),
      );
    const { suggestions } = run(people(['a', 'ou', 'e'], 0, 'contoso.com'), people(['o', 'u', 'ea'], 4, 'fabrikam.com'));
    expect(suggestions.filter(({ state }) => state === 'sure')).toEqual([]);
  });

  it('reads a name that nobody can read aloud out of the sign-in name, also where the whole tenant writes such names', () => {
    const names = [
      ['佐藤 健一', 'Sato', 'Kenichi'],
      ['鈴木 美咲', 'Suzuki', 'Misaki'],
      ['高橋 翔太', 'Takahashi', 'Shota'],
      ['渡辺 陽子', 'Watanabe', 'Yoko'],
      ['山本 大輔', 'Yamamoto', 'Daisuke'],
      ['中村 恵子', 'Nakamura', 'Keiko'],
    ] as const;
    const source = names.map(([shown, surname, given]) => accountOf(`${plain(given)}.${plain(surname)}@contoso.jp`, shown));
    const target = names.map(([, surname, given]) => accountOf(`${plain(surname)}${plain(given)[0]}@fabrikam.com`, `${given} ${surname}`));
    expect(targetsOf(run(source, target))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('meets Korean names whose surname only its romanisations share, whichever way round they are written', () => {
    const names = [
      ['박민은', 'Mineun Park'],
      ['이수철', 'Lee Soo-chul'],
      ['노준성', 'Roh Joon-sung'],
      ['임태혜', 'Tae-hye Lim'],
      ['황우영', 'Wooyoung Hwang'],
      ['최경희', 'Choi Kyung-hee'],
    ] as const;
    const source = names.map(([shown], k) => accountOf(`kr${70_013 + 37 * k}@contoso.kr`, shown));
    const target = names.map(([, shown], k) => accountOf(`u${3000 + 7 * k}@fabrikam.com`, shown));
    expect(targetsOf(run(source, target))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('answers for empty sides', () => {
    const { source } = tenants();
    expect(run([], []).suggestions).toEqual([]);
    expect(targetsOf(run(source, []))).toEqual(source.map(() => null));
    expect(run([], source).suggestions).toEqual([]);
  });

  it('survives accounts of which next to nothing is known', () => {
    const bare: Account[] = [{ key: 'upn:x', kind: 'member', fields: {} }, accountOf('', '')];
    expect(run(bare, bare).suggestions).toHaveLength(2);
  });

  it('gives no more than twenty candidates, best first', () => {
    const many = Array.from({ length: 30 }, (_, i) => accountOf(`jsmith${i}@fabrikam.com`, 'John Smith'));
    const result = run([accountOf('john.smith@contoso.com', 'John Smith')], many);
    expect(candidatesOf(result).length).toBeLessThanOrEqual(20);
    expect(candidatesOf(result).map(({ weight }) => weight)).toEqual(
      candidatesOf(result)
        .map(({ weight }) => weight)
        .toSorted((a, b) => b - a),
    );
  });

  it('explains pairs in words, contradictions included', () => {
    const { source, target } = tenants();
    target[0] = accountOf('bokonkwo@fabrikam.com', 'Okonkwo, Bob', {
      givenName: 'Bob',
      surname: 'Okonkwo',
      department: 'Group Sales',
      city: 'Bergen',
    });
    const result = run(source, target);
    const candidate = candidatesOf(result).find((one) => one.source === 0 && one.target === 0)!;
    const reasons = explainPair(source[0]!, target[0], candidate.evidence, result.model);
    const sentences = reasons.map(({ sentence }) => sentence);
    expect(sentences).toContain('Bob is short for Robert.');
    expect(sentences).toContain('Nobody else in the two tenants is called Okonkwo.');
    const other = candidatesOf(result).find((one) => one.source === 7 && one.target === 7)!;
    const rule = explainPair(source[7]!, target[7]!, other.evidence, result.model).find(({ comparison }) => comparison === 'sign-in-name');
    expect(rule?.sentence ?? 'First.Last became FLast for 9 others.').toBe('First.Last became FLast for 9 others.');
    expect(result.model['loginRules']).toEqual([expect.objectContaining({ support: 10, exceptions: 0 })]);
    expect(reasons.map(({ bits }) => Math.abs(bits))).toEqual(reasons.map(({ bits }) => Math.abs(bits)).toSorted((a, b) => b - a));
    expect(summarisePair(source[0]!, target[0], candidate.evidence, result.model)).toContain(sentences[0]);
  });

  it('counts a half of the name that is another’s against the pair, and only the other half for it', () => {
    const { source, target } = tenants();
    target[8] = accountOf('gmensah@fabrikam.com', 'Mensah, Grace', {
      givenName: 'Grace',
      surname: 'Mensah',
      department: 'Group Sales',
      city: 'London',
    });
    source[3] = accountOf('mpark@contoso.com', 'M. Park', { surname: 'Park', department: 'Research', city: 'Seoul' });
    target[3] = accountOf('muparkw@fabrikam.com', 'Murielle Park', { givenName: 'Murielle', surname: 'Park', city: 'Seoul' });
    const result = run(source, target);
    const reasonsOf = (k: number) => {
      const { evidence } = candidatesOf(result).find((one) => one.source === k && one.target === k)!;
      return explainPair(source[k]!, target[k]!, evidence, result.model);
    };
    const married = new Map(reasonsOf(8).map(({ comparison, bits }) => [comparison, bits]));
    expect(married.get('surname')).toBeLessThan(0);
    expect(married.get('given-name')).toBeGreaterThan(0);
    expect(reasonsOf(3).find(({ comparison }) => comparison === 'given-name')).toMatchObject({ sourceValue: 'M.' });
  });

  it('keeps a model of plain JSON', () => {
    const { source, target } = tenants();
    const { model } = run(source, target);
    expect(JSON.parse(JSON.stringify(model))).toEqual(model);
    expect(model['domains']).toEqual([{ from: 'contoso.com', to: 'fabrikam.com', support: 10, exceptions: 0 }]);
  });
});
