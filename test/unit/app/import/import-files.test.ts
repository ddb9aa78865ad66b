import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { classify } from '#app/accounts/classify.ts';
import type { ProjectTables } from '#app/db/project-tables.ts';
import { inspectFiles } from '#app/import/inspect-files.ts';
import { importFiles, type FileToImport } from '#app/import/import-files.ts';
import { preferFile } from '#app/import/prefer-file.ts';
import { previewImport } from '#app/import/preview-import.ts';
import { readContradictions } from '#app/import/read-contradictions.ts';
import { readProvenance } from '#app/import/read-provenance.ts';
import { removeImport } from '#app/import/remove-import.ts';
import { takePairs } from '#app/import/take-pairs.ts';
import { drive } from '#app/jobs/drive.ts';
import { decide } from '#app/review/decide.ts';
import { stepThroughHistory } from '#app/review/step-through-history.ts';
import type { SideChanges } from '#contract/calls/import-calls.ts';
import { tempProject, type TempProject } from '../../../support/temp-project.ts';

const ANN = '11111111-1111-4111-8111-111111111111';
const BOB = '22222222-2222-4222-8222-222222222222';
const CY = '33333333-3333-4333-8333-333333333333';
const ENTRA = 'userPrincipalName,displayName,givenName,surname,id,department,accountEnabled,mail';

let tick = 0;
const now = (): string => new Date(Date.UTC(2026, 10, 23, 12, 0, tick++)).toISOString();

/** A project into which texts can be taken as if they were files. */
function project(): TempProject & {
  file(name: string, ...lines: string[]): string;
  take(...files: FileToImport[]): void;
  preview(...files: FileToImport[]): SideChanges[];
} {
  const base = tempProject();
  const folder = join(base.path, '..');
  const run = <R>(work: Generator<unknown, R>): R => drive(work, () => true)!.result;
  return {
    ...base,
    file: (name, ...lines) => {
      const path = join(folder, name);
      writeFileSync(path, `${lines.join('\r\n')}\r\n`);
      return path;
    },
    take: (...files) => base.tables.transact(() => run(importFiles(base.tables, files, now()))),
    preview: (...files) => run(previewImport(base.db, base.tables, files, now())),
  };
}

function people(tables: ProjectTables, side: 'source' | 'target' = 'source'): string[] {
  return tables.accounts.list(side).map(({ fields }) => `${fields.displayName} <${fields.userPrincipalName ?? '-'}>`);
}

const typesOf = ([side]: SideChanges[]): Record<string, number> =>
  Object.fromEntries(side!.changes.map(({ type, count }) => [type, count]));

