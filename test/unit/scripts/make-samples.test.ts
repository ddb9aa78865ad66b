import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { CONTOSO_HEADER, FABRIKAM_HEADER, sampleFiles } from '../../../scripts/samples/sample-files.ts';

const folder = join(import.meta.dirname, '../../../resources/samples');
const stored = (name: string): string => readFileSync(join(folder, name), 'utf8');

function rows(name: string): { header: string[]; rows: Record<string, string>[] } {
  const parsed = Papa.parse(stored(name).replace(/^\u{FEFF}/u, ''), { delimiter: ',', newline: '\r\n' });
  expect(parsed.errors).toEqual([]);
  const [header = [], ...lines] = parsed.data;
  const body = lines.filter((cells) => cells.length > 1);
  return { header, rows: body.map((cells) => Object.fromEntries(header.map((column, index) => [column, cells[index] ?? '']))) };
}

const contoso = rows('contoso-users.csv');
const fabrikam = rows('fabrikam-users.csv');
const truth = rows('truth.csv');
const sourceUpns = contoso.rows.map((row) => row['User principal name'] as string);
const targetUpns = fabrikam.rows.map((row) => row['userPrincipalName'] as string);
const withTrap = (trap: string): Record<string, string>[] => truth.rows.filter((row) => row['Trap']?.split(' ').includes(trap));
const sourceRow = (row: Record<string, string>): Record<string, string> => contoso.rows[sourceUpns.indexOf(row['Source'] as string)] ?? {};
const targetRow = (row: Record<string, string>): Record<string, string> =>
  fabrikam.rows[targetUpns.indexOf(row['Destination'] as string)] ?? {};

test.each(['contoso-users.csv', 'fabrikam-users.csv', 'truth.csv', 'README.md'])('%s is what the script makes', (name) => {
  expect(sampleFiles()[name] === stored(name)).toBe(true);
});

test('another seed makes other people', () => {
  expect(sampleFiles(1)['contoso-users.csv']).not.toBe(stored('contoso-users.csv'));
});

