import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Refusal } from '#core/directory/fault.ts';
import { read, type Read } from './reading.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(`../../../fixtures/exports/${name}`, import.meta.url));

function refusalOf({ end }: Read): Refusal {
  if (end.type !== 'refused') throw new Error('was read');
  return end.refusal;
}

/** What a person is shown: header, suggested field, share of rows filled. */
function shown(refusal: Refusal): string[] {
  return (refusal.table?.columns ?? []).map(({ header, field, filled }) => `${header}: ${field ?? '-'} ${filled}`);
}

describe('headers in a language nobody has told us about', () => {
  test('end in a refusal that shows the columns with what their content suggests', () => {
    const refusal = refusalOf(read(fixture('french-header.csv')));
    expect(refusal).toMatchObject({ code: 'no-header', line: 1, table: { delimiter: ';', headerLine: 1 } });
    expect(refusal.message).toContain('“Nom d’utilisateur principal” looks like it');
    expect(shown(refusal)).toEqual([
      'Nom d’affichage: displayName 1',
      'Nom d’utilisateur principal: userPrincipalName 1',
      'Prénom: - 0.75',
      'Nom: - 0.75',
      'Service: - 0.625',
      'Licences: licenses 1',
      'Connexion bloquée: - 1',
    ]);
    expect(refusal.table?.columns[4]?.samples).toEqual(['Finance', 'Achats', 'RH']);
  });

  test('are read right once a person has said what they mean', () => {
    const { accounts, recognition } = read(fixture('french-header.csv'), {
      columns: [
        { index: 0, field: 'displayName' },
        { index: 1, field: 'userPrincipalName' },
        { index: 2, field: 'givenName' },
        { index: 3, field: 'surname' },
        { index: 6, field: 'accountEnabled', reading: 'inverted' },
      ],
    });
    expect(recognition?.columns[6]).toEqual({
      index: 6,
      header: 'Connexion bloquée',
      field: 'accountEnabled',
      reading: 'inverted',
      chosen: true,
    });
    expect(recognition?.columns[5]).toEqual({ index: 5, header: 'Licences', field: 'licenses' });
    expect(accounts).toHaveLength(8);
    expect(accounts[1]?.fields).toMatchObject({ displayName: 'Éric Lefèvre', surname: 'Lefèvre', accountEnabled: true });
    expect(accounts.map(({ fields }) => fields.accountEnabled)).toEqual([true, true, false, false, true, false, true, true]);
  });
});

describe('a table without a header', () => {
  const columns = [
    { index: 0, field: 'userPrincipalName' },
    { index: 1, field: 'displayName' },
    { index: 2, field: 'objectId' },
  ] as const;

  test('shows its columns under numbers', () => {
    const refusal = refusalOf(read(fixture('no-header.csv')));
    expect(refusal).toMatchObject({ code: 'header-missing', line: 1, table: { headerLine: 0, fingerprint: 'no header, 4 columns' } });
    expect(shown(refusal)).toEqual([
      'Column 1: userPrincipalName 1',
      'Column 2: displayName 1',
      'Column 3: objectId 1',
      'Column 4: businessPhones 0.4',
    ]);
  });

  test.each([{}, { headerLine: 0 }])('is read from its first line with %j and columns', (more) => {
    const { accounts, lines, recognition } = read(fixture('no-header.csv'), { ...more, columns });
    expect(recognition).toMatchObject({ kind: 'user-list', headerLine: 0, columns: [{ header: 'Column 1' }, {}, {}, { field: null }] });
    expect(lines).toEqual([1, 2, 3, 4, 5]);
    expect(accounts[4]?.fields).toEqual({
      userPrincipalName: 'info@contoso.com',
      displayName: 'Info',
      objectId: '00000005-1111-4222-8333-000000000005',
    });
  });

  test('is one of addresses of a single tenant, and no mapping', () => {
    expect(refusalOf(read('anna@contoso.com,a.berg@contoso.com\nkim@contoso.com,k.lee@contoso.com\n')).code).toBe('header-missing');
  });
});

