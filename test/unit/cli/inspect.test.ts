import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { root, runCrosswalk, sample } from '#test/support/run-crosswalk.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const fixture = (name: string): string => join(root, 'test', 'fixtures', 'exports', name);

describe('crosswalk inspect', () => {
  it('tells for each file what it was understood to be', async () => {
    const ended = await runCrosswalk('inspect', sample('contoso-users.csv'), fixture('damaged.csv'));
    expect(ended.status).toBe(0);
    expect(ended.stdout).toContain('Microsoft 365 admin center, Active users, 2025 header');
    expect(ended.stdout).toMatch(/12 faults\n {4}line 2, Display name: /);
  });

  it('says what a list of a tenant is, and where it belongs, instead of taking it for users', async () => {
    const path = join(tempFolder(), 'environments.csv');
    writeFileSync(path, 'environmentId,displayName,environmentSku,region,managed,instanceUrl,cloud\r\n1,Sales,production,europe,no,,\r\n');
    const ended = await runCrosswalk('inspect', path);
    expect(ended.status).toBe(1);
    expect(ended.stdout).toContain('is a list of a tenant’s environments, not of users. Drop it on the window of Crosswalk');
  });

  it('with --json prints an array with every fault, and with --accounts every account as understood', async () => {
    const ended = await runCrosswalk('inspect', '--json', '--accounts', fixture('damaged.csv'));
    const [file] = JSON.parse(ended.stdout) as Record<string, unknown>[];
    expect(file).toMatchObject({
      kind: 'A list of users with known column names',
      encoding: 'utf-8',
      delimiter: ',',
      sheet: null,
      rows: 13,
      accounts: 7,
      columns: { 'User principal name': 'userPrincipalName' },
      kinds: { member: 7 },
    });
    expect(file?.['faults']).toHaveLength(12);
    expect(file?.['faults']).toContainEqual(
      expect.objectContaining({ line: 9, column: 'Object Id', code: 'object-id-invalid', value: '1234' }),
    );
    expect(file?.['accountList']).toHaveLength(7);
    expect(file?.['accountList']).toContainEqual(
      expect.objectContaining({ upn: 'anna.berg@contoso.com', enabled: null, licensed: null, deleted: false, line: 2 }),
    );
  });

  it('answers with status 1 and the sentence a person would see when a file is refused, and goes on with the others', async () => {
    const page = join(tempFolder(), 'page.csv');
    writeFileSync(page, '<!DOCTYPE html><title>Sign in</title>');
    const ended = await runCrosswalk('inspect', '--json', page, join(tempFolder(), 'nowhere.csv'), fixture('entra-users-2021.csv'));
    expect(ended.status).toBe(1);
    expect(JSON.parse(ended.stdout)).toMatchObject([
      { refused: expect.stringContaining('page.csv') },
      { refused: expect.stringContaining('nowhere.csv') },
      { accounts: expect.any(Number) },
    ]);
  });

  it('keeps columns apart whose headers are blank, alike or names of JavaScript', async () => {
    const file = join(tempFolder(), 'odd.csv');
    writeFileSync(file, 'UPN,__proto__,constructor,toString,,Note,Note,2019\na@contoso.com,1,2,3,4,5,6,7\n');
    const ended = await runCrosswalk('inspect', '--json', file);
    const [inspected] = JSON.parse(ended.stdout) as { columns: object }[];
    expect(Object.entries(inspected?.columns ?? {}).sort(([a], [b]) => a.localeCompare(b))).toEqual([
      ['__proto__', null],
      ['(column 5)', null],
      ['2019', null],
      ['constructor', null],
      ['Note', null],
      ['Note (column 7)', null],
      ['toString', null],
      ['UPN', 'userPrincipalName'],
    ]);
  });

  it('counts and lists kinds alike where the file does not tell names', async () => {
    const file = join(tempFolder(), 'nameless.csv');
    const rows = ['marketing', 'sales', 'desk'].map((name) => `${name}@contoso.com,${name},False,,`);
    writeFileSync(file, ['UserPrincipalName,DisplayName,AccountEnabled,GivenName,Surname', ...rows].join('\n'));
    const ended = await runCrosswalk('inspect', '--json', '--accounts', file);
    const [inspected] = JSON.parse(ended.stdout) as { kinds: Record<string, number>; accountList: { kind: string }[] }[];
    const listed: Record<string, number> = {};
    for (const { kind } of inspected?.accountList ?? []) listed[kind] = (listed[kind] ?? 0) + 1;
    expect(inspected?.kinds).toEqual(listed);
    const [plain] = JSON.parse((await runCrosswalk('inspect', '--json', file)).stdout) as { kinds: object }[];
    expect(plain?.kinds).toEqual(listed);
  });

  it('reads the worksheet it is told to, and says which others there are', async () => {
    const file = join(tempFolder(), 'users.xlsx');
    const sheet = (name: string, upn: string) => ({ name, rows: [['UPN'], [upn]] });
    writeFileSync(file, await writeXlsx({ sheets: [sheet('People', 'a@contoso.com'), sheet('Guests', 'b@contoso.com')] }));
    const text = await runCrosswalk('inspect', file);
    expect(text.stdout).toContain('(worksheet “People”)\n  other worksheets, to be chosen with --sheet: “Guests”');
    expect(text.stdout).toContain('whole file: Several worksheets hold users. “People” was read; choose “Guests” instead');
    const chosen = await runCrosswalk('inspect', '--json', '--accounts', '--sheet', 'Guests', file);
    expect(JSON.parse(chosen.stdout)).toMatchObject([
      {
        sheet: 'Guests',
        sheets: ['People', 'Guests'],
        encoding: 'utf-8',
        delimiter: '',
        faults: [],
        accountList: [{ upn: 'b@contoso.com', line: 2 }],
      },
    ]);
    const missing = await runCrosswalk('inspect', '--json', '--sheet', 'Rooms', file);
    expect(missing.status).toBe(1);
    expect(JSON.parse(missing.stdout)).toEqual([
      { file, refused: 'users.xlsx has no worksheet “Rooms”. Choose one of “People”, “Guests”.' },
    ]);
  });

  it('takes the word of the person for encoding, delimiter and side', async () => {
    const file = join(tempFolder(), 'pairs.csv');
    writeFileSync(file, Buffer.from('SourceUpn|TargetUpn\na@contoso.com|\u0119@fabrikam.com\n'.replace('\u0119', '\xea'), 'latin1'));
    const ended = await runCrosswalk(
      'inspect',
      '--json',
      '--accounts',
      '--encoding',
      '1250',
      '--delimiter',
      'pipe',
      '--side',
      'target',
      file,
    );
    expect(JSON.parse(ended.stdout)).toMatchObject([
      { encoding: 'windows-1250', delimiter: '|', accountList: [{ upn: 'ę@fabrikam.com' }] },
    ]);
  });

  it.each([
    [['--encoding', 'klingon'], /^“klingon” is no encoding that is known\. Choose one of utf-8, /],
    [['--delimiter', 'xx'], /^“xx” cannot separate columns\. Choose comma, semicolon, tab, pipe/],
    [['--side', 'left'], /Allowed choices are source, target/],
    [['--accounts'], /^The accounts are only listed as JSON\. Add --json\./],
  ])('says what is possible instead of %j', async (options, sentence) => {
    const ended = await runCrosswalk('inspect', ...options, fixture('damaged.csv'));
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toMatch(sentence);
  });

  it.skipIf(process.platform === 'win32')('refuses a folder and a device by name', async () => {
    const folder = tempFolder();
    const device = join(folder, 'zero.csv');
    symlinkSync('/dev/zero', device);
    const ended = await runCrosswalk('inspect', '--json', folder, device);
    expect(ended.status).toBe(1);
    expect(JSON.parse(ended.stdout)).toMatchObject([
      { file: folder, refused: expect.stringMatching(/is a folder\. Choose the export file inside it\.$/) },
      { file: device, refused: expect.stringMatching(/^“zero\.csv” is a device or a pipe, not a file\. /) },
    ]);
  });

  it('asks for files', async () => {
    expect(await runCrosswalk('inspect')).toMatchObject({ status: 2, stdout: '' });
  });
});