describe('the two exports', () => {
  test.each([
    ['contoso-users.csv', contoso.header, CONTOSO_HEADER],
    ['fabrikam-users.csv', fabrikam.header, FABRIKAM_HEADER],
  ])('%s begins with a byte order mark and the header of its admin center', (name, header, expected) => {
    expect([...readFileSync(join(folder, name)).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(header).toEqual([...expected]);
  });

  test('they have about 1,200 and 1,300 accounts', () => {
    expect(Math.abs(contoso.rows.length - 1200)).toBeLessThan(30);
    expect(Math.abs(fabrikam.rows.length - 1300)).toBeLessThan(30);
  });

  test.each([
    ['Contoso', sourceUpns, contoso.rows.map((row) => row['Object Id'])],
    ['Fabrikam', targetUpns, fabrikam.rows.map((row) => row['id'])],
  ])('every account of %s has its own valid sign-in name and object id', (_, upns, ids) => {
    expect(new Set(upns.map((upn) => upn.toLowerCase())).size).toBe(upns.length);
    expect(new Set(ids).size).toBe(ids.length);
    expect(upns.filter((upn) => !/^[A-Za-z0-9'._\-!#^~]{1,64}@[a-z0-9.-]{1,48}$/.test(upn) || upn.includes('.@'))).toEqual([]);
  });

  test('telephone numbers come from ranges kept free for fiction', () => {
    const fictional =
      /55501\d\d|1632960\d{3}|7700900\d{3}|2091\d{5}|8999998\d{3}|4066969\d{3}|17139200\d\d|176040690\d\d|19900\d{4}|63998\d{4}|8465004\d\d|7017406\d\d/;
    const numbers = [
      ...contoso.rows.flatMap((row) => [row['Phone number'] ?? '', row['Mobile Phone'] ?? '']),
      ...fabrikam.rows.flatMap((row) => [row['telephoneNumber'] ?? '', row['mobilePhone'] ?? '']),
    ].filter((number) => number !== '');
    expect(numbers.length).toBeGreaterThan(1000);
    expect(numbers.filter((number) => !fictional.test(number.replace('(0)', '').replace(/\D/g, '')))).toEqual([]);
  });
});

describe('the truth', () => {
  test('has one row for every Contoso account and names only accounts that exist', () => {
    expect(truth.header).toEqual(['Source', 'Destination', 'Trap']);
    expect(new Set(truth.rows.map((row) => row['Source']))).toEqual(new Set(sourceUpns));
    expect(truth.rows.length).toBe(sourceUpns.length);
    const known = new Set(targetUpns);
    expect(truth.rows.filter((row) => row['Destination'] !== '' && !known.has(row['Destination'] as string))).toEqual([]);
  });

  test('gives no Fabrikam account to two people and leaves 15 to 25 in 100 without a pair on either side', () => {
    const used = truth.rows.map((row) => row['Destination'] as string).filter((upn) => upn !== '');
    expect(new Set(used).size).toBe(used.length);
    for (const all of [sourceUpns.length, targetUpns.length]) {
      expect(1 - used.length / all).toBeGreaterThan(0.15);
      expect(1 - used.length / all).toBeLessThan(0.25);
    }
  });

  test('leaves most people easy and enough of them hard', () => {
    const hard = new Set([
      'nickname',
      'married-name',
      'double-surname',
      'own-script',
      'name-order',
      'initial',
      'typing-error',
      'homonym',
      'look-alike',
      'blank-fields',
      'moved-office',
    ]);
    const share = truth.rows.filter((row) => row['Trap']?.split(' ').some((trap) => hard.has(trap))).length / truth.rows.length;
    expect(share).toBeGreaterThan(0.1);
    expect(share).toBeLessThan(0.22);
  });

  test.each([
    ['accent', 40],
    ['admin', 10],
    ['alias-survives', 8],
    ['blank-fields', 15],
    ['display-suffix', 20],
    ['double-surname', 8],
    ['equipment', 4],
    ['external-member-stub', 5],
    ['guest', 20],
    ['guest-stub', 40],
    ['guest-stub-only', 10],
    ['homonym', 20],
    ['initial', 8],
    ['leaver', 30],
    ['long-name', 2],
    ['look-alike', 12],
    ['married-name', 10],
    ['middle-name', 8],
    ['moved-office', 10],
    ['name-order', 6],
    ['nickname', 30],
    ['no-counterpart', 50],
    ['number-suffix', 20],
    ['odd-cell', 6],
    ['onmicrosoft-upn', 6],
    ['own-script', 8],
    ['rehired', 5],
    ['rehired-old-account', 5],
    ['room', 10],
    ['service', 10],
    ['shared-mailbox', 20],
    ['soft-deleted', 8],
    ['source-guest-from-target', 5],
    ['transliteration', 15],
    ['typing-error', 8],
    ['umlaut', 12],
  ])('the trap %s is set at least %i times', (trap, least) => {
    expect(withTrap(trap).length).toBeGreaterThanOrEqual(least);
  });

  test.each(['leaver', 'soft-deleted', 'no-counterpart', 'guest-stub-only', 'rehired-old-account'])('%s has no pair', (trap) => {
    expect(withTrap(trap).filter((row) => row['Destination'] !== '')).toEqual([]);
  });
});

describe('the traps are what their names say', () => {
  test('a guest stub stands beside the native account, and alone where there is none', () => {
    for (const row of [...withTrap('guest-stub'), ...withTrap('guest-stub-only'), ...withTrap('external-member-stub')]) {
      const address = /SMTP:([^+]+)/.exec(sourceRow(row)['Proxy addresses'] ?? '')?.[1] ?? '';
      expect(targetUpns).toContain(`${address.replace('@', '_')}#EXT#@fabrikam.onmicrosoft.com`);
      expect(row['Destination']).not.toContain('#EXT#');
    }
  });

  test('homonyms share the whole name with another account of their tenant', () => {
    const names = contoso.rows.map((row) => `${row['First name']} ${row['Last name']}`);
    for (const row of withTrap('homonym')) {
      const { 'First name': given, 'Last name': surname } = sourceRow(row);
      expect(names.filter((name) => name === `${given} ${surname}`).length).toBeGreaterThan(1);
    }
  });

  test.each(['nickname', 'married-name', 'typing-error', 'double-surname', 'transliteration', 'initial'])(
    '%s changes the name between the tenants',
    (trap) => {
      for (const row of withTrap(trap)) {
        const names = (record: Record<string, string>, given: string, surname: string, display: string): string =>
          `${record[given]}|${record[surname]}|${record[display]}`;
        expect(names(sourceRow(row), 'First name', 'Last name', 'Display name')).not.toBe(
          names(targetRow(row), 'givenName', 'surname', 'displayName'),
        );
      }
    },
  );

  test('leavers and soft-deleted accounts are blocked and unlicensed', () => {
    for (const row of [...withTrap('leaver'), ...withTrap('soft-deleted')]) {
      expect(sourceRow(row)).toMatchObject({ 'Block credential': 'True', Licenses: 'Unlicensed' });
    }
    expect(contoso.rows.filter((row) => row['Soft deletion time stamp'] !== '').length).toBe(withTrap('soft-deleted').length);
  });

  test('own-script names hold no Latin letter at Contoso', () => {
    for (const row of withTrap('own-script'))
      expect(sourceRow(row)['Display name']?.replace(/ [([].*/, '')).not.toMatch(/\p{Script=Latin}/u);
  });

  test('cells look like formulas and hold commas, quotes and line breaks', () => {
    const cells = [...contoso.rows, ...fabrikam.rows].flatMap((row) => Object.values(row));
    for (const wart of [/^=/, /^\+[A-Z]/, /^-[A-Z]/, /^@/, /,/, /"/, /\n/]) expect(cells.some((text) => wart.test(text))).toBe(true);
  });

  test('both tenants use several sign-in conventions and some onmicrosoft.com names', () => {
    for (const upns of [sourceUpns, targetUpns]) {
      expect(upns.filter((upn) => /^[a-z'-]{3,}\.[a-z'-]{3,}\d*@(contoso|fabrikam)\.com$/.test(upn)).length).toBeGreaterThan(50);
      expect(upns.filter((upn) => /^[a-z'-]{4,}\d*@(contoso|fabrikam)\.com$/.test(upn)).length).toBeGreaterThan(50);
      expect(upns.filter((upn) => !upn.includes('#EXT#') && upn.endsWith('.onmicrosoft.com')).length).toBeGreaterThan(5);
    }
  });
});
