import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { flipFuses } from '@electron/fuses';
import type { AfterPackContext, Configuration } from 'electron-builder';
import { FUSES } from './package-fuses.ts';

const { version: electronVersion } = createRequire(import.meta.url)('electron/package.json') as { version: string };

/** What goes into the app and which packages are made of it. `outFolder` is where the build lies. */
export function builderConfig(outFolder: string): Configuration {
  return {
    appId: 'app.crosswalk.desktop',
    productName: 'Crosswalk',
    copyright: 'Copyright © 2026 the Crosswalk authors',
    directories: { output: 'dist', buildResources: 'resources/icons' },
    electronVersion,
    // Chromium's own texts; ours are in the page.
    electronLanguages: ['en-US', 'en-GB'],

    files: [
      'package.json',
      { from: outFolder, to: 'out', filter: ['{main,preload,renderer}/**', '!**/*.map'] },
      // The one package that is not bundled in, because of its binary. Of its binaries, the one for this system.
      '!node_modules/better-sqlite3/{deps,src,binding.gyp}',
      '!node_modules/better-sqlite3/prebuilds/*',
      'node_modules/better-sqlite3/prebuilds/${platform}-${arch}.node',
      '!node_modules/node-addon-api',
    ],
    extraResources: [
      { from: 'resources/samples', to: 'samples', filter: ['*-users.csv'] },
      { from: 'resources/icons/icon.png', to: 'icon.png' },
    ],
    asar: true,
    asarUnpack: ['node_modules/better-sqlite3/prebuilds/**'],
    // better-sqlite3 brings binaries that fit Node and Electron alike; a rebuilt one would win over them.
    npmRebuild: false,
    nodeGypRebuild: false,
    buildDependenciesFromSource: false,
    removePackageScripts: true,
    removePackageKeywords: true,
    publish: null,
    afterPack: finish,

    fileAssociations: [
      {
        ext: 'crosswalk',
        name: 'Crosswalk project',
        description: 'Crosswalk project',
        mimeType: 'application/x-crosswalk',
        role: 'Editor',
      },
    ],
    win: {
      icon: 'resources/icons/icon.ico',
      target: [
        { target: 'nsis', arch: ['x64', 'arm64'] },
        { target: 'portable', arch: ['x64', 'arm64'] },
      ],
    },
    nsis: { oneClick: false, perMachine: false, allowToChangeInstallationDirectory: true, deleteAppDataOnUninstall: false },
    portable: { artifactName: '${productName}-${version}-${arch}-portable.${ext}' },
    mac: {
      icon: 'resources/icons/icon.icns',
      category: 'public.app-category.business',
      minimumSystemVersion: '13.0',
      hardenedRuntime: true,
      target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    },
    linux: {
      icon: 'resources/icons/linux',
      executableName: 'crosswalk',
      category: 'Office',
      synopsis: 'Pairs the user accounts of two Microsoft tenants',
      maintainer: 'The Crosswalk authors <crosswalk@localhost>',
      target: [
        { target: 'AppImage', arch: ['x64', 'arm64'] },
        { target: 'deb', arch: ['x64', 'arm64'] },
      ],
    },
  };
}

/** Runs just before signing. electron-builder's own option for fuses knows eight of the nine and lets unstated ones be. */
async function finish(context: AfterPackContext): Promise<void> {
  const { appOutDir, electronPlatformName, packager } = context;
  const name = electronPlatformName === 'linux' ? 'crosswalk' : packager.appInfo.productFilename;
  const ending = { win32: '.exe', darwin: '.app' }[electronPlatformName] ?? '';
  await flipFuses(join(appOutDir, name + ending), FUSES);
  // Electron's own start page stays behind when the distribution was unpacked already.
  await rm(join(packager.getResourcesDir(appOutDir), 'default_app.asar'), { force: true });
}
