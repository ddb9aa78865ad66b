import { describe, expect, it } from 'vitest';
import { tellLinks, type Telling, type ToldPair } from '#app/export/tell-pairs.ts';
import { drive } from '#app/jobs/drive.ts';
import { pairAccounts } from '#app/matching/pair-accounts.ts';
import { tempProject, type TempProject } from '#test/support/temp-project.ts';
import { toEnd } from '#test/support/to-end.ts';

const workerUrl = new URL('../../../../src/worker/index.ts', import.meta.url);
const NAMES = ['Ann Lee', 'Şeyma Öztürk', '陈伟强', '𠮷野家'];

function paired(): TempProject {
  const project = tempProject();
  const people = (domain: string) =>
    Array.from({ length: 300 }, (_, n) => ({ userPrincipalName: `user${n}@${domain}`, displayName: `${NAMES[n % NAMES.length]} ${n}` }));
  project.add('source', ...people('contoso.com'), { userPrincipalName: 'left@contoso.com', displayName: 'Nobody Else' });
  project.add('target', ...people('fabrikam.com'));
  drive(pairAccounts(project.db, project.tables, '2026-11-24T10:00:00.000Z'), () => true);
  return project;
}

const all = (telling: Telling): ToldPair[] => [...telling].flatMap((some) => some ?? []);

describe('tellLinks', () => {
  it('tells every line in the order given, the same in a second thread', () => {
    const project = paired();
    const links = toEnd(project.tables.links.listWithAccounts());
    const alone = all(tellLinks(project, links, null));
    expect(alone).toHaveLength(301);
    for (const [n, { target }] of links.entries()) expect(alone[n]!.target === null).toBe(target === null);
    expect(alone.filter(({ strongest }) => strongest.length > 0).length).toBeGreaterThan(250);
    expect(all(tellLinks(project, links, workerUrl, 1))).toEqual(alone);
  });

  it('tells all of it in this thread when the project has changed before the other could read it', () => {
    const project = paired();
    const links = toEnd(project.tables.links.listWithAccounts());
    const telling = tellLinks(project, links, workerUrl, 1);
    project.db.exec("UPDATE meta SET value = value + 1 WHERE key = 'revision'");
    expect(all(telling)).toEqual(all(tellLinks(project, links, null)));
  });

  it('ends the thread when nobody wants more', () => {
    const project = paired();
    const telling = tellLinks(project, toEnd(project.tables.links.listWithAccounts()), workerUrl, 1);
    telling.return();
    expect(telling.next()).toEqual({ done: true, value: undefined });
  });
});