describe('a header that stands twice', () => {
  const file = 'UPN,Department,department\na@c.com,Sales,Vertrieb\n';

  test('is shown, for a person to choose', () => {
    expect(shown(refusalOf(read(file)))).toEqual(['UPN: userPrincipalName 1', 'Department: department 1', 'department: - 1']);
  });

  test.each([
    ['the first column', [{ index: 1, field: 'department' as const }], 'Sales'],
    ['the second column', [{ index: 2, field: 'department' as const }], 'Vertrieb'],
    ['the one that is left', [{ index: 1, field: null }], undefined],
  ])('is read from %s', (_, columns, department) => {
    const { accounts, end } = read(file, { columns });
    expect(end.type).toBe('read');
    expect(accounts[0]?.fields.department).toBe(department);
  });
});

describe('a choice of columns', () => {
  const file = 'UPN,Mail,Login,Alias\na@c.com,a.mail@c.com,a.login@c.com,a\n';

  test('overrides what the header says, and takes the field from other columns', () => {
    const { accounts, recognition } = read(file, { columns: [{ index: 2, field: 'userPrincipalName' }] });
    expect(accounts[0]?.fields).toEqual({ userPrincipalName: 'a.login@c.com', mail: 'a.mail@c.com', mailNickname: 'a' });
    expect(recognition?.columns.map(({ field, chosen }) => [field, chosen])).toEqual([
      [null, undefined],
      ['mail', undefined],
      ['userPrincipalName', true],
      ['mailNickname', undefined],
    ]);
  });

  test('may give a field to several columns: the first that is filled counts', () => {
    const columns = [
      { index: 2, field: 'userPrincipalName' },
      { index: 0, field: 'userPrincipalName' },
    ] as const;
    const { accounts } = read(`${file}b@c.com,,,b\n`, { columns });
    expect(accounts.map(({ fields }) => fields.userPrincipalName)).toEqual(['a.login@c.com', 'b@c.com']);
  });

  test('may leave a column out', () => {
    const { accounts, recognition } = read(file, { columns: [{ index: 1, field: null }] });
    expect(accounts[0]?.fields).not.toHaveProperty('mail');
    expect(recognition?.columns[1]).toEqual({ index: 1, header: 'Mail', field: null, chosen: true });
  });

  test('keeps the way a header is read unless another is chosen', () => {
    const blocked = 'UPN,Block credential\na@c.com,True\n';
    const enabled = (columns: Parameters<typeof read>[1]): unknown => read(blocked, columns).accounts[0]?.fields.accountEnabled;
    expect(enabled({ columns: [{ index: 1, field: 'accountEnabled' }] })).toBe(false);
    expect(enabled({ columns: [{ index: 1, field: 'licensed' }] })).toBeUndefined();
    expect(
      read('UPN,Aktiv?\na@c.com,Nein\n', { columns: [{ index: 1, field: 'accountEnabled', reading: 'inverted' }] }).accounts[0]?.fields,
    ).toEqual({ userPrincipalName: 'a@c.com', accountEnabled: true });
  });

  test('of columns that are not there changes nothing', () => {
    const columns = [
      { index: 9, field: 'userPrincipalName' },
      { index: -1, field: 'mail' },
      { index: 0.5, field: 'mail' },
    ] as const;
    expect(read(file, { columns }).accounts).toEqual(read(file).accounts);
  });

  test('that leaves no column with names is refused, with the table', () => {
    const columns = [0, 1].map((index) => ({ index, field: null }));
    expect(refusalOf(read(file, { columns }))).toMatchObject({
      code: 'no-header',
      table: { columns: [{ field: null }, { field: null }, { field: 'userPrincipalName' }, {}] },
    });
  });
});

describe('a choice of the header line', () => {
  const file = 'UPN,Department\nold@c.com,Sales\nUPN,City\nnew@c.com,Berlin\n';

  test('passes over what stands above', () => {
    const { accounts, recognition } = read(file, { headerLine: 3 });
    expect(recognition?.headerLine).toBe(3);
    expect(accounts.map(({ fields }) => fields)).toEqual([{ userPrincipalName: 'new@c.com', city: 'Berlin' }]);
  });

  test('that the file does not have is refused in a sentence', () => {
    expect(refusalOf(read(file, { headerLine: 77 }))).toMatchObject({ code: 'header-line-missing' });
  });

  test('makes stored rows readable again under their own header', () => {
    const { recognition } = read(fixture('onedrive-identity-map.csv'));
    const headers = recognition!.columns.map(({ header }) => header).join(',');
    const again = read(`${headers}\nUser,x,anna@contoso.com,am@fabrikam.com,am@fabrikam.com,RegularUser\n`, {
      headerLine: 1,
      columns: recognition!.columns,
    });
    expect(again.accounts[0]?.fields.userPrincipalName).toBe('anna@contoso.com');
  });
});

