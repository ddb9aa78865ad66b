import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ReadableStream } from 'node:stream/web';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHeldFiles } from '#loopback/held-files.ts';

let folder: string;
beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'crosswalk-held-'))));
afterEach(() => rm(folder, { recursive: true, force: true }));

const hold = (maxBytes: number) => createHeldFiles({ folder, projectsFolder: join(folder, 'projects'), maxBytes });
const bytes = (...chunks: string[]): ReadableStream<Uint8Array> =>
  ReadableStream.from(chunks.map((chunk) => new TextEncoder().encode(chunk)));

test('a file arrives as it was sent, under the name a person knows', async () => {
  const held = hold(1000);
  const handle = await held.adopt('users.csv', bytes('a,', 'b\r\n'));
  expect(handle).toMatchObject({ name: 'users.csv', size: 5 });
  const path = held.pathOf(handle.fileId) ?? '';
  expect(basename(path)).toBe('users.csv');
  expect(await readFile(path, 'utf8')).toBe('a,b\r\n');
});

test('two files of one name are two files', async () => {
  const held = hold(1000);
  const handles = await Promise.all(['one', 'other'].map((text) => held.adopt('users.csv', bytes(text))));
  const texts = await Promise.all(handles.map(({ fileId }) => readFile(held.pathOf(fileId) ?? '', 'utf8')));
  expect(texts).toEqual(['one', 'other']);
});

test('an empty file is a file', async () => {
  const held = hold(1000);
  const { fileId, size } = await held.adopt('empty.csv', null);
  expect(size).toBe(0);
  expect(await readFile(held.pathOf(fileId) ?? '', 'utf8')).toBe('');
});

test('a file that is too large is refused in a sentence and leaves nothing', async () => {
  const held = hold(4);
  await expect(held.adopt('users.csv', bytes('abc', 'de'))).rejects.toMatchObject({
    code: 'file-refused',
    message: expect.stringContaining('users.csv'),
  });
  expect(await readdir(folder)).toEqual([]);
});

test('a file that breaks off leaves nothing', async () => {
  const held = hold(1000);
  const broken = new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(new Uint8Array(3));
      controller.error(new Error('gone'));
    },
  });
  await expect(held.adopt('users.csv', broken)).rejects.toThrow('gone');
  expect(await readdir(folder)).toEqual([]);
});

test('an id that was never given has no path', () => {
  expect(hold(1000).pathOf('../../etc/passwd')).toBeNull();
});

test('a file that was cleared away is not at hand any more', async () => {
  const held = hold(1000);
  const { fileId } = await held.adopt('users.csv', bytes('a'));
  await rm(join(folder, fileId), { recursive: true });
  expect(held.pathOf(fileId)).toBeNull();
});

test('a project is kept where projects live, beside one of the same name', async () => {
  const held = hold(1000);
  const paths: string[] = [];
  for (const text of ['one', 'other']) {
    const { fileId, name } = await held.adopt('Merger.crosswalk', bytes('SQLite format 3\0', text));
    expect(name).toBe('Merger.crosswalk');
    paths.push(held.pathOf(fileId) ?? '');
  }
  expect(paths).toEqual(['Merger.crosswalk', 'Merger 2.crosswalk'].map((name) => join(folder, 'projects', name)));
  expect(await readFile(paths[1] ?? '', 'utf8')).toBe('SQLite format 3\0other');
});

test('what only has the name of a project is not kept', async () => {
  const held = hold(1000);
  for (const text of ['', 'a,b']) await held.adopt('Merger.crosswalk', bytes(text));
  await expect(readdir(join(folder, 'projects'))).rejects.toMatchObject({ code: 'ENOENT' });
});
