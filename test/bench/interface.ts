/**
 * Whether the window ever freezes: takes a big export in through the real app in a browser and lists
 * the tasks of the page's main thread that took longer than 50 ms, stage by stage; then how much memory it all came to.
 * Run: npm run build && npx node test/bench/interface.ts [rows, default 500000]
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.ts';
import { startHostProcess } from '../support/e2e/host-process.ts';
import { longTasks, type TraceEvent } from './driver/long-tasks.ts';
import { highWater } from './driver/run-measured.ts';
import { traceUnwatched } from './driver/trace-unwatched.ts';
import { makeEntraExport } from './entra-export.ts';

/** A user who waits this long for a stage has given up, in milliseconds. */
const PATIENCE = 900_000;

/** How long the start is traced, in milliseconds. */
const START = 5000;

const rows = Number(process.argv[2] ?? 500_000);
const folder = mkdtempSync(join(tmpdir(), 'crosswalk-interface-'));
const file = join(folder, 'contoso users.csv');
writeFileSync(file, makeEntraExport(rows));
const host = await startHostProcess(folder);
const executablePath = findBrowser(chromium.executablePath());
const browser = await chromium.launch({
  ...(executablePath !== null && { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
let pagePeak = 0;
/** Bytes that the page's process holds, with its share of what the browser's processes share: 0 where there is no /proc. The largest is the one with our page. */
async function pageMemory(): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return Math.max(...processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => proportionalShare(id)));
}
function proportionalShare(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
const say = (name: string, seconds: number, trace: readonly TraceEvent[]): void => {
  const { over, longest } = longTasks(trace);
  const tasks = `${over.length === 0 ? 'none' : over.length}, the longest ${Math.round(longest)} ms`;
  console.log(`${name.padEnd(34)}${seconds.toFixed(1).padStart(7)} s   tasks over 50 ms: ${tasks}`);
};
const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(0);
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const stage = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    await browser.startTracing(page, { categories: ['devtools.timeline', 'toplevel', '__metadata'] });
    const began = performance.now();
    await work();
    const seconds = (performance.now() - began) / 1000;
    await page.waitForTimeout(500);
    pagePeak = Math.max(pagePeak, await pageMemory());
    const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: TraceEvent[] };
    say(name, seconds, traceEvents);
  };
  console.log(`${rows} accounts; the page was built for production`);
  const other = await startHostProcess(join(folder, 'other'));
  const binary = executablePath ?? chromium.executablePath();
  say('start, with no debugger attached', START / 1000, await traceUnwatched(binary, other.url, START));
  await other.stop();
  await stage('start', async () => {
    await page.goto(host.url);
    await page.getByRole('button', { name: 'Try the samples' }).waitFor();
  });
  await stage('name a project, read the file', async () => {
    await page.getByRole('textbox', { name: 'Project name' }).fill('Big');
    await page.getByRole('button', { name: 'Create project' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add files…' }).first().click();
    await (await chooser).setFiles(file);
    await page.getByRole('radio', { name: 'Source' }).first().waitFor({ timeout: PATIENCE });
  });
  await stage('take it in', async () => {
    await page.getByRole('radio', { name: 'Source' }).first().click();
    await page.getByRole('button', { name: 'Take in 1 file' }).click();
    await page.getByText('1 file was taken in').first().waitFor({ timeout: PATIENCE });
  });
  await stage('open the accounts', async () => {
    await page
      .getByRole('navigation', { name: 'Steps' })
      .getByRole('button', { name: /^Accounts/u })
      .click();
    await page.getByRole('grid').getByRole('row').nth(5).waitFor({ timeout: PATIENCE });
  });
  await stage('scroll from top to bottom', async () => {
    await page.getByRole('grid').getByRole('row').nth(2).click();
    for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, 4000);
    await page.keyboard.press('End');
    await page.waitForTimeout(1000);
  });
  await stage('search', async () => {
    await page.getByRole('searchbox').first().fill('given12 family77');
    await page.waitForTimeout(3000);
  });
  const heap = await page.evaluate(() => (performance as unknown as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0);
  console.log(`page heap ${(heap / 1e6).toFixed(0)} MB`);
  const [ofHost, ofPage] = [highWater(host.pid) ?? 0, pagePeak];
  const total = `${megabytes(ofHost + ofPage)} MB in total`;
  console.log(`peak memory: host ${megabytes(ofHost)} MB, page ${megabytes(ofPage)} MB with its share of the browser's own; ${total}`);
} finally {
  await browser.close();
  await host.stop();
  rmSync(folder, { recursive: true, force: true });
}