describe('several files of one tenant', () => {
  it('become one set of accounts: by object id, else UPN, else primary address', () => {
    const p = project();
    p.take(
      {
        path: p.file(
          'entra.csv',
          ENTRA,
          `ann@a.com,Ann Lee,Ann,Lee,${ANN},Sales,True,ann.lee@a.com`,
          `bob@a.com,Bob Ray,Bob,Ray,${BOB},,True,`,
        ),
        side: 'source',
      },
      {
        path: p.file(
          'recipients.csv',
          'DisplayName,PrimarySmtpAddress,RecipientTypeDetails,EmailAddresses',
          'Ann Lee,ann.lee@a.com,UserMailbox,SMTP:ann.lee@a.com;smtp:al@a.com',
        ),
        side: 'source',
      },
      { path: p.file('crm.csv', 'User Name,Full Name,Access Mode', 'BOB@a.com,Robert Ray,Read-Write'), side: 'source' },
    );
    expect(p.tables.accounts.count('source')).toBe(2);
    const bob = p.tables.accounts.read(p.tables.keys.idOf('source', `id:${BOB}`)!)!;
    // Dataverse keeps names as they once were, so the directory has the word.
    expect(bob.fields).toMatchObject({ displayName: 'Bob Ray', accessMode: 'Read-Write' });
  });

  it.each([
    ['Entra first', ['entra.csv', 'ad.csv']],
    ['Active Directory first', ['ad.csv', 'entra.csv']],
  ])('know people whose directory on the premises calls them otherwise by their primary address, %s', (_order, order) => {
    const p = project();
    const files: Record<string, string> = {
      'entra.csv': p.file(
        'entra.csv',
        ENTRA,
        `ann.lee@a.com,Ann Lee,Ann,Lee,${ANN},Sales,True,ann.lee@a.com`,
        `bob@a.com,Bob Ray,Bob,Ray,${BOB},IT,True,robert.ray@a.com`,
      ),
      'ad.csv': p.file(
        'ad.csv',
        'DistinguishedName,Enabled,GivenName,Name,ObjectClass,ObjectGUID,SamAccountName,SID,Surname,UserPrincipalName,mail,EmployeeID',
        '"CN=Lee\\, Ann,DC=corp,DC=local",True,Ann,"Lee, Ann",user,99999999-0000-4000-8000-000000000001,alee,S-1-5-21-1-1-1-1101,Lee,alee@corp.local,ann.lee@a.com,E1',
        '"CN=Robert Ray,DC=corp,DC=local",True,Robert,Robert Ray,user,99999999-0000-4000-8000-000000000002,bob,S-1-5-21-1-1-1-1102,Ray,bob@corp.local,robert.ray@a.com,E2',
        // Called otherwise: an account to administer with, and one to test with.
        '"CN=adm Ann Lee,DC=corp,DC=local",True,Ann,adm Ann Lee,user,99999999-0000-4000-8000-000000000003,adm-alee,S-1-5-21-1-1-1-1103,Lee,adm-alee@corp.local,ann.lee@a.com,',
        '"CN=Ann Test,DC=corp,DC=local",True,Ann,Ann Test,user,99999999-0000-4000-8000-000000000004,tlee,S-1-5-21-1-1-1-1104,Test,tlee@corp.local,ann.lee@a.com,',
      ),
    };
    for (const name of order) p.take({ path: files[name]!, side: 'source' });
    expect(p.tables.accounts.count('source')).toBe(4);
    const of = (id: string) => p.tables.accounts.read(p.tables.keys.idOf('source', `id:${id}`)!)!.fields;
    expect(of(ANN)).toMatchObject({ userPrincipalName: 'ann.lee@a.com', employeeId: 'E1', samAccountName: 'alee' });
    expect(of(BOB)).toMatchObject({ userPrincipalName: 'bob@a.com', employeeId: 'E2' });
    // A newer list of the premises finds them again.
    const there = p.tables.imports.list().find(({ name }) => name === 'ad.csv');
    p.take({
      path: p.file(
        'ad-newer.csv',
        'DistinguishedName,Enabled,GivenName,Name,ObjectClass,ObjectGUID,SamAccountName,SID,Surname,UserPrincipalName,mail,EmployeeID',
        '"CN=Lee\\, Ann,DC=corp,DC=local",True,Ann,"Lee, Ann",user,99999999-0000-4000-8000-000000000001,alee,S-1-5-21-1-1-1-1101,Lee,alee@corp.local,ann.lee@a.com,E7',
      ),
      side: 'source',
      replaces: there!.id,
    });
    expect(p.tables.accounts.count('source')).toBe(2);
    expect(of(ANN)).toMatchObject({ userPrincipalName: 'ann.lee@a.com', employeeId: 'E7' });
  });

  describe('of which one is of Active Directory, without any mail', () => {
    const AD = 'DistinguishedName,Enabled,GivenName,Name,ObjectClass,ObjectGUID,SamAccountName,SID,Surname,UserPrincipalName';
    const local = (login: string, name: string, n: number): string =>
      `"CN=${name},DC=corp,DC=local",True,${name.split(' ')[0]},${name},user,99999999-0000-4000-8000-00000000000${n},${login},S-1-5-21-1-1-1-110${n},${name.split(' ')[1]},${login}@corp.local`;
    // The bytes of those GUIDs as Active Directory keeps them.
    const anchor = (n: number): string => Buffer.from(`999999990000004080000000${'0'.repeat(7)}${n}`, 'hex').toString('base64');
    const ENTRA_SYNCED = `${ENTRA},onPremisesImmutableId`;

    it.each([
      ['Entra first', ['entra.csv', 'ad.csv']],
      ['Active Directory first', ['ad.csv', 'entra.csv']],
    ])('become one set of accounts by the GUID in the immutable ID, %s', (_order, order) => {
      const p = project();
      const files: Record<string, string> = {
        'entra.csv': p.file('entra.csv', ENTRA_SYNCED, `ann.lee@a.com,Ann Lee,Ann,Lee,${ANN},Sales,True,ann.lee@a.com,${anchor(1)}`),
        'ad.csv': p.file('ad.csv', AD, local('alee', 'Ann Lee', 1), local('bray', 'Bob Ray', 2)),
      };
      for (const name of order) p.take({ path: files[name]!, side: 'source' });
      expect(people(p.tables)).toEqual(['Ann Lee <ann.lee@a.com>', 'Bob Ray <bray@corp.local>']);
      expect(p.tables.accounts.read(p.tables.keys.idOf('source', 'upn:alee@corp.local')!)!.fields).toMatchObject({
        objectId: ANN,
        samAccountName: 'alee',
      });
      // A newer list of the premises is known by whom it tells of, and finds them again.
      const there = p.tables.imports.list().find(({ name }) => name === 'ad.csv');
      const newer = p.file('ad-newer.csv', AD, local('alee', 'Ann Lee-Ray', 1));
      const [looked] = drive(inspectFiles(p.tables, [{ fileId: '1', path: newer, choices: {} }], {}), () => true)!.result;
      expect(looked).toMatchObject({ olderVersions: [{ name: 'ad.csv' }] });
      p.take({ path: newer, side: 'source', replaces: there!.id });
      expect(people(p.tables)).toEqual(['Ann Lee-Ray <ann.lee@a.com>']);
      expect(p.tables.imports.list().map(({ faults }) => faults)).toEqual([0, 0]);
    });

    it('stay apart where several have one immutable ID, and say so', () => {
      const p = project();
      const twice = [
        `ann.lee@a.com,Ann Lee,Ann,Lee,${ANN},Sales,True,,${anchor(1)}`,
        `bob@a.com,Bob Ray,Bob,Ray,${BOB},IT,True,,${anchor(1)}`,
      ];
      p.take(
        { path: p.file('entra.csv', ENTRA_SYNCED, ...twice), side: 'source' },
        { path: p.file('ad.csv', AD, local('alee', 'Ann Lee', 1)), side: 'source' },
      );
      expect(p.tables.accounts.count('source')).toBe(3);
      const [entra, ad] = p.tables.imports.list();
      expect([entra!.faults, ad!.faults]).toEqual([2, 1]);
      expect(p.tables.imports.faults(ad!.id, 0, 10)).toMatchObject([
        { line: 2, code: 'immutable-id-shared', message: expect.stringContaining('“ann.lee@a.com”, “bob@a.com”, “alee@corp.local”') },
      ]);
    });
  });

  it('never take two object ids for one account, and let nobody inherit the name of somebody deleted', () => {
    const p = project();
    p.take({ path: p.file('entra.csv', ENTRA, `ann@a.com,Ann Lee,Ann,Lee,${ANN},Sales,True,`), side: 'source' });
    p.take({ path: p.file('later.csv', ENTRA, `ann@a.com,Ann Lee,Ann,Lee,${BOB},Sales,True,`), side: 'source' });
    expect(p.tables.accounts.count('source')).toBe(2);
  });

  it('tell which file and line each field came from', () => {
    const p = project();
    p.take({ path: p.file('entra.csv', ENTRA, `ann@a.com,Ann Lee,Ann,Lee,${ANN},Sales,True,`), side: 'source' });
    p.take({
      path: p.file('ids.csv', 'UserPrincipalName,EmployeeId,Department', 'x@a.com,9,IT', 'ann@a.com,E17,Marketing'),
      side: 'source',
    });
    const { fields } = readProvenance(p.tables, p.tables.keys.idOf('source', 'upn:ann@a.com')!);
    const of = (field: string): unknown =>
      fields.find((each) => each.field === field)?.sayings.map(({ file, line, value }) => [file, line, value]);
    expect(of('employeeId')).toEqual([['ids.csv', 3, 'E17']]);
    expect(of('department')).toEqual([
      ['ids.csv', 3, 'Marketing'],
      ['entra.csv', 2, 'Sales'],
    ]);
    expect(of('mail')).toBeUndefined();
  });

  it('list their contradictions, which a person can flip for a field or for one account', () => {
    const p = project();
    p.take({
      path: p.file('entra.csv', ENTRA, `ann@a.com,Ann Lee,Ann,Lee,${ANN},Sales,True,`, `bob@a.com,Bob Ray,Bob,Ray,${BOB},IT,True,`),
      side: 'source',
    });
    p.take({ path: p.file('hr.csv', 'UserPrincipalName,Department', 'ann@a.com,Marketing', 'bob@a.com,Legal'), side: 'source' });
    const ask = () => readContradictions(p.tables, { side: 'source', group: null, offset: 0, limit: 10 }).groups;
    const department = (upn: string) => p.tables.accounts.read(p.tables.keys.idOf('source', `upn:${upn}`)!)!.fields.department;
    const [group] = ask();
    expect(group).toMatchObject({
      field: 'department',
      winner: { file: 'hr.csv' },
      loser: { file: 'entra.csv' },
      accounts: 2,
      chosen: false,
    });
    expect([department('ann@a.com'), department('bob@a.com')]).toEqual(['Marketing', 'Legal']);

    const entra = group!.loser.importId;
    preferFile(p.tables, { side: 'source', field: 'department', importId: entra, accountId: null }, 'Eva', now());
    expect([department('ann@a.com'), department('bob@a.com')]).toEqual(['Sales', 'IT']);
    expect(ask()).toMatchObject([{ winner: { file: 'entra.csv' }, loser: { file: 'hr.csv' }, chosen: true }]);

    const bob = p.tables.keys.idOf('source', `id:${BOB}`)!;
    preferFile(p.tables, { side: 'source', field: 'department', importId: group!.winner.importId, accountId: bob }, 'Eva', now());
    expect([department('ann@a.com'), department('bob@a.com')]).toEqual(['Sales', 'Legal']);
    const { accounts } = readContradictions(p.tables, {
      side: 'source',
      group: { field: 'department', winner: entra, loser: group!.winner.importId },
      offset: 0,
      limit: 10,
    });
    expect(accounts).toMatchObject([
      { party: { upn: 'ann@a.com' }, winner: { value: 'Sales', line: 2 }, loser: { value: 'Marketing', line: 2 } },
    ]);

    preferFile(p.tables, { side: 'source', field: 'department', importId: null, accountId: null }, 'Eva', now());
    expect([department('ann@a.com'), department('bob@a.com')]).toEqual(['Marketing', 'Legal']);
  });

  it('let whose word counts be undone and done again, step by step, also after one of them was replaced', () => {
    const p = project();
    p.take({
      path: p.file('entra.csv', ENTRA, `ann@a.com,Ann Lee,Ann,Lee,${ANN},Sales,True,`, `bob@a.com,Bob Ray,Bob,Ray,${BOB},IT,True,`),
      side: 'source',
    });
    p.take({ path: p.file('hr.csv', 'UserPrincipalName,Department', 'ann@a.com,Marketing', 'bob@a.com,Legal'), side: 'source' });
    const departments = () => p.tables.accounts.list('source').map(({ fields }) => fields.department);
    const step = (act: 'undo' | 'redo'): string => stepThroughHistory(p.tables, act, 'Eva', now()).sentence;
    const [group] = readContradictions(p.tables, { side: 'source', group: null, offset: 0, limit: 10 }).groups;
    const { importId: entra } = group!.loser;
    const { importId: hr } = group!.winner;
    const bob = p.tables.keys.idOf('source', `id:${BOB}`)!;

    preferFile(p.tables, { side: 'source', field: 'department', importId: entra, accountId: null }, 'Eva', now());
    preferFile(p.tables, { side: 'source', field: 'department', importId: hr, accountId: bob }, 'Eva', now());
    preferFile(p.tables, { side: 'source', field: 'department', importId: null, accountId: bob }, 'Eva', now());
    expect(departments()).toEqual(['Sales', 'IT']);
    expect(step('undo')).toBe('Let the rule decide the department of Bob Ray');
    expect(departments()).toEqual(['Sales', 'Legal']);
    expect(step('undo')).toBe('Gave hr.csv the last word on the department of Bob Ray');
    expect(departments()).toEqual(['Sales', 'IT']);
    expect(step('undo')).toBe('Gave entra.csv the last word on the department of every source account');
    expect(departments()).toEqual(['Marketing', 'Legal']);
    expect(step('redo')).toContain('entra.csv');
    expect(departments()).toEqual(['Sales', 'IT']);
    expect(p.tables.decisions.isStepStateTrue()).toBe(true);

    p.take({
      path: p.file('hr 2.csv', 'UserPrincipalName,Department', 'ann@a.com,Marketing', 'bob@a.com,Finance'),
      side: 'source',
      replaces: hr,
    });
    expect(departments()).toEqual(['Sales', 'IT']);
    expect(step('redo')).toContain('hr.csv');
    expect(departments()).toEqual(['Sales', 'Finance']);
    p.take({ path: p.file('entra 2.csv', ENTRA, `ann@a.com,Ann Lee,Ann,Lee,${ANN},Trade,True,`), side: 'source', replaces: entra });
    expect(departments()).toEqual(['Trade', 'Finance']);
    step('undo');
    step('undo');
    expect(departments()).toEqual(['Trade', 'Finance']);
  });

  it('merge to the same accounts in whatever order they are taken in together', () => {
    const read = (reverse: boolean): unknown => {
      const p = project();
      const files: FileToImport[] = [
        { path: p.file('a.csv', ENTRA, `ann@a.com,Ann Lee,Ann,Lee,${ANN},Sales,True,`), side: 'source' },
        { path: p.file('b.csv', 'UserPrincipalName,Department', 'ann@a.com,Marketing'), side: 'source' },
      ];
      p.take(...(reverse ? files.toReversed() : files));
      return p.tables.accounts.list('source').map(({ key, fields }) => [key, fields]);
    };
    expect(read(true)).toEqual(read(false));
  });

  it('join what one of them alone shows to be one account, in whatever order they come', () => {
    const read = (order: readonly number[], apart: boolean): unknown => {
      const p = project();
      const files: FileToImport[] = [
        {
          path: p.file('entra.csv', ENTRA, `ann@a.com,Ann Lee,Ann,Lee,${ANN},Sales,True,ann.lee@a.com`, `bob@a.com,Bob Ray,,,${BOB},,,`),
          side: 'source',
        },
        {
          path: p.file(
            'mailboxes.csv',
            'DisplayName,PrimarySmtpAddress,RecipientTypeDetails,ExternalDirectoryObjectId',
            `Ann Lee,ann.lee@a.com,UserMailbox,${ANN}`,
            'Bob Ray,bob@a.com,UserMailbox,',
          ),
          side: 'source',
        },
        { path: p.file('crm.csv', 'Windows Live ID,Full Name,Status', 'ANN@a.com,Ann Lee,Enabled', 'bob@a.com,Bob Ray,'), side: 'source' },
      ];
      const ordered = order.map((index) => files[index]!);
      if (apart) for (const file of ordered) p.take(file);
      else p.take(...ordered);
      return p.tables.accounts.list('source').map(({ id, key }) => [key, p.tables.rows.ofAccount(id).length]);
    };
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (const order of orders) {
      for (const apart of [false, true]) {
        expect({ order, apart, accounts: read(order, apart) }).toEqual({
          order,
          apart,
          accounts: [
            [`id:${ANN}`, 3],
            [`id:${BOB}`, 3],
          ],
        });
      }
    }
  });

  it('keep the decisions about an account that turns out to be one with another', () => {
    const p = project();
    p.take(
      { path: p.file('crm.csv', 'Windows Live ID,Full Name', 'ann@a.com,Ann Lee'), side: 'source' },
      {
        path: p.file('mailboxes.csv', 'PrimarySmtpAddress,RecipientTypeDetails,ExternalDirectoryObjectId', `al@a.com,UserMailbox,${ANN}`),
        side: 'source',
      },
      { path: p.file('target.csv', ENTRA, 'x@b.com,Ann Lee,Ann,Lee,,,True,'), side: 'target' },
    );
    const ofUpn = (): number => p.tables.keys.idOf('source', 'upn:ann@a.com')!;
    const target = p.tables.keys.idOf('target', 'upn:x@b.com')!;
    decide(p.tables, [{ act: 'accept', sourceId: ofUpn(), targetId: target, takeOver: false }], 'Kim', now());
    const entra: FileToImport = { path: p.file('entra.csv', ENTRA, `ann@a.com,Ann Lee,Ann,Lee,${ANN},Sales,True,`), side: 'source' };
    // Nobody goes: that is what is shown before it is done.
    const [changes] = p.preview(entra);
    expect(changes).toMatchObject({ accountsBefore: 2, accountsAfter: 1 });
    expect(typesOf([changes!])).toEqual({ united: 1, renamed: 1 });
    expect(changes!.changes.find(({ type }) => type === 'united')).toMatchObject({
      decided: 1,
      examples: [{ party: { displayName: 'Ann Lee' }, before: 'Ann Lee · ann@a.com', after: 'Ann Lee · ann@a.com' }],
    });
    p.take(entra);
    expect(p.tables.accounts.count('source')).toBe(1);
    expect(ofUpn()).toBe(p.tables.keys.idOf('source', `id:${ANN}`));
    expect(p.tables.links.read(ofUpn())).toMatchObject({ state: 'accepted', targetId: target });
  });
});

