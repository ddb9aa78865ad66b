import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFileHandles, type FileHandles } from '#main/file-handles.ts';

let folder: string;
let temp: string;
let handles: FileHandles;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'file-handles-'));
  temp = join(folder, 'temp');
  await mkdir(temp);
  let next = 1;
  handles = createFileHandles(temp, () => `id-${next++}`);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('createFileHandles', () => {
  test('gives a number for a path and keeps the path', async () => {
    const path = join(folder, 'export.csv');
    await writeFile(path, 'abc');
    const handle = await handles.adopt(path);
    expect(handle).toEqual({ fileId: 'id-1', name: 'export.csv', size: 3 });
    expect(JSON.stringify(handle)).not.toContain(folder);
    expect(handles.pathOf('id-1')).toBe(path);
  });

  test.each(['id-2', '', 'constructor', '../export.csv'])('knows no path for the number %j', (fileId) => {
    expect(handles.pathOf(fileId)).toBeNull();
  });

  test.each([
    ['a missing file', 'gone.csv', 'not-found'],
    ['a folder', 'temp', 'file-refused'],
  ])('refuses %s in a sentence that names it', async (_case, name, code) => {
    await expect(handles.adopt(join(folder, name))).rejects.toMatchObject({ code, message: expect.stringContaining(name) });
  });

  test('refuses a relative path, whatever lies there', async () => {
    await expect(handles.adopt('package.json')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('puts bytes without a path into the temporary folder, for the owner only', async () => {
    const handle = await handles.adoptBytes('Übersicht (neu).csv', new TextEncoder().encode('abc'));
    expect(handle).toMatchObject({ name: 'Übersicht (neu).csv', size: 3 });
    const path = handles.pathOf(handle.fileId) ?? '';
    expect(await readFile(path, 'utf8')).toBe('abc');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  test.each([
    '../../escape.csv',
    '..',
    '.',
    '',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    'a\u0000.csv',
    'name\u202Egpj.csv',
    'con.csv',
    'NUL',
    `${'x'.repeat(300)}.csv`,
    ' . ',
  ])('keeps bytes named %j inside the temporary folder', async (name) => {
    const handle = await handles.adoptBytes(name, new Uint8Array(1));
    const path = handles.pathOf(handle.fileId) ?? '';
    expect(dirname(dirname(path))).toBe(temp);
    expect(handle.name).toMatch(/^(?!(?:con|nul)(?:\.|$))[\p{L}\p{N} ._()-]{1,131}$/iu);
  });

  test('keeps two files of one name apart', async () => {
    const [one, two] = [await handles.adoptBytes('a.csv', Buffer.from('1')), await handles.adoptBytes('a.csv', Buffer.from('2'))];
    expect(await readFile(handles.pathOf(one.fileId) ?? '', 'utf8')).toBe('1');
    expect(await readFile(handles.pathOf(two.fileId) ?? '', 'utf8')).toBe('2');
  });
});
