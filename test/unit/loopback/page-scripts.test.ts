import { expect, test } from 'vitest';
import { readPageScripts } from '#loopback/page-scripts.ts';

test('every script the pages name is there, its types gone and nothing of ours imported from elsewhere', async () => {
  const scripts = await readPageScripts();
  expect([...scripts.keys()]).toEqual(expect.arrayContaining(['/host/bridge.ts', '/host/door.ts']));
  for (const [address, script] of scripts) {
    const imports = [...script.matchAll(/from '([^']+)'/gu)].map(
      ([, specifier]) => new URL(specifier ?? '', `http://host${address}`).pathname,
    );
    for (const path of imports) expect(scripts.has(path), `${address} imports ${path}`).toBe(true);
    // What trusted types forbid, the pages do without.
    expect(script).not.toMatch(/innerHTML|insertAdjacentHTML|document\.write|eval\(/u);
  }
});

test('nothing is said on standard error about it', async () => {
  const said: unknown[] = [];
  const listen = (warning: unknown): void => void said.push(warning);
  process.on('warning', listen);
  await readPageScripts();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('warning', listen);
  expect(said).toEqual([]);
});
