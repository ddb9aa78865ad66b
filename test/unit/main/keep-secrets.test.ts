import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepSecrets } from '#main/keep-secrets.ts';
import { resetElectron } from '#test/support/electron-double/electron.ts';
import { machine } from '#test/support/electron-double/machine.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));

let folder: string;
let path: string;
beforeEach(async () => {
  resetElectron();
  folder = await mkdtemp(join(tmpdir(), 'keep-secrets-'));
  path = join(folder, 'secrets.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('keepSecrets', () => {
  test('keeps a secret from one run to the next, unreadable on the disk', async () => {
    await keepSecrets(path).set('token', 'very secret');
    expect(await readFile(path, 'utf8')).not.toContain('very secret');
    expect(await keepSecrets(path).get('token')).toBe('very secret');
    expect(await keepSecrets(path).outlastRun()).toBe(true);
  });

  test('forgets what is deleted', async () => {
    const secrets = keepSecrets(path);
    await secrets.set('token', 'a');
    await secrets.delete('token');
    await secrets.delete('never there');
    expect(await secrets.get('token')).toBeNull();
    expect(await readFile(path, 'utf8')).toBe('[]');
  });

  test('loses none of several changes at once', async () => {
    const secrets = keepSecrets(path);
    const names = Array.from({ length: 20 }, (_, index) => `token-${index}`);
    await Promise.all(names.map((name) => secrets.set(name, `value of ${name}`)));
    expect(await Promise.all(names.map((name) => secrets.get(name)))).toEqual(names.map((name) => `value of ${name}`));
  });

  test.each([
    ['there is no keyring and the key would be a constant', { backend: 'basic_text', available: true }],
    ['the keyring is not known', { backend: 'unknown', available: true }],
    ['encryption is not available', { backend: 'gnome_libsecret', available: false }],
  ] as const)('writes nothing down when %s', async (_case, keyring) => {
    machine.keyring = { ...keyring, rotated: false };
    const secrets = keepSecrets(path);
    await secrets.set('token', 'a');
    expect(await secrets.get('token')).toBe('a');
    expect(await secrets.outlastRun()).toBe(false);
    expect(await readdir(folder)).toEqual([]);
    expect(await secrets.outlastRun()).toBe(false);
    expect(await keepSecrets(path).get('token')).toBeNull();
    await secrets.delete('token');
    expect(await secrets.get('token')).toBeNull();
  });

  test('encrypts again when the system has a new key', async () => {
    await keepSecrets(path).set('token', 'a');
    await writeFile(path, (await readFile(path, 'utf8')).replace('[[', '[ ['));
    machine.keyring.rotated = true;
    expect(await keepSecrets(path).get('token')).toBe('a');
    expect(await readFile(path, 'utf8')).not.toContain('[ [');
  });

  test.each([
    ['damaged', '[["token",'],
    ['of another shape', '{"token":"a"}'],
    ['locked with the key of another machine', JSON.stringify([['token', Buffer.from('foreign').toString('base64')]])],
  ])('answers nothing, and goes on, when the file is %s', async (_case, text) => {
    await writeFile(path, text);
    const secrets = keepSecrets(path);
    expect(await secrets.get('token')).toBeNull();
    await secrets.set('token', 'new');
    expect(await secrets.get('token')).toBe('new');
  });

  test('knows no secret by a name every object has', async () => {
    const secrets = keepSecrets(path);
    expect(await secrets.get('constructor')).toBeNull();
    await secrets.set('__proto__', 'a');
    expect(await secrets.get('__proto__')).toBe('a');
  });
});
