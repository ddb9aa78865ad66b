import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';

const { version } = createRequire(import.meta.url)('electron/package.json') as { version: string };

/** What marks the fuses in Electron's binary; then the version of the format, how many, and one digit for each. */
const FUSE_SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
/** As Electron 45 ships: run as node, options and inspector on, the rest off. */
const SHIPPED_FUSES = '101100011';

const EMPTY_FILES = [
  'LICENSE',
  'LICENSES.chromium.html',
  'chrome_100_percent.pak',
  'chrome_200_percent.pak',
  'chrome_crashpad_handler',
  'icudtl.dat',
  'libEGL.so',
  'libGLESv2.so',
  'libffmpeg.so',
  'libvk_swiftshader.so',
  'libvulkan.so.1',
  'resources.pak',
  'snapshot_blob.bin',
  'v8_context_snapshot.bin',
  'vk_swiftshader_icd.json',
  'locales/de.pak',
  'locales/en-GB.pak',
  'locales/en-US.pak',
  'locales/fr.pak',
];

/**
 * A stand-in for an unpacked Linux Electron: the files the packager looks at, with a binary that holds
 * nothing but the fuses. It cannot be started.
 */
export async function makeDistribution(folder: string, fuses: string = SHIPPED_FUSES): Promise<void> {
  await mkdir(join(folder, 'locales'), { recursive: true });
  await mkdir(join(folder, 'resources'));
  for (const name of EMPTY_FILES) await writeFile(join(folder, name), '');
  await writeFile(join(folder, 'version'), version);
  const wire = Buffer.concat([Buffer.from(FUSE_SENTINEL), Buffer.from([1, fuses.length]), Buffer.from(fuses)]);
  const binary = Buffer.concat([Buffer.from('\u007fELF', 'latin1'), Buffer.alloc(4096), wire, Buffer.alloc(4096)]);
  for (const name of ['electron', 'chrome-sandbox']) await writeFile(join(folder, name), binary, { mode: 0o755 });

  const app = join(folder, 'default-app');
  await mkdir(app);
  await writeFile(join(app, 'main.js'), '');
  await createPackage(app, join(folder, 'resources', 'default_app.asar'));
}
