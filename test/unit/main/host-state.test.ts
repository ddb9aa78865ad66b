import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHostState } from '#main/host-state.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'host-state-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const place = { x: 1, y: 2, width: 1000, height: 700, maximised: true };

describe('createHostState', () => {
  test('remembers from one start to the next', async () => {
    const path = join(folder, 'state.json');
    const first = await createHostState(path);
    first.rememberWindow(place);
    first.rememberFolder('exports', '/home/person/exports');
    first.rememberFolder('mapping', '/home/person/out');
    await first.flush();

    const second = await createHostState(path);
    expect(second.window).toEqual(place);
    expect(second.folderFor('exports')).toBe('/home/person/exports');
    expect(second.folderFor('mapping')).toBe('/home/person/out');
    expect(second.folderFor('review')).toBeNull();
  });

  test('writes a hundred moves of the window once', async () => {
    const path = join(folder, 'state.json');
    const state = await createHostState(path);
    for (let x = 0; x < 100; x += 1) state.rememberWindow({ ...place, x });
    expect(await readdir(folder)).toEqual([]);
    await state.flush();
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ window: { x: 99 } });
  });

  test.each([
    ['missing', null],
    ['empty', ''],
    ['cut off', '{"window":{"x":1,'],
    ['of another shape', '{"window":{"x":"left"},"folders":{}}'],
    ['a window of no size', '{"window":{"x":1,"y":1,"width":0,"height":0,"maximised":false},"folders":{}}'],
  ])('begins afresh when the file is %s', async (_case, text) => {
    const path = join(folder, 'state.json');
    if (text !== null) await writeFile(path, text);
    const state = await createHostState(path);
    expect(state.window).toBeNull();
    expect(state.folderFor('exports')).toBeNull();
  });

  test('knows no folder for a name every object has', async () => {
    const state = await createHostState(join(folder, 'state.json'));
    expect(state.folderFor('constructor')).toBeNull();
  });

  test('goes on when the state cannot be written', async () => {
    const state = await createHostState(join(folder, 'missing', 'state.json'));
    state.rememberFolder('exports', '/a');
    await expect(state.flush()).resolves.toBeUndefined();
    expect(state.folderFor('exports')).toBe('/a');
  });
});
