import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';

const SHARE = new URL('../../../bin/share-arena.js', import.meta.url);
const OPTIONS = new URL('../../../bin/node-options.js', import.meta.url);

it.runIf(process.platform === 'linux')(
  'takes its own place with room from the start and the same arguments, input and ending, and does so once',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'crosswalk-test-'));
    const program = join(folder, 'program.mjs');
    writeFileSync(
      program,
      `await import(${JSON.stringify(SHARE.href)});
     let given = '';
     for await (const piece of process.stdin) given += piece;
     console.log(JSON.stringify([process.pid, process.env.MALLOC_ARENA_MAX, process.argv.slice(2), process.execArgv, given]));
     process.exitCode = 3;`,
    );
    const { MALLOC_ARENA_MAX: _, ...env } = process.env;
    const child = spawn(process.execPath, ['--stack-trace-limit=7', program, 'pair', 'Müller & Co'], { env });
    child.stdin.end('taken over');
    const ended = once(child, 'exit');
    const [output, complaints] = await Promise.all([text(child.stdout), text(child.stderr)]);
    const { NODE_FLAGS } = (await import(OPTIONS.href)) as { readonly NODE_FLAGS: readonly string[] };
    const execArgv = [...NODE_FLAGS, '--stack-trace-limit=7'];
    expect(complaints).toBe('');
    expect(JSON.parse(output)).toEqual([child.pid, '1', ['pair', 'Müller & Co'], execArgv, 'taken over']);
    expect((await ended)[0]).toBe(3);
    rmSync(folder, { recursive: true });
  },
);
