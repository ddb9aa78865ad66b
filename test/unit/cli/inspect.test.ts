import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, runCrosswalk, sample } from '#test/support/run-crosswalk.ts';
import { tempFolder } from '#test/support/temp-project.ts';

const fixture = (name: string): string => join(root, 'test', 'fixtures', 'exports', name);

describe('crosswalk inspect', () => {
  it('tells for each file what it was understood to be', async () => {
    const ended = await runCrosswalk('inspect', sample('contoso-users.csv'), fixture('damaged.csv'));
    expect(ended.status).toBe(0);
    expect(ended.stdout).toContain('Microsoft 365 admin center, Active users (2025 header)');
    expect(ended.stdout).toMatch(/12 faults\n {4}line 2, Display name: /);
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

  it('asks for files', async () => {
    expect(await runCrosswalk('inspect')).toMatchObject({ status: 2, stdout: '' });
  });
});
