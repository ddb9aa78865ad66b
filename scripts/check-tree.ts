// Checks that the tests mirror the sources: every unit test has a twin in src, and every module of
// core that exports a function is named in a test of its room.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');
const faults: string[] = [];
const users = globSync('{src/core,test/unit}/**/*.ts', { cwd: root }).map(
  (path) => [path, readFileSync(join(root, path), 'utf8')] as const,
);

for (const test of globSync('test/unit/**/*.test.{ts,tsx}', { cwd: root })) {
  const stem = twinOf(test).replace(/(?:\.test)?\.tsx?$/, '');
  if (!['.ts', '.tsx', '.js', ''].some((ending) => existsSync(join(root, stem + ending)))) faults.push(`${test} has no twin at ${stem}.ts`);
}

for (const module of globSync('src/core/**/*.ts', { cwd: root })) {
  if (!/^export function/m.test(readFileSync(join(root, module), 'utf8'))) continue;
  const room = join(root, dirname(module).replace('src/', 'test/unit/'));
  const own = join(room, `${module.split('/').at(-1)?.replace(/\.ts$/, '')}.test.ts`);
  if (!existsSync(own) && !isReached(module)) faults.push(`${module} is neither tested nor used by a module that is`);
}

/** Where the source of a test stands: the program's start, the scripts, the benchmark and the pictures are outside `src`. */
function twinOf(test: string): string {
  if (/^test\/unit\/(bin|scripts)\//.test(test)) return test.replace('test/unit/', '');
  if (test.startsWith('test/unit/screens/')) return test.replace('test/unit/', 'test/');
  if (!test.startsWith('test/unit/bench/')) return test.replace('test/unit/', 'src/');
  const name = test.split('/').at(-1)?.replace('.test', '') ?? '';
  return globSync(`test/bench/**/${name}`, { cwd: root })[0] ?? test.replace('test/unit/', 'test/');
}

/** Whether another module of core uses it, so that the tests of that one run it too, or a test names it. */
function isReached(module: string): boolean {
  const name = `/${module.split('/').at(-1) ?? module}'`;
  return users.some(([path, text]) => path !== module && text.includes(name));
}

for (const fault of faults) console.error(fault);
console.log(faults.length === 0 ? 'The tests mirror the sources.' : `${faults.length} places where the tests do not mirror the sources.`);
process.exitCode = faults.length === 0 ? 0 : 1;
