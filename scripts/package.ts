// Makes the unpacked Linux app in dist/ from an Electron that is on this computer already.
import { join } from 'node:path';
import { packageApp } from './package-app.ts';
import { builderConfig } from './package-config.ts';
import { build, isAppStale } from './start-build.ts';
import { electronPackage, findDistribution } from './start-electron.ts';

const root = join(import.meta.dirname, '..');

async function main(): Promise<number> {
  const electronDist = findDistribution(electronPackage(root));
  if (electronDist === null) {
    console.error(
      'There is no Electron here to package: run "npx install-electron", or name an unpacked one in ELECTRON_OVERRIDE_DIST_PATH.',
    );
    return 1;
  }
  const fault = isAppStale(root) ? build(root) : null;
  if (fault !== null) {
    console.error(`${fault}\nThe build failed; nothing was packaged.`);
    return 1;
  }
  console.log(`The app is in ${await packageApp(root, electronDist, builderConfig('out'))}`);
  return 0;
}

process.exitCode = await main();
