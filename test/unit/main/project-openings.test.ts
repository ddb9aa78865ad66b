import { beforeEach, describe, expect, test, vi } from 'vitest';
import { listenForProjects, projectIn } from '#main/project-openings.ts';
import { app, resetElectron } from '#test/support/electron-double/electron.ts';

vi.mock('electron', () => import('#test/support/electron-double/electron.ts'));
beforeEach(resetElectron);

describe('projectIn', () => {
  test.each([
    ['a plain start', ['/opt/Crosswalk/crosswalk'], null],
    ['a full path', ['crosswalk', '/home/ana/a.crosswalk'], '/home/ana/a.crosswalk'],
    ['a path from where the person stood', ['crosswalk', 'a.crosswalk'], '/home/ann/a.crosswalk'],
    ['capitals', ['crosswalk', 'A.CROSSWALK'], '/home/ann/A.CROSSWALK'],
    ['switches of Chromium', ['crosswalk', '--allow-file-access', '/home/ana/a.crosswalk', '--enable-x'], '/home/ana/a.crosswalk'],
    ['a switch that ends like a project', ['crosswalk', '--file=a.crosswalk'], null],
    ['an installation folder that ends like one', ['/opt/app.crosswalk'], null],
    ['the app’s folder during development', ['electron', '.', 'a.crosswalk'], '/home/ann/a.crosswalk'],
    ['another file', ['crosswalk', 'a.csv'], null],
    ['several: the last', ['crosswalk', 'a.crosswalk', 'b.crosswalk'], '/home/ann/b.crosswalk'],
  ])('%s', (_case, args, path) => {
    expect(projectIn(args, '/home/ann')).toBe(path);
  });
});

describe('listenForProjects', () => {
  test('keeps what comes before the app stands and hands it over once', () => {
    const opened: string[] = [];
    const openings = listenForProjects(() => undefined);
    let stopped = false;
    app.emit('open-file', { preventDefault: () => (stopped = true) }, '/a.crosswalk');
    openings.deliverTo((path) => opened.push(path));
    expect([stopped, opened]).toEqual([true, ['/a.crosswalk']]);
    app.emit('open-file', { preventDefault: () => undefined }, '/b.crosswalk');
    expect(opened).toEqual(['/a.crosswalk', '/b.crosswalk']);
  });

  test('a second start brings the window forward and opens the project it names', () => {
    let forward = 0;
    const opened: string[] = [];
    listenForProjects(() => (forward += 1)).deliverTo((path) => opened.push(path));
    app.emit('second-instance', {}, ['crosswalk'], '/home/ana');
    app.emit('second-instance', {}, ['crosswalk', 'a.crosswalk'], '/home/ana');
    expect([forward, opened]).toEqual([2, ['/home/ana/a.crosswalk']]);
  });
});
