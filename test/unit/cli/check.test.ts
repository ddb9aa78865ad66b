import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCrosswalk } from '#test/support/run-crosswalk.ts';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { putSignature } from '#app/signoff/sign-revision.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { CLIENT, WHEN } from '#test/support/signoff/sign-as.ts';
import { tempFolder } from '#test/support/temp-project.ts';

it('counts, names what the rules find, and answers 1 with blockers', async () => {
  const project = pairedProject();
  freezeNow(project);
  project.close();
  const fine = await runCrosswalk('check', project.path, '--json');
  expect(fine.status).toBe(0);
  expect(JSON.parse(fine.stdout)).toMatchObject({
    environments: [{ users: 6, mapped: 5, excluded: 0, unmapped: 1 }],
    revision: { number: 1, signed: false },
    blockers: 0,
  });

  const blocked = pairedProject();
  for (const login of ['ann.archer', 'ben.barlow', 'cleo.carver', 'dora.draper', 'eve.ellison']) blocked.exclude(login, 'leaver', '');
  blocked.close();
  const answer = await runCrosswalk('check', blocked.path);
  expect(answer).toMatchObject({ status: 1, stdout: expect.stringContaining('6 users = 0 mapped + 5 excluded + 1 unmapped') });
  expect(answer.stdout).toMatch(/^blocker /m);
  expect(answer.stdout).toContain('Nothing is frozen yet.');
});

it('compares fresh exports with the signed revision on the day of the move', async () => {
  const project = pairedProject();
  project.exclude('flo.ferris', 'leaver', '');
  freezeNow(project);
  const folder = tempFolder();
  const write = (name: string, rows: readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, ['userPrincipalName,displayName,accountEnabled', ...rows].join('\r\n'));
    return path;
  };
  const logins = ['ann.archer', 'ben.barlow', 'cleo.carver', 'dora.draper', 'eve.ellison'];
  const source = write(
    'source.csv',
    [...logins, 'flo.ferris', 'zoe.new'].map((login) => `${login}@contoso.com,${login},True`),
  );
  const rows = logins.filter((login) => login !== 'dora.draper').map((login) => `${login}@fabrikam.com,${login},${login !== 'ben.barlow'}`);
  const target = write('target.csv', rows);
  project.close();
  expect(await runCrosswalk('check', project.path, '--source', source)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('No revision is signed yet'),
  });

  const signed = pairedProject();
  signed.exclude('flo.ferris', 'leaver', '');
  freezeNow(signed);
  putSignature(signed.tables, 1, CLIENT, WHEN, keyOfThisRun());
  signed.close();
  const changed = await runCrosswalk('check', signed.path, '--source', source, '--target', target);
  expect(changed.status).toBe(1);
  expect(changed.stdout).toContain('Against revision 1, which is signed (source: 7 accounts read; target: 4 accounts read)');
  expect(changed.stdout).toMatch(/^appeared {3}source zoe\.new@contoso\.com/m);
  expect(changed.stdout).toMatch(/^deleted {4}target dora\.draper@fabrikam\.com.*\(target of dora\.draper@contoso\.com\)/m);
  expect(changed.stdout).toMatch(/^disabled {3}target ben\.barlow@fabrikam\.com/m);
  expect(changed.stdout).toContain('3 things have changed.');

  const json = await runCrosswalk('check', signed.path, '--target', target, '--json');
  expect(json.status).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    number: 1,
    read: { source: null, target: 4 },
    items: [{ what: 'deleted' }, { what: 'disabled' }],
  });
  const fine = write(
    'fine.csv',
    logins.map((login) => `${login}@fabrikam.com,${login},True`),
  );
  expect(await runCrosswalk('check', signed.path, '--target', fine)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('Nothing has changed.'),
  });
  expect(await runCrosswalk('check', signed.path, '--target', join(folder, 'gone.csv'))).toMatchObject({ status: 1 });
});
