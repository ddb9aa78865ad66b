// Runs everything: types, lint, format, dead code, tree, unit, contract, golden and packaging tests,
// the build and the end-to-end tests. Goes on after a failure, and ends with one line of figures.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const results = join(root, 'test-results');
const node = process.execPath;
const own = (script: string): string[] => [node, join(root, 'scripts', script)];
const bin = (path: string, ...args: string[]): string[] => [node, join(root, 'node_modules', path), ...args];

interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Of the passed ones: those that failed at first. */
  readonly atSecondTry: number;
}

interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** File with the figures of a test runner; a step without one counts as one check. */
  readonly report?: Report;
}

interface Report {
  readonly path: string;
  readonly tally: (report: unknown) => Tally;
  /** Files of tests that a second try may end, with their paths. */
  readonly lost?: (report: unknown) => string[];
}

const STEPS: readonly Step[] = [
  { name: 'types and import walls', command: bin('typescript/bin/tsc', '-b') },
  { name: 'lint', command: bin('oxlint/bin/oxlint') },
  { name: 'format', command: bin('oxfmt/bin/oxfmt', '--check', '.') },
  { name: 'dead code', command: bin('knip/bin/knip.js') },
  { name: 'tests mirror sources', command: own('check-tree.ts') },
  { name: 'build', command: bin('electron-vite/bin/electron-vite.js', 'build') },
  { name: 'build of the command line', command: own('build-command.ts') },
  { name: 'browser for the end-to-end tests', command: own('ensure-browser.ts') },
  { name: 'LibreOffice for the test of the workbooks', command: own('ensure-libreoffice.ts') },
  {
    name: 'unit, contract, golden and packaging tests',
    command: bin('vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${join(results, 'vitest.json')}`),
    report: { path: join(results, 'vitest.json'), tally: tallyVitest, lost: lostByVitest },
  },
  {
    name: 'end-to-end tests in the browser',
    command: bin('@playwright/test/cli.js', 'test', '--reporter=list,json'),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'browser.json') },
    report: { path: join(results, 'browser.json'), tally: tallyPlaywright },
  },
  {
    name: 'end-to-end tests in Electron',
    command: bin('@playwright/test/cli.js', 'test', '--config=playwright.electron.config.ts', '--reporter=list,json'),
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(results, 'electron.json') },
    report: { path: join(results, 'electron.json'), tally: tallyPlaywright },
  },
];

function tallyVitest(report: unknown): Tally {
  const { numPassedTests, numFailedTests, numPendingTests, numFailedTestSuites } = report as Record<string, number>;
  // A file that cannot even be loaded has no failed test of its own.
  const failed = numFailedTests ?? 0;
  return {
    passed: numPassedTests ?? 0,
    failed: Math.max(failed, numFailedTestSuites && !failed ? 1 : 0),
    skipped: numPendingTests ?? 0,
    atSecondTry: 0,
  };
}

/**
 * Files that did not end though no test failed: their process did. V8 ends one now and then in which
 * threads come and go (nodejs/node#64500), and so does a file that cannot be loaded, each time.
 */
function lostByVitest(report: unknown): string[] {
  const { numFailedTests, testResults } = report as { numFailedTests: number; testResults: { name: string; status: string }[] };
  return numFailedTests > 0 ? [] : testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);
}

function tallyPlaywright(report: unknown): Tally {
  const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped, atSecondTry: stats.flaky };
}

function run(step: Step): Tally {
  console.log(`\n── ${step.name}`);
  const { report } = step;
  const start = (...more: string[]): boolean => {
    const [program = '', ...args] = [...step.command, ...more];
    return spawnSync(program, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...step.env } }).status === 0;
  };
  const isDone = start();
  if (!report) return { passed: isDone ? 1 : 0, failed: isDone ? 0 : 1, skipped: 0, atSecondTry: 0 };
  try {
    const first = readReport(report, isDone);
    if (first.lost.length === 0) return first.tally;
    console.log(`\n── again, because their process ended before they did: ${first.lost.join(', ')}`);
    const { tally } = readReport(report, start(...first.lost));
    const passed = first.tally.passed + tally.passed;
    return { passed, failed: tally.failed, skipped: first.tally.skipped + tally.skipped, atSecondTry: tally.passed };
  } catch {
    console.error(`${step.name} left no report.`);
    return { passed: 0, failed: 1, skipped: 0, atSecondTry: 0 };
  }
}

function readReport({ path, tally, lost }: Report, isDone: boolean): { tally: Tally; lost: readonly string[] } {
  const report: unknown = JSON.parse(readFileSync(path, 'utf8'));
  const figures = tally(report);
  return { tally: isDone || figures.failed > 0 ? figures : { ...figures, failed: 1 }, lost: lost?.(report) ?? [] };
}

rmSync(results, { recursive: true, force: true });
const total = { passed: 0, failed: 0, skipped: 0, atSecondTry: 0 };
const broken: string[] = [];
for (const step of STEPS) {
  // Playwright empties its output folder; reports of the runners before it are read by then.
  mkdirSync(results, { recursive: true });
  const tally = run(step);
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  total.atSecondTry += tally.atSecondTry;
  if (tally.failed > 0) broken.push(step.name);
}
if (broken.length > 0) console.log(`\nFailed: ${broken.join('; ')}`);
if (total.atSecondTry > 0) console.log(`\nOf those that passed, ${total.atSecondTry} failed at first: see "flaky" and "again" above.`);
console.log(`\n${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed > 0 ? 1 : 0;
