import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a folder for what one run needs, which whoever asked for it deletes. Folders of runs that were killed before they
 * could, with the people of two tenants in them, are deleted first.
 */
export async function makeScratchFolder(among: string = tmpdir()): Promise<string> {
  const ours = `crosswalk-${hostname().replaceAll(/[^a-z0-9]/gi, '')}-`;
  const left = (await readdir(among)).filter((name) => name.startsWith(ours) && isGone(name.slice(ours.length)));
  await Promise.allSettled(left.map((name) => rm(join(among, name), { recursive: true, force: true })));
  return mkdtemp(join(among, `${ours}${process.pid}-`));
}

/** Whether the process is gone whose number stands first. One of another person counts as there. */
function isGone(name: string): boolean {
  const pid = /^(\d+)-/.exec(name)?.[1];
  if (pid === undefined) return false;
  try {
    return !process.kill(Number(pid), 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