describe('a newer export', () => {
  const older = [ENTRA, `ann@a.com,Ann Lee,Ann,Lee,${ANN},Sales,True,`, `bob@a.com,Bob Ray,Bob,Ray,${BOB},IT,True,`] as const;
  const newer = [ENTRA, `ann.may@a.com,Ann May,Ann,May,${ANN},Sales,False,`, `cy@a.com,Cy Fox,Cy,Fox,${CY},IT,True,`] as const;

  it('says what it would change and changes nothing before it is applied', () => {
    const p = project();
    p.take({ path: p.file('old.csv', ...older), side: 'source' });
    const [file] = p.tables.imports.list();
    const before = people(p.tables);
    const revision = p.tables.meta.revision();
    const changes = p.preview({ path: p.file('new.csv', ...newer), side: 'source', replaces: file!.id });
    expect(typesOf(changes)).toEqual({ added: 1, gone: 1, renamed: 1, disabled: 1 });
    expect(changes[0]).toMatchObject({ accountsBefore: 2, accountsAfter: 2, unchanged: 0 });
    expect(changes[0]!.changes.find(({ type }) => type === 'gone')?.examples).toMatchObject([
      { party: { upn: 'bob@a.com' }, before: 'bob@a.com' },
    ]);
    expect(people(p.tables)).toEqual(before);
    expect(p.tables.meta.revision()).toBe(revision);
    // A second look is possible on the same connection.
    expect(typesOf(p.preview({ path: p.file('new.csv', ...newer), side: 'source' }))).toEqual({ added: 1, renamed: 1, disabled: 1 });
  });

  it('is told from another part of the same list by whom it knows', () => {
    const p = project();
    p.take({ path: p.file('old.csv', ...older), side: 'source' });
    const part = [ENTRA, `cy@a.com,Cy Fox,Cy,Fox,${CY},IT,True,`, 'di@a.com,Di Hall,Di,Hall,,IT,True,'] as const;
    // A list of another tool that tells of everybody makes no stranger an acquaintance of the first.
    p.take({ path: p.file('all.csv', 'UPN,Department', 'ann@a.com,IT', 'cy@a.com,IT', 'di@a.com,IT'), side: 'source' });
    const files = [p.file('new.csv', ...newer), p.file('part.csv', ...part)].map((path, index) => ({
      fileId: String(index),
      path,
      choices: {},
    }));
    const inspections = drive(inspectFiles(p.tables, files, {}), () => true)!.result;
    expect(inspections.map((found) => found.outcome === 'recognised' && found.olderVersions.map(({ name }) => name))).toEqual([
      ['old.csv'],
      [],
    ]);
  });

  it('takes the place of the one older file of its tool that tells of the same people, or of none', () => {
    const p = project();
    const list = (name: string, ...people: string[]): FileToImport => ({
      path: p.file(name, 'UserPrincipalName,DisplayName', ...people.map((person) => `${person}@a.com,${person}`)),
      side: 'source',
      replaces: 'older',
    });
    const files = (): string[] => p.tables.imports.list().map(({ name }) => name);
    p.take(list('first.csv', 'ann', 'bob', 'cy'));
    const part = list('part.csv', 'di', 'eve', 'flo');
    expect(() => p.take(part)).toThrow('“first.csv” tells of none of the 3 accounts that “part.csv” begins with');
    expect(files()).toEqual(['first.csv']);
    p.take({ ...part, replaces: null });
    p.take(list('newer-part.csv', 'di', 'eve'));
    expect(files()).toEqual(['first.csv', 'newer-part.csv']);
    expect(p.tables.accounts.count('source')).toBe(5);
    const whole = list('whole.csv', 'ann', 'bob', 'cy', 'di', 'eve');
    expect(() => p.take(whole)).toThrow('“whole.csv” tells of the same people as “first.csv” and as “newer-part.csv”');
  });

  it('keeps every decision, under the new name too, and brings back those of an account that returns', () => {
    const p = project();
    p.take(
      { path: p.file('old.csv', ...older), side: 'source' },
      { path: p.file('target.csv', ENTRA, 'x@b.com,Ann Lee,Ann,Lee,,,True,', 'y@b.com,Bob Ray,Bob,Ray,,,True,'), side: 'target' },
    );
    const source = (key: string): number => p.tables.keys.idOf('source', key)!;
    const target = (upn: string): number => p.tables.keys.idOf('target', `upn:${upn}`)!;
    const ann = source(`id:${ANN}`);
    decide(
      p.tables,
      [
        { act: 'accept', sourceId: ann, targetId: target('x@b.com'), takeOver: false },
        { act: 'accept', sourceId: source(`id:${BOB}`), targetId: target('y@b.com'), takeOver: false },
      ],
      'Kim',
      now(),
    );
    const [old] = p.tables.imports.list();
    const changes = p.preview({ path: p.file('new.csv', ...newer), side: 'source', replaces: old!.id });
    expect(changes[0]!.changes.find(({ type }) => type === 'gone')).toMatchObject({ count: 1, decided: 1 });
    p.take({ path: p.file('new.csv', ...newer), side: 'source', replaces: old!.id });
    expect(source(`id:${ANN}`)).toBe(ann);
    expect(p.tables.links.read(ann)).toMatchObject({ state: 'accepted', targetId: target('x@b.com') });
    expect(source('upn:ann@a.com')).toBe(ann);
    expect(people(p.tables)).toEqual(['Ann May <ann.may@a.com>', 'Cy Fox <cy@a.com>']);

    const replacement = p.tables.imports.list().find((file) => file.side === 'source');
    p.take({ path: p.file('old.csv', ...older), side: 'source', replaces: replacement!.id });
    expect(p.tables.links.read(source(`id:${BOB}`))).toMatchObject({ state: 'accepted', targetId: target('y@b.com') });
  });

  it('gives the project back as it was when it is taken out again', () => {
    const p = project();
    p.take({ path: p.file('old.csv', ...older), side: 'source' });
    const before = p.tables.accounts.list('source');
    p.take({ path: p.file('more.csv', 'UserPrincipalName,Department,City', 'ann@a.com,Legal,Bonn', 'new@a.com,,'), side: 'source' });
    expect(p.tables.accounts.count('source')).toBe(3);
    const more = p.tables.imports.list().at(-1)!;
    p.tables.transact(() => drive(removeImport(p.tables, more.id), () => true));
    expect(p.tables.accounts.list('source')).toEqual(before);
    expect(readContradictions(p.tables, { side: 'source', group: null, offset: 0, limit: 10 }).groups).toEqual([]);
  });
});

