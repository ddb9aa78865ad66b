import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, extname, join, posix } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { extractAll, extractFile, getRawHeader, listPackage } from '@electron/asar';
import { flipFuses, FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { JobMessage, JobOrder } from '#app/jobs/job.ts';
import { packageApp } from '../../scripts/package-app.ts';
import { builderConfig } from '../../scripts/package-config.ts';
import { FUSES } from '../../scripts/package-fuses.ts';
import { makeDistribution } from './make-distribution.ts';

const root = join(import.meta.dirname, '..', '..');
const MEGABYTE = 1024 * 1024;
const native = `node_modules/better-sqlite3/prebuilds/linux-${process.arch}.node`;

/** Everything the archive may hold. A file that fits no line does not belong to the app. */
const ALLOWED = [
  /^package\.json$/u,
  /^out\/main\/(?:index|worker)\.js$/u,
  /^out\/main\/chunks\/[\w-]+\.js$/u,
  /^out\/preload\/index\.cjs$/u,
  /^out\/renderer\/index\.html$/u,
  /^out\/renderer\/assets\/[\w.-]+\.(?:js|css|svg|png|woff2)$/u,
  /^node_modules\/better-sqlite3\/(?:package\.json|LICENSE|lib\/(?:[\w-]+|methods\/[\w-]+)\.js)$/u,
  /^node_modules\/better-sqlite3\/prebuilds\/linux-\w+\.node$/u,
];
const REQUIRED = ['package.json', 'out/main/index.js', 'out/main/worker.js', 'out/preload/index.cjs', 'out/renderer/index.html', native];

let temp: string;
let app: string;
let asar: string;
let files: string[];

function buildInto(folder: string): void {
  const program = join(dirname(createRequire(import.meta.url).resolve('electron-vite/package.json')), 'bin', 'electron-vite.js');
  const { status, stderr } = spawnSync(process.execPath, [program, 'build', '--outDir', folder], { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`the build failed:\n${stderr}`);
}

async function packageInto(output: string): Promise<string> {
  const config = builderConfig(join(temp, 'out'));
  return packageApp(root, join(temp, 'electron'), { ...config, directories: { ...config.directories, output } });
}

/** The archive and what lies beside it, put together in a folder of plain files, as Electron sees them. */
async function extracted(): Promise<string> {
  const home = await mkdtemp(join(temp, 'extracted-'));
  extractAll(asar, home);
  await cp(join(app, 'resources', 'app.asar.unpacked'), home, { recursive: true });
  return home;
}

beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), 'package-'));
  buildInto(join(temp, 'out'));
  await makeDistribution(join(temp, 'electron'));
  app = await packageInto(join(temp, 'dist'));
  asar = join(app, 'resources', 'app.asar');
  const folders = new Set(['']);
  const listed = listPackage(asar, { isPack: false }).map((path) => path.replaceAll('\\', '/').replace(/^\//u, ''));
  for (const path of listed) folders.add(dirname(path));
  files = listed.filter((path) => !folders.has(path));
}, 180_000);
afterAll(() => rm(temp, { recursive: true, force: true }));

