import { expect, test } from 'vitest';
import { inspectExport } from '#core/directory/inspect-export.ts';
import { readExport } from '#core/directory/read-export.ts';
import { bytesOf, finish } from './reading.ts';

const FILE = [
  'sep=;',
  'Display name;User principal name;Object Id;First name;Last name;CountryOrRegion;Block credential;Licenses',
  '"Müller, Anna";anna.mueller@contoso.com;0f8fad5b-d9cb-469f-a165-70867728950e;Anna;Müller;Germany;False;Microsoft 365 E5',
  'Info;info@contoso.com;0f8fad5b-d9cb-469f-a165-70867728950f;;;;Wahr;Unlicensed',
  'Guest;g_x.com#EXT#@contoso.onmicrosoft.com;;;;;Falsch;Unlicensed',
  'Nobody;nope;;;;;;',
].join('\r\n');

test('an inspection tells the tool, the columns, the kinds, the domains and the faults', () => {
  const inspection = finish(inspectExport(readExport([bytesOf(FILE)], 'a.csv')));
  expect(inspection).toMatchObject({
    outcome: 'recognised',
    recognition: { kind: 'm365-active-users-2025', encoding: 'utf-8', delimiter: ';', headerLine: 2 },
    rows: 4,
    accounts: 3,
    kinds: { member: 1, shared: 1, guest: 1 },
    states: { disabled: 1, unlicensed: 2, deleted: 0 },
    domains: [{ domain: 'contoso.com', accounts: 2 }],
    faultCount: 1,
    faults: [{ line: 6, column: 'User principal name', code: 'upn-invalid', value: 'nope', remedy: 'row-left-out' }],
  });
  expect(inspection.outcome === 'recognised' && inspection.columns[0]).toEqual({
    index: 0,
    header: 'Display name',
    field: 'displayName',
    filled: 1,
    samples: ['Müller, Anna', 'Info', 'Guest'],
  });
  expect(inspection.outcome === 'recognised' && inspection.columns[2]?.filled).toBeCloseTo(2 / 3);
});

test('a list without sign-in names tells its domains by its mail addresses', () => {
  const file = 'DisplayName,Mail,UserType\nAnna,anna@contoso.com,Member\nPat,pat@fabrikam.com,Guest\n';
  expect(finish(inspectExport(readExport([bytesOf(file)], 'a.csv')))).toMatchObject({ domains: [{ domain: 'contoso.com', accounts: 1 }] });
});

test('a refused file has nothing but its refusal, with the table when a person can explain it', () => {
  expect(finish(inspectExport(readExport([bytesOf('Name,Phone\nAnna,1\n')], 'a.csv')))).toEqual({
    outcome: 'refused',
    refusal: expect.objectContaining({
      code: 'no-header',
      line: 1,
      table: expect.objectContaining({ columns: [expect.objectContaining({ samples: ['Anna'], filled: 1 }), expect.anything()] }),
    }),
  });
});

test('at most a hundred faults are kept, and all are counted', () => {
  const rows = Array.from({ length: 250 }, (_, row) => `name ${row},broken${row}`);
  const file = ['Display name,User principal name', 'Anna,anna@contoso.com', ...rows].join('\n');
  const inspection = finish(inspectExport(readExport([bytesOf(file)], 'a.csv')));
  expect(inspection).toMatchObject({ outcome: 'recognised', faultCount: 250, accounts: 1 });
  expect(inspection.outcome === 'recognised' && inspection.faults.map((fault) => fault.line)).toEqual(
    Array.from({ length: 100 }, (_, row) => row + 3),
  );
});