describe('absence', () => {
  it('stays three things in the project: not in the file, blank, false', () => {
    const p = project();
    p.take({
      path: p.file('users.csv', 'UserPrincipalName,AccountEnabled,Department,Id', `ann@a.com,,,${ANN}`, `bob@a.com,,IT,${BOB}`),
      side: 'source',
    });
    const { fields } = p.tables.accounts.read(p.tables.keys.idOf('source', 'upn:ann@a.com')!)!;
    // Blank on every row: not fetched. Blank on this one: blank. No column: not in the file.
    expect('accountEnabled' in fields).toBe(false);
    expect(fields.department).toBeNull();
    expect('surname' in fields).toBe(false);
    expect(p.tables.accounts.party(p.tables.keys.idOf('source', 'upn:ann@a.com')!)?.enabled).toBeNull();
  });
});

describe('kinds', () => {
  it('are corrected in bulk as one step, undone, and kept by a newer export', () => {
    const p = project();
    const path = p.file('users.csv', ENTRA, `ann@a.com,Ann Lee,Ann,Lee,${ANN},,True,`, `bob@a.com,Bob Ray,Bob,Ray,${BOB},,True,`);
    p.take({ path, side: 'source' });
    const ids = p.tables.accounts.ids('source');
    const kinds = (): string[] => p.tables.accounts.list('source').map(({ kind }) => kind);
    expect(classify(p.tables, ids, 'service', 'Kim', now())).toBe(2);
    expect(classify(p.tables, ids, 'service', 'Kim', now())).toBe(0);
    expect(kinds()).toEqual(['service', 'service']);
    expect(p.tables.accountList.find({ side: 'source', kinds: ['service'], states: ['corrected'], search: 'ann' }).ids).toHaveLength(1);
    expect(stepThroughHistory(p.tables, 'undo', 'Kim', now()).sentence).toContain('service account');
    expect(kinds()).toEqual(['member', 'member']);
    stepThroughHistory(p.tables, 'redo', 'Kim', now());
    const [file] = p.tables.imports.list();
    p.take({ path: p.file('newer.csv', ENTRA, `ann@a.com,Ann May,Ann,May,${ANN},,True,`), side: 'source', replaces: file!.id });
    expect(kinds()).toEqual(['service']);
    classify(p.tables, p.tables.accounts.ids('source'), null, 'Kim', now());
    expect(kinds()).toEqual(['member']);
  });
});

