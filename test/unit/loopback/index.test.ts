import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');

test('a word it does not know ends the program with one sentence and the status for wrong usage', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/loopback/index.ts', '--prot', '1'], { cwd: ROOT, encoding: 'utf8' });
  expect({ status, stdout, stderr }).toEqual({
    status: 2,
    stdout: '',
    stderr: 'Use: [--open] [--port N] [--data FOLDER] [PROJECT.crosswalk].\n',
  });
});
