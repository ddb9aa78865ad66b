import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keyOfThisRun } from '#app/signoff/installation-key.ts';
import { putSignature } from '#app/signoff/sign-revision.ts';
import { runCrosswalk } from '#test/support/run-crosswalk.ts';
import { freezeNow } from '#test/support/signoff/freeze-now.ts';
import { pairedProject } from '#test/support/signoff/paired-project.ts';
import { CLIENT, WHEN } from '#test/support/signoff/sign-as.ts';
import { writePackage } from '#test/support/signoff/write-package.ts';
import { tempFolder } from '#test/support/temp-project.ts';

/** A closed project with a signed revision, and the folder of its package. */
function delivered(): { readonly project: string; readonly folder: string } {
  const project = pairedProject();
  freezeNow(project);
  const signer = keyOfThisRun();
  putSignature(project.tables, 1, CLIENT, WHEN, signer);
  const folder = tempFolder();
  writePackage(project.tables, 1, folder, signer);
  project.close();
  return { project: project.path, folder };
}

describe('crosswalk verify', () => {
  it('vouches for a folder with its project and without, and says which row was altered', async () => {
    const { project, folder } = delivered();
    const current = await runCrosswalk('verify', folder, '--project', project);
    expect(current).toMatchObject({ status: 0, stderr: expect.not.stringContaining('rror') });
    expect(current.stdout).toContain(
      'GENUINE\n  Genuine and current: written from revision 1, which is signed.\n  Signed by Ann Archer (client, Contoso)',
    );

    const mapping = join(folder, 'environments', 'Everybody', 'usermapping.csv');
    const alone = await runCrosswalk('verify', mapping, '--json');
    expect(alone.status).toBe(0);
    expect(JSON.parse(alone.stdout)).toMatchObject({ verdict: 'genuine', revision: 1, signatures: [{ name: 'Ann Archer' }] });
    writeFileSync(mapping, readFileSync(mapping, 'utf8').replace('ben.barlow@fabrikam', 'eve.ellison@fabrikam'));
    const altered = await runCrosswalk('verify', folder, '--project', project, '--json');
    expect(altered.status).toBe(1);
    expect(JSON.parse(altered.stdout)).toMatchObject({
      verdict: 'altered',
      rowCount: 1,
      rows: [{ path: 'environments/Everybody/usermapping.csv', row: 3, source: 'ben.barlow@contoso.com' }],
    });
    const offline = await runCrosswalk('verify', folder);
    expect(offline).toMatchObject({ status: 1, stdout: expect.stringMatching(/^ALTERED\n/) });
  });

  it('refuses a path that is not there', async () => {
    expect(await runCrosswalk('verify', '/no/such/folder')).toMatchObject({ status: 1, stderr: expect.stringContaining('does not exist') });
    expect(await runCrosswalk('verify')).toMatchObject({ status: 2 });
  });
});