describe('a mapping file', () => {
  it('gives the names of either side, and its pairs when a person wants them', () => {
    const p = project();
    const mapping = p.file(
      'usermapping.csv',
      'Source,Destination',
      'ann@a.com,x@b.com',
      'bob@a.com,y@b.com',
      'nobody@a.com,z@b.com',
      'cy@a.com,gone@b.com',
    );
    p.take(
      {
        path: p.file(
          'source.csv',
          ENTRA,
          `ann@a.com,Ann Lee,Ann,Lee,${ANN},,True,`,
          `bob@a.com,Bob Ray,Bob,Ray,${BOB},,True,`,
          `cy@a.com,Cy Fox,Cy,Fox,${CY},,True,`,
        ),
        side: 'source',
      },
      {
        path: p.file(
          'target.csv',
          ENTRA,
          'x@b.com,Ann Lee,Ann,Lee,,,True,',
          'y@b.com,Bob Ray,Bob,Ray,,,True,',
          'z@b.com,Zoe Zed,Zoe,Zed,,,True,',
        ),
        side: 'target',
      },
    );
    const bob = p.tables.keys.idOf('source', `id:${BOB}`)!;
    decide(p.tables, [{ act: 'exclude', sourceId: bob, reason: 'leaver', note: '' }], 'Kim', now());
    p.take({ path: mapping, side: 'source' });
    expect(p.tables.accounts.count('source')).toBe(4);
    const file = p.tables.imports.list().find(({ recognition }) => recognition.mapping)!;
    expect(takePairs(p.tables, file.id, 'Kim', now())).toEqual({ taken: 2, known: 0, inConflict: 1, unknown: 1 });
    expect(p.tables.links.read(bob)).toMatchObject({ state: 'excluded' });
    expect(takePairs(p.tables, file.id, 'Kim', now())).toEqual({ taken: 0, known: 2, inConflict: 1, unknown: 1 });
    stepThroughHistory(p.tables, 'undo', 'Kim', now());
    expect(p.tables.links.read(p.tables.keys.idOf('source', `id:${ANN}`)!)).toMatchObject({ state: 'none', decided: false });
  });
});