describe('a table that only a person can settle', () => {
  test('because another column looks like the sign-in names than the mail addresses', () => {
    const refusal = refusalOf(read('Nom,Email,Identifiant\nAnna,a@c.com,anna@c.com\nKim,k@c.com,kim@c.com\n'));
    expect(refusal.code).toBe('no-header');
    expect(shown(refusal)).toEqual(['Nom: - 1', 'Email: mail 1', 'Identifiant: userPrincipalName 1']);
  });

  test('because no row has a name in the column of names', () => {
    const refusal = refusalOf(read('User name,E-Konto\nanna,anna@c.com\nkim,kim@c.com\n'));
    expect(refusal).toMatchObject({ code: 'no-accounts', line: 0 });
    expect(refusal.table?.columns.map(({ samples }) => samples)).toEqual([
      ['anna', 'kim'],
      ['anna@c.com', 'kim@c.com'],
    ]);
    expect(read('User name,E-Konto\nanna,anna@c.com\n', { columns: [{ index: 1, field: 'userPrincipalName' }] }).accounts).toHaveLength(1);
  });

  test('with a title and blank lines above its header', () => {
    const refusal = refusalOf(read('Liste;;\n;;\nNom;Compte;Service\nAnna Berg;anna@c.com;RH\nKim Lee;kim@c.com;RH\n'));
    expect(refusal.table).toMatchObject({
      headerLine: 3,
      columns: [{ header: 'Nom' }, { header: 'Compte', field: 'userPrincipalName' }, {}],
    });
  });
});

describe('a table of something else', () => {
  test.each([
    ['groups by their columns', 'id,displayName,mail,securityEnabled\n1,All,all@c.com,True\n'],
    ['groups by their type', '#TYPE Microsoft.ActiveDirectory.Management.ADGroup\n"DisplayName","Mail"\n"All","all@c.com"\n'],
    ['contacts by their type', '#TYPE Selected.Microsoft.Exchange.Data.Directory.Management.MailContact\n"Mail"\n"x@c.com"\n'],
  ])('is refused: %s', (_, file) => {
    const refusal = refusalOf(read(file));
    expect(refusal.code).toBe('not-accounts');
    expect(refusal.table).toBeUndefined();
  });

  test('is refused when not one of its rows is an account', () => {
    const rows = 'DisplayName,PrimarySmtpAddress,RecipientTypeDetails\nAll,all@c.com,MailUniversalDistributionGroup\n';
    expect(refusalOf(read(rows)).code).toBe('no-accounts');
  });
});

describe('the type that PowerShell notes tells the kind', () => {
  test.each([
    ['#TYPE Microsoft.ActiveDirectory.Management.ADUser', 'get-aduser'],
    ['#TYPE Selected.Microsoft.ActiveDirectory.Management.ADUser', 'get-aduser'],
    ['#TYPE Selected.Microsoft.Open.AzureAD.Model.User', 'get-azureaduser'],
    ['#TYPE Microsoft.Online.Administration.User', 'get-msoluser'],
    ['#TYPE Microsoft.Graph.PowerShell.Models.MicrosoftGraphUser', 'get-mguser'],
    ['"#TYPE Microsoft.Graph.PowerShell.Models.MicrosoftGraphUser1"', 'get-mguser'],
    ['#TYPE Deserialized.Microsoft.Exchange.Data.Directory.Management.Mailbox', 'get-mailbox'],
    ['#TYPE Microsoft.Exchange.Data.Directory.Management.ReducedRecipient', 'get-recipient'],
    ['#TYPE Selected.System.Management.Automation.PSCustomObject', 'user-list'],
  ])('%s', (line, kind) => {
    expect(read(`${line}\r\n"UserPrincipalName","DisplayName"\r\n"a@c.com","Anna"\r\n`).recognition?.kind).toBe(kind);
  });
});

test('of two choices for one column the later counts', () => {
  const { recognition, accounts } = read('Name,Address\nAnna,anna@contoso.com\n', {
    columns: [
      { index: 1, field: 'displayName' },
      { index: 1, field: 'userPrincipalName' },
    ],
  });
  expect(recognition?.columns.map(({ field }) => field)).toEqual(['displayName', 'userPrincipalName']);
  expect(accounts[0]?.fields).toEqual({ displayName: 'Anna', userPrincipalName: 'anna@contoso.com' });
});
