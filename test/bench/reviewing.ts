/**
 * How fast the review answers, measured in the page of the real app in a browser: opening, from a key to the next
 * line painted, filters and search, scrolling, and memory over many decisions. Each figure comes as the clock has it
 * and, where the machine does other work as well, as processor time of the page's main thread.
 * Run: npm run build && npx node test/bench/reviewing.ts PROJECT.crosswalk [--decisions 1500]
 * A project of any size: npx node test/bench/make-project.ts 100000 /tmp/big
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../../scripts/find-browser.ts';
import { startHostProcess } from '../support/e2e/host-process.ts';
import { measurePage, type PageMeter } from './driver/measure-page.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { decisions: { type: 'string', default: '1500' } } });
const [project] = positionals;
if (project === undefined) throw new Error('Name the project file to review.');
const decisions = Number(values.decisions);

const folder = mkdtempSync(join(tmpdir(), 'crosswalk-reviewing-'));
const path = join(folder, 'Big.crosswalk');
copyFileSync(project, path);
const executablePath = findBrowser(chromium.executablePath());
const browser = await chromium.launch({
  ...(executablePath !== null && { executablePath }),
  args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--enable-precise-memory-info'],
});
const say = (name: string, figures: string): void => console.log(`${name.padEnd(52)}${figures}`);
const load = (): string => loadavg()[0]?.toFixed(1) ?? '?';

try {
  // Once by itself, so that it is among the recent projects and the files are warm.
  let host = await startHostProcess(folder, [path]);
  await host.stop();
  const began = performance.now();
  host = await startHostProcess(folder, [path]);
  say('start of the host with the project', `${Math.round(performance.now() - began)} ms (load ${load()})`);
  await host.stop();

  host = await startHostProcess(folder);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(host.url);
  const meter = await measurePage(page);
  await page.getByRole('button', { name: 'Big', exact: false }).first().waitFor();
  const opened = await meter.until(() => page.getByRole('button', { name: /^Big/u }).first().click(), 'row');
  say('open a project, to its first lines', `${meter.describe([opened])} (load ${load()})`);
  await page.getByRole('region', { name: 'Candidates' }).waitFor();
  await page.waitForTimeout(2000);
  say('accounts', (await page.getByRole('grid').getAttribute('aria-rowcount')) ?? '?');

  const grid = page.getByRole('grid');
  await grid.getByRole('row', { selected: true }).click();
  const keys = async (name: string, key: string, times: number, pause: number): Promise<void> => {
    const taken = [];
    for (let turn = 0; turn < times; turn += 1) {
      taken.push(await meter.until(() => page.keyboard.press(key), 'selection'));
      await page.waitForTimeout(pause);
    }
    say(name, `${meter.describe(taken)} (load ${load()})`);
  };
  await keys('arrow down to the next line painted', 'ArrowDown', 120, 120);
  await keys('J to the next undecided line painted', 'j', 120, 150);
  await keys('A or U: decided, next line painted', 'u', 120, 150);

  const answers = async (name: string, acts: readonly (() => Promise<unknown>)[]): Promise<void> => {
    const taken = [];
    for (const act of acts) {
      taken.push(await meter.until(act, 'shown'));
      await page.waitForTimeout(300);
    }
    say(name, `${meter.describe(taken)} (load ${load()})`);
  };
  // Of few answers the slowest of twenty would be the slowest of all.
  const boxes = ['Sure', 'To review', 'Ambiguous'];
  await answers(
    'filter by a box, until the list is painted',
    Array.from({ length: 16 }, () => boxes)
      .flat()
      .map((name) => () => page.getByRole('checkbox', { name, exact: true }).first().click()),
  );
  await page.getByRole('searchbox', { name: 'Search the list' }).focus();
  const letters = ['anna', 'smith', 'kowal', 'lee', 'maria', 'john'].flatMap((word) => [
    ...word.split(''),
    ...Array.from(word, () => 'Backspace'),
  ]);
  await answers(
    'search, from each letter to the list painted',
    letters.map((key) => () => page.keyboard.press(key)),
  );

  await scrolling(meter);

  await grid.getByRole('row').nth(3).click();
  await page.keyboard.press('Home');
  // A key within a tenth of a second after the list has led on counts as pressed twice.
  const decide = async (): Promise<void> => {
    await meter.until(() => page.keyboard.press('u'), 'selection');
    await page.waitForTimeout(110);
  };
  for (let turn = 0; turn < 100; turn += 1) await decide();
  const before = await meter.heap();
  const hour = performance.now();
  for (let turn = 0; turn < decisions; turn += 1) await decide();
  const seconds = (performance.now() - hour) / 1000;
  await page.waitForTimeout(1000);
  const after = await meter.heap();
  say(`${decisions} decisions by key`, `${(decisions / seconds).toFixed(1)} a second, a tenth of a second between two`);
  say('heap after a collection, before and after', `${(before / 1e6).toFixed(1)} MB, ${(after / 1e6).toFixed(1)} MB`);
  await host.stop();

  async function scrolling(over: PageMeter): Promise<void> {
    await grid.getByRole('row').nth(4).hover();
    for (const [name, step, pause] of [
      ['scroll by the wheel, 100 px at a time', 100, 30],
      ['scroll by long strokes, 1,500 px at a time', 1500, 60],
    ] as const) {
      const scroll = async (on: Page): Promise<void> => {
        for (let turn = 0; turn < 60; turn += 1) {
          await on.mouse.wheel(0, step);
          await on.waitForTimeout(pause);
        }
      };
      for (const turn of ['first', 'again']) {
        say(`${name}, ${turn}`, `${await over.frames(() => scroll(page))} (load ${load()})`);
      }
      // Open only as long as it is measured: it draws even where nobody looks.
      const still = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await still.setContent(stillText());
      await still.mouse.move(700, 400);
      const overStill = await measurePage(still);
      for (const turn of ['first', 'again']) say(`  over still text, ${turn}`, await overStill.frames(() => scroll(still)));
      await still.close();
      await page.bringToFront();
    }
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Lines of plain text, and a dot that a script moves in each frame: a page that has nothing to draw is woken late by a stroke. */
function stillText(): string {
  const lines = Array.from(
    { length: 4000 },
    (_, at) => `<div class="line"><span>Person ${at}</span><span>sure</span><span>person${at}@example.com</span></div>`,
  );
  return `<style>
    body { margin: 0; font: 14px sans-serif; height: 100vh; overflow-y: auto; contain: strict }
    .line { height: 48px; contain: strict; border-bottom: 1px solid #ddd; display: grid; grid-template-columns: 1fr 1fr 1fr }
    i { position: fixed; width: 9px; height: 9px; background: red }
  </style><i></i>${lines.join('')}<script>
    const move = (time) => {
      document.querySelector('i').style.transform = 'translateX(' + (time % 99) + 'px)';
      requestAnimationFrame(move);
    };
    requestAnimationFrame(move);
  </script>`;
}