describe('a workbook with a worksheet for each tenant', () => {
  async function book(p: ReturnType<typeof project>): Promise<string> {
    const rows = (domain: string): string[][] => [
      ['UserPrincipalName', 'DisplayName'],
      [`ann@${domain}`, 'Ann'],
    ];
    const path = p.file('book.xlsx', '');
    writeFileSync(path, await writeXlsx({ sheets: ['a.com', 'b.com'].map((name) => ({ name, rows: rows(name) })) }));
    return path;
  }

  it('gives each its own', async () => {
    const p = project();
    const path = await book(p);
    p.take({ path, side: 'target', choices: { sheet: 'b.com' } }, { path, side: 'source' });
    expect([people(p.tables), people(p.tables, 'target')]).toEqual([['Ann <ann@a.com>'], ['Ann <ann@b.com>']]);
    const [inspection] = drive(inspectFiles(p.tables, [{ fileId: '1', path, choices: { sheet: 'b.com' } }], {}), () => true)!.result;
    expect(inspection).toMatchObject({ alreadyImportedAs: 'book.xlsx' });
  });

  it('does not give one worksheet to both', async () => {
    const p = project();
    const path = await book(p);
    p.take({ path, side: 'source' });
    expect(() => p.take({ path, side: 'target' })).toThrow(/already in this project as an export of the source tenant/);
    expect(() => p.take({ path, side: 'target', choices: { sheet: 'a.com' } })).toThrow(/already in this project/);
    p.take({ path, side: 'source' });
    expect(p.tables.imports.list()).toHaveLength(1);
  });
});

describe('a mapping file', () => {
  it('is looked at for the side it is to stand for', () => {
    const p = project();
    const path = p.file('usermapping.csv', 'Source,Destination', 'ann@a.com,lee@b.com');
    const domains = (['source', 'target'] as const).map((side) => {
      const [found] = drive(inspectFiles(p.tables, [{ fileId: '1', path, choices: { side } }], {}), () => true)!.result;
      return found?.outcome === 'recognised' && [found.choices, found.domains.map(({ domain }) => domain)];
    });
    expect(domains).toEqual([
      [{}, ['a.com']],
      [{}, ['b.com']],
    ]);
  });
});