describe('the packaged Linux app', () => {
  test('can be pointed at no other cloud: neither the environment nor the command line has a say, and there is one way out', () => {
    const main = files
      .filter((path) => path.startsWith('out/main/'))
      .map((path) => extractFile(asar, path).toString('utf8'))
      .join('\n');
    const variables = [...main.matchAll(/process\.env(?:\.(\w+)|\["(\w+)"\])/gu)].map(([, dotted, quoted]) => dotted ?? quoted);
    // The language of the texts is the one thing of ours that is read there, and says nothing of any address.
    expect(new Set(variables)).toEqual(new Set(['CROSSWALK_LANGUAGE', 'NODE_DEBUG', 'ProgramData', 'ProgramFiles']));
    expect([...main.matchAll(/commandLine\.\w+\("([\w-]+)"\)/gu)].map(([, name]) => name)).toEqual(['user-data-dir']);
    // The one network there is asks through a session of Electron's; all that it asks besides is whether a proxy is locked.
    const [network] = /function createNetwork\(\)[\s\S]*?\n\}/u.exec(main) ?? [];
    expect(network).toMatch(/session\.fromPartition\(NETWORK_PARTITION\)[\s\S]*used\.fetch\(address, request\)[\s\S]*networkOverFetch\(/u);
    // Where it is declared, and where the host makes it.
    expect(main.match(/networkOverFetch\(/gu)?.length).toBe(2);
    expect(main.match(/\bnet\.request\(/gu)?.length).toBe(1);
    for (const trace of ['cloud-host', 'oauth2-mock-server', 'inventTenant', 'localAddress']) expect(main).not.toContain(trace);
  });

  test('has every fuse set as stated', async () => {
    const wire = await getCurrentFuseWire(join(app, 'crosswalk'));
    const names = Object.values(FuseV1Options).filter((each) => typeof each === 'number');
    expect(names.length).toBe(9);
    for (const fuse of names) {
      expect([FuseV1Options[fuse], wire[fuse]]).toEqual([FuseV1Options[fuse], FUSES[fuse] ? FuseState.ENABLE : FuseState.DISABLE]);
    }
  });

  test('cannot be made from an Electron with a fuse that nobody has stated', async () => {
    const newer = join(temp, 'newer-electron');
    await makeDistribution(newer, '1011000110');
    await expect(flipFuses(join(newer, 'electron'), FUSES)).rejects.toThrow(/strictlyRequireAllFuses/u);
  });

  test('holds what belongs into it and nothing else', () => {
    expect(files.filter((path) => !ALLOWED.some((allowed) => allowed.test(path)))).toEqual([]);
    expect(REQUIRED.filter((path) => !files.includes(path))).toEqual([]);
  });

  test('holds no tests, source maps, TypeScript, secrets or paths of the machine it was made on', () => {
    expect(files.filter((path) => /\.map$|\.tsx?$|\.test\.|(?:^|\/)\.env|(?:^|\/)test\//u.test(path))).toEqual([]);
    const ours = files.filter((path) => path.startsWith('out/'));
    expect(ours.filter((path) => extractFile(asar, path).includes(root))).toEqual([]);
  });

  test('has one native module, outside the archive, for this system', async () => {
    const unpacked = join(app, 'resources', 'app.asar.unpacked');
    const all = (await readdir(unpacked, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
    expect(all.filter((path) => extname(path) === '.node')).toEqual([native]);
    expect(files.filter((path) => extname(path) === '.node')).toEqual([native]);
    expect((await readFile(join(unpacked, native))).subarray(1, 4).toString()).toBe('ELF');
  });

  test('has a preload that a sandboxed page can load: one script, nothing required but Electron', () => {
    const preload = extractFile(asar, 'out/preload/index.cjs').toString();
    const required = [...preload.matchAll(/\brequire\((.*?)\)/gu)].map((found) => found[1]);
    expect(required).toEqual(['"electron"']);
    expect(preload).not.toMatch(/^\s*(?:import|export)\b/mu);
  });

  test('keeps Electron out of the worker thread, which has none', () => {
    const imports = (path: string): string[] =>
      [
        ...extractFile(asar, path)
          .toString()
          .matchAll(/^import .*?from "(.+?)";$|^import "(.+?)";$|\bimport\("(.+?)"\)/gmu),
      ].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
    const seen = new Set<string>();
    const visit = (path: string): void => {
      if (seen.has(path)) return;
      seen.add(path);
      for (const each of imports(path).filter((name) => name.startsWith('.'))) visit(posix.join(posix.dirname(path), each));
    };
    visit('out/main/worker.js');
    expect([...seen].flatMap(imports).filter((name) => name === 'electron')).toEqual([]);
    expect([...seen].flatMap(imports)).toContain('better-sqlite3');
    expect(imports('out/main/index.js')).toContain('electron');
  });

  test('says in its manifest what starts, and carries no scripts', () => {
    const manifest = JSON.parse(extractFile(asar, 'package.json').toString()) as Record<string, unknown>;
    expect(manifest).toMatchObject({ name: 'crosswalk', main: 'out/main/index.js', type: 'module' });
    expect(manifest['scripts'] ?? {}).toEqual({});
    expect(manifest['devDependencies'] ?? {}).toEqual({});
  });

  test('brings the sample exports but not the answers to them', async () => {
    const resources = await readdir(join(app, 'resources'), { recursive: true });
    const ours = resources.filter((path) => !path.startsWith('app.asar'));
    expect(ours.toSorted()).toEqual(['icon.png', 'samples', 'samples/contoso-users.csv', 'samples/fabrikam-users.csv']);
  });

  test('brings Chromium’s texts in English only', async () => {
    expect((await readdir(join(app, 'locales'))).toSorted()).toEqual(['en-GB.pak', 'en-US.pak']);
  });

  test('stays small', async () => {
    expect((await stat(asar)).size).toBeLessThan(12 * MEGABYTE);
    expect((await stat(join(app, 'resources', 'app.asar.unpacked', native))).size).toBeLessThan(4 * MEGABYTE);
  });

  test('guards every file of the archive with a digest', () => {
    const flat = (node: unknown): { integrity?: { algorithm: string } }[] =>
      typeof node === 'object' && node !== null && 'files' in node ? Object.values(node.files as object).flatMap(flat) : [node as object];
    const entries = flat(getRawHeader(asar).header);
    expect(entries.length).toBe(files.length);
    expect(entries.filter((entry) => entry.integrity?.algorithm !== 'SHA256')).toEqual([]);
  });

  test('is the same, byte for byte, when it is made again', async () => {
    const digest = async (path: string) =>
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex');
    const again = await packageInto(join(temp, 'dist-again'));
    expect(await digest(join(again, 'resources', 'app.asar'))).toBe(await digest(asar));
  }, 60_000);

  test('starts, makes a project and ends with one plain file, on a stand-in for the electron module', async () => {
    const home = await extracted();
    const stub = join(home, 'node_modules', 'electron');
    await mkdir(stub);
    await writeFile(join(stub, 'package.json'), JSON.stringify({ name: 'electron', type: 'module', exports: './index.js' }));
    const double = pathToFileURL(join(root, 'test', 'support', 'electron-double', 'electron.ts')).href;
    await writeFile(join(stub, 'index.js'), `export * from ${JSON.stringify(double)};`);
    const data = join(temp, 'data');
    const driver = fileURLToPath(import.meta.resolve('./drive-main.ts'));
    const { stdout, stderr } = spawnSync(process.execPath, [driver, join(home, 'out', 'main', 'index.js'), data], {
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(stderr).toBe('');
    const project = { ok: true, value: expect.objectContaining({ name: 'Contoso' }) };
    expect(JSON.parse(stdout)).toEqual({ created: project, read: project, ends: ['quit'], errors: [] });
    expect(await readdir(join(data, 'projects'))).toEqual(['Contoso.crosswalk']);
  }, 60_000);

  test('has a worker that reads an export with nothing but what was packaged', async () => {
    const home = await extracted();
    const path = join(app, 'resources', 'samples', 'contoso-users.csv');
    const order: JobOrder = {
      projectPath: null,
      steps: [{ kind: 'inspect', files: [{ fileId: 'f1', path, choices: {} }], knownColumns: {} }],
      at: '2026-11-23T10:00:00.000Z',
      cancelFlag: new SharedArrayBuffer(4),
    };
    const worker = new Worker(join(home, 'out', 'main', 'worker.js'));
    const messages: JobMessage[] = [];
    await new Promise<void>((resolve, reject) => {
      worker
        .on('message', (message: JobMessage) => {
          messages.push(message);
          if (message.type === 'free') resolve();
        })
        .once('error', reject)
        .postMessage(order);
    });
    await worker.terminate();
    expect(messages.slice(-2)).toEqual([{ type: 'done' }, { type: 'free' }]);
    expect(messages).toContainEqual({
      type: 'found',
      findings: expect.objectContaining({
        inspections: [expect.objectContaining({ outcome: 'recognised', name: 'contoso-users.csv' })],
      }),
    });
  });
});
