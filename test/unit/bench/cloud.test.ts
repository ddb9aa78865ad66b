import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
const LONGEST = 240_000;
/** Megabytes, with the stand-in and all it makes up. */
const MOST_MEMORY = 1_500;

test(
  '250,000 users are read over real sockets, throttled, interrupted, left and gone on with, and taken in',
  async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['test/bench/cloud.ts', '250000'], { cwd: ROOT, timeout: LONGEST });
    const said = (name: string): string => new RegExp(`^${name} +(.*)$`, 'm').exec(stdout)?.[1] ?? '';
    expect(said('read until the network stays away')).toMatch(/, 199800 users$/);
    expect(said('gone on to the end, file made')).toMatch(/, 250000 users$/);
    expect(said('taken in')).toMatch(/, 250000 accounts$/);
    // It went on where it had stopped: but for those that were lost, no page was asked for twice.
    const [questions = 0, pages = 0] = said('questions asked, of which pages').split(', ').map(Number);
    expect(pages).toBe(251);
    expect(questions).toBeLessThan(pages + 30);
    // Retry-After to the letter first, then pauses that grow.
    expect(said('pauses asked for, in seconds')).toMatch(/^10, 1, 1, 2, 4, 8, /);
    expect(Number.parseInt(said('peak memory of it all, stand-in included'), 10)).toBeLessThan(MOST_MEMORY);
  },
  LONGEST + 30_000,
);
