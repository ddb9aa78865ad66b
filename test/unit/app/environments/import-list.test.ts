import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { importList } from '#app/environments/import-list.ts';
import { readEnvironmentProjections } from '#app/environments/read-projections.ts';
import { writeListFaults } from '#app/environments/write-list-faults.ts';
import { drive } from '#app/jobs/drive.ts';
import { unknownEnvironment } from '#core/mapping/environment.ts';
import { tempFolder, tempProject, type TempProject } from '#test/support/temp-project.ts';
import { toEnd } from '#test/support/to-end.ts';

const at = '2026-11-28T10:00:00.000Z';
const HEADER = 'Full Name,Windows Live ID,Azure AD Object ID,Access Mode,Status,Application ID';

function take(project: TempProject, environmentId: number, text: string, view: 'full' | 'administrative' | 'all' = 'all'): void {
  const path = join(tempFolder(), 'users.csv');
  writeFileSync(path, text);
  drive(importList(project.tables, { environmentId, path, view }, at), () => true);
}

function environment(project: TempProject): number {
  return project.tables.environments.add(unknownEnvironment('Sales'));
}

describe('the user list of an environment', () => {
  it('keeps every row: in scope, left out with a reason, or nobody the directory knows', () => {
    const project = tempProject();
    project.add('source', { userPrincipalName: 'ann@contoso.com', objectId: '11111111-1111-1111-1111-111111111111' });
    const id = environment(project);
    take(
      project,
      id,
      [
        HEADER,
        // Renamed since, and found by the object id.
        'Ann Lee,ann.smith@contoso.com,11111111-1111-1111-1111-111111111111,Read-Write,Enabled,',
        'Bob Roy,bob@contoso.com,,Administrative,Enabled,',
        '# Flow,flow@contoso.com,,Read-Write,Enabled,00000007-0000-0000-c000-000000000000',
        'Carl Off,carl@contoso.com,,Read-Write,Disabled,',
        'Dora Stub,,,Read-Write,Enabled,',
        'Eve Odd,CONTOSO\\eve,,Read-Write,Enabled,',
      ].join('\r\n'),
    );
    const [projection] = toEnd(readEnvironmentProjections(project.tables, 'sure'));
    expect(
      projection?.users.map(({ upn, access, sourceKey, outcome }) => [upn, access, sourceKey, outcome.is === 'unmapped' && outcome.why]),
    ).toEqual([
      ['ann.smith@contoso.com', 'full', 'id:11111111-1111-1111-1111-111111111111', 'without-target'],
      ['bob@contoso.com', 'administrative', null, 'not-in-directory'],
      ['CONTOSO\\eve', 'full', null, 'not-in-directory'],
    ]);
    expect(projection?.leftOut.map(({ name, reason }) => [name.split(' ')[0], reason])).toEqual([
      ['Dora', 'stub'],
      ['Carl', 'disabled'],
      ['#', 'application'],
    ]);
    expect(project.tables.environmentLists.list(id)).toMatchObject([{ view: 'all', rows: 6, users: 6 }]);
  });

  it('joins the lists of the two views, and a newer list takes the place of the one before', () => {
    const project = tempProject();
    const id = environment(project);
    take(project, id, 'Full Name,Windows Live ID\r\nAnn,ann@contoso.com\r\nBob,bob@contoso.com', 'full');
    take(project, id, 'Full Name,Windows Live ID\r\nAnn,ann@contoso.com\r\nCarl,carl@contoso.com', 'administrative');
    const told = (): unknown => toEnd(readEnvironmentProjections(project.tables, 'sure'))[0]?.users.map(({ upn, access }) => [upn, access]);
    expect(told()).toEqual([
      ['ann@contoso.com', 'full'],
      ['bob@contoso.com', 'full'],
      ['carl@contoso.com', 'administrative'],
    ]);
    take(project, id, 'Full Name,Windows Live ID\r\nBob,bob@contoso.com', 'full');
    expect(told()).toEqual([
      ['ann@contoso.com', 'administrative'],
      ['bob@contoso.com', 'full'],
      ['carl@contoso.com', 'administrative'],
    ]);
  });

  it('keeps what is wrong with its rows, and forgets it with the list', async () => {
    const project = tempProject();
    const id = environment(project);
    take(project, id, 'Full Name,Windows Live ID\r\nAnn,ann@contoso.com\r\nEve,CONTOSO\\eve\r\nBob,not an address', 'full');
    const { environmentLists } = project.tables;
    const [list] = environmentLists.list(id);
    expect(list?.faults).toBe(2);
    expect(environmentLists.faults(list!.id, 0, 10).map(({ line, value }) => [line, value])).toEqual([
      [3, 'CONTOSO\\eve'],
      [4, 'not an address'],
    ]);
    const path = join(dirname(project.path), 'faults.csv');
    await writeListFaults(path, environmentLists, list!);
    expect(readFileSync(path, 'utf8')).toContain('not an address');
    environmentLists.remove(list!.id);
    expect(environmentLists.faults(list!.id, 0, 10)).toEqual([]);
  });

  it('is refused with a sentence when it is no list of users, and for an environment that is gone', () => {
    const project = tempProject();
    const id = environment(project);
    expect(() => take(project, id, 'a;b\r\n1;2')).toThrow(/\.$/);
    expect(() => take(project, 99, HEADER)).toThrow('That environment is no longer in the project.');
  });
});
