import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCrosswalk } from '#test/support/run-crosswalk.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const NAMES = ['ann lee', 'bela okonkwo', 'chloe marchetti', 'dmitri volkov', 'eira llewellyn', 'farid nasser'];

async function pairedProject(): Promise<string> {
  const folder = tempFolder();
  const write = (name: string, domain: string): string => {
    const path = join(folder, name);
    const lines = NAMES.map((person) => `${person.replace(' ', '.')}@${domain},${person},${person.split(' ').join(',')}`);
    writeFileSync(path, ['userPrincipalName,displayName,givenName,surname', ...lines, ''].join('\r\n'));
    return path;
  };
  const project = join(folder, 'kept.crosswalk');
  const files = ['--source', write('source.csv', 'contoso.com'), '--target', write('target.csv', 'fabrikam.com')];
  expect(await runCrosswalk('pair', ...files, '--out', join(folder, 'out'), '--accept', 'likely', '--project', project)).toMatchObject({
    status: 0,
  });
  return project;
}

describe('crosswalk explain', () => {
  it('says why a pair was suggested, and why another was not even considered', async () => {
    const project = await pairedProject();
    const suggested = await runCrosswalk(
      'explain',
      '--project',
      project,
      '--source',
      'Ann.Lee@contoso.com',
      '--target',
      'ann.lee@fabrikam.com',
    );
    expect(suggested).toMatchObject({ status: 0 });
    expect(suggested.stdout).toMatch(
      /is among the candidates \(\d+ %\)\.\n {2}It was compared, and it is what Crosswalk suggests\.\n\nEvidence in bits/,
    );
    expect(suggested.stdout).toContain('The given name is the same.');

    const other = await runCrosswalk(
      'explain',
      '--project',
      project,
      '--source',
      'ann.lee@contoso.com',
      '--target',
      'farid.nasser@fabrikam.com',
      '--json',
    );
    expect(JSON.parse(other.stdout)).toEqual({
      source: 'ann.lee@contoso.com',
      target: 'farid.nasser@fabrikam.com',
      outcome: 'never-compared',
      probability: null,
      sentences: [expect.stringContaining('They share nothing')],
      reasons: [],
    });
  });

  it('refuses a project that is not there and an account that is not in it, and asks for what is missing', async () => {
    const project = await pairedProject();
    const ask = (...args: string[]) => runCrosswalk('explain', ...args);
    const [nowhere, nobody, half] = await Promise.all([
      ask('--project', 'nowhere.crosswalk', '--source', 'a@contoso.com', '--target', 'b@fabrikam.com'),
      ask('--project', project, '--source', 'ann.lee@fabrikam.com', '--target', 'ann.lee@fabrikam.com'),
      ask('--project', project, '--source', 'ann.lee@contoso.com'),
    ]);
    expect(nowhere).toMatchObject({ status: 1, stderr: expect.stringContaining('does not exist') });
    expect(nobody).toMatchObject({ status: 1, stderr: expect.stringContaining('is no account of the source tenant') });
    expect(half).toMatchObject({ status: 2, stderr: expect.stringContaining("'--target <upn>' is missing") });
  });
});
