import { join } from 'node:path';
import { binaryName, electronPackage, findDistribution } from '../../../scripts/start-electron.ts';

export const ROOT = join(import.meta.dirname, '../../..');

const distribution = findDistribution(electronPackage(ROOT));

/** Electron's program, or null where it is not. */
export const electronProgram = distribution === null ? null : join(distribution, binaryName());

/** Why the tests cannot run here, or null when they can. */
export const WHY_SKIPPED =
  electronProgram === null
    ? 'skipped: no Electron binary'
    : process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
      ? 'skipped: no display for Electron'
      : null;
