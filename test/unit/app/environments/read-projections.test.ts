import { describe, expect, it } from 'vitest';
import { readEnvironmentProjections } from '#app/environments/read-projections.ts';
import { decide } from '#app/review/decide.ts';
import { unknownEnvironment } from '#core/mapping/environment.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';
import { toEnd } from '#test/support/to-end.ts';

const at = '2026-11-28T10:00:00.000Z';
const ID = '11111111-1111-1111-1111-111111111111';

function projectWith(): { project: TempProject; environmentId: number } {
  const project = tempProject();
  const [sourceId = 0] = project.add('source', { userPrincipalName: 'ann@contoso.com', objectId: ID });
  const [targetId = 0] = project.add('target', { userPrincipalName: 'ann@fabrikam.com' }, { userPrincipalName: 'ann2@fabrikam.com' });
  decide(project.tables, [{ act: 'accept', sourceId, targetId, takeOver: false }], 'Ann', at);
  const { environments, environmentLists } = project.tables;
  const environmentId = environments.add(unknownEnvironment('Sales'));
  const list = environmentLists.begin({ environmentId, view: 'full', name: 'users.csv', importedAt: at });
  const upn = 'ann@contoso.com';
  environmentLists.addUser(list, { line: 2, key: `upn:${upn}`, upnKey: upn, mailKey: null, upn, name: 'Ann', access: null, leftOut: null });
  return { project, environmentId };
}

describe('the projections of a project', () => {
  it('are one of everybody without any environment', () => {
    const project = tempProject();
    project.add('source', { userPrincipalName: 'b@contoso.com' }, { userPrincipalName: 'a@contoso.com' });
    expect(toEnd(readEnvironmentProjections(project.tables, 'sure'))).toMatchObject([
      { id: 0, users: [{ upn: 'a@contoso.com' }, { upn: 'b@contoso.com' }], leftOut: [] },
    ]);
  });

  it('take a target of their own where a person gave one, until that is taken back', () => {
    const { project, environmentId } = projectWith();
    const outcome = (): unknown => toEnd(readEnvironmentProjections(project.tables, 'sure'))[0]?.users[0]?.outcome;
    const entry = { environmentId, reason: '' as const, why: 'own account there', by: 'Ann', at };
    expect(outcome()).toMatchObject({ is: 'mapped', target: 'ann@fabrikam.com' });
    // Given under the object id, which the list at hand does not tell.
    project.tables.environmentExceptions.append({ ...entry, userKey: `id:${ID}`, act: 'target', targetKey: 'upn:ann2@fabrikam.com' });
    expect(outcome()).toMatchObject({ is: 'mapped', target: 'ann2@fabrikam.com' });
    project.tables.environmentExceptions.append({ ...entry, userKey: `id:${ID}`, act: 'clear', targetKey: '' });
    expect(outcome()).toMatchObject({ is: 'mapped', target: 'ann@fabrikam.com' });
    expect(project.tables.environmentExceptions.history(environmentId, `id:${ID}`).map(({ act }) => act)).toEqual(['clear', 'target']);
  });

  it('forget an environment with all that belongs to it', () => {
    const { project, environmentId } = projectWith();
    project.tables.environments.remove(environmentId);
    expect(project.tables.environmentLists.list()).toEqual([]);
    expect(toEnd(readEnvironmentProjections(project.tables, 'sure'))).toMatchObject([{ id: 0 }]);
  });
});
