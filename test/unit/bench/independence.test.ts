import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..', '..');
const importsOf = (pattern: string): string[] =>
  globSync(pattern, { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\(?) ?'([^']+)'/g)].map(([, path]) => `${file}: ${path}`),
  );

it('the tenants of the bench are drawn without the engine, and without any list of names but their own', () => {
  const imports = importsOf('test/bench/tenants/**/*.ts');
  expect(imports.length).toBeGreaterThan(50);
  // Of the samples they share the dice and the writing of CSV; the samples' names are not theirs.
  const foreign = imports.filter((line) => !/: (\.\.?\/(?!.*scripts)|node:|papaparse)/.test(line));
  expect(foreign.filter((line) => !/scripts\/samples\/(random|csv)\.ts$/.test(line))).toEqual([]);
});

it('the engine knows nothing of the bench', () => {
  expect(importsOf('src/**/*.ts').filter((line) => /: (#test|.*\/test\/)/.test(line))).toEqual([]);
  for (const file of globSync('src/core/**/*.ts', { cwd: root }))
    expect(readFileSync(join(root, file), 'utf8')).not.toContain('test/bench');
});
