/**
 * Takes the pictures in docs/screens from the real app with the samples, every state in light and dark at two sizes:
 * a picture that is drawn by hand goes stale. Run: npm run build && npm run screens [part of a name or a walk's name, to take only those]
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { dropFiles } from '../support/e2e/drop-files.ts';
import { startCloudHost } from '../support/e2e/cloud-host-process.ts';
import { startHostProcess } from '../support/e2e/host-process.ts';
import { findBrowser } from '../../scripts/find-browser.ts';
import { toPalettePng } from './palette-png.ts';
import type { Screen, Walk } from './screen.ts';
import { stalePictures } from './stale-pictures.ts';
import { walkFiles } from './walk-files.ts';
import { walkNames } from './walk-names.ts';
import { walkOutcome } from './walk-outcome.ts';
import { walkQuestions } from './walk-questions.ts';
import { walkReadiness } from './walk-readiness.ts';
import { walkReview } from './walk-review.ts';
import { walkSignoff } from './walk-signoff.ts';
import { walkTenants } from './walk-tenants.ts';

/** Each begins with a host of its own: with no project, with the samples open, paired and undecided, or beside a stand-in for Microsoft's cloud. */
const WALKS: readonly { readonly walk: Walk; readonly begin: 'samples' | 'empty' | 'cloud' }[] = [
  { walk: walkReview, begin: 'samples' },
  { walk: walkOutcome, begin: 'samples' },
  { walk: walkReadiness, begin: 'samples' },
  { walk: walkSignoff, begin: 'samples' },
  { walk: walkQuestions, begin: 'samples' },
  { walk: walkFiles, begin: 'empty' },
  { walk: walkNames, begin: 'empty' },
  { walk: walkTenants, begin: 'cloud' },
];
const SIZES = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;
const LOOKS = [
  { look: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
  { look: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
] as const;
const HIGH_CONTRAST = { look: 'contrast', media: { colorScheme: 'dark', forcedColors: 'active' } } as const;

const root = join(import.meta.dirname, '../..');
const out = join(root, 'docs/screens');
const [wanted = ''] = process.argv.slice(2);
const folder = makeHome();
const taken = new Set<string>();
mkdirSync(out, { recursive: true });

/** The pictures tell where a project lies: in what could be a person's folder, where there is room for one that is new. */
function makeHome(): string {
  for (const path of ['/home/dana', join(tmpdir(), 'dana')]) {
    try {
      mkdirSync(path);
      return path;
    } catch {
      continue;
    }
  }
  return mkdtempSync(join(tmpdir(), 'crosswalk-screens-'));
}

function pairSamples(): Buffer {
  const path = join(folder, 'Contoso joins Fabrikam.crosswalk');
  const sample = (name: string): string => join(root, 'resources/samples', name);
  const files = ['--source', sample('contoso-users.csv'), '--target', sample('fabrikam-users.csv')];
  execFileSync(process.execPath, ['bin/crosswalk.js', 'pair', ...files, '--out', folder, '--project', path], {
    cwd: root,
    stdio: 'ignore',
  });
  return readFileSync(path);
}

/** Waits until nothing fades any more. What a new look sets going begins a frame later, and later still on a busy machine. */
async function settle(page: Page): Promise<void> {
  // What is still fetched is no state to show.
  await page.waitForFunction(() => document.querySelector('.fui-Skeleton') === null);
  await page.evaluate(async () => {
    const twoFrames = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (let quiet = 0; quiet < 2;) {
      await twoFrames();
      const running = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
      await Promise.all(running.map((animation) => animation.finished.catch(() => undefined)));
      quiet = running.length === 0 ? quiet + 1 : 0;
    }
  });
}

async function take(page: Page, screen: Screen, wholeWalk: boolean): Promise<void> {
  const { name, highContrast } = typeof screen === 'string' ? { name: screen, highContrast: false } : screen;
  if (!wholeWalk && !name.includes(wanted)) return;
  for (const size of SIZES) {
    await page.setViewportSize(size);
    for (const { look, media } of [...LOOKS, ...(highContrast && size === SIZES[0] ? [HIGH_CONTRAST] : [])]) {
      await page.emulateMedia({ ...media, reducedMotion: 'reduce' });
      // The look is chosen by the page, which hears of the system's a moment later.
      await page
        .locator(`[data-theme="${look === 'contrast' ? 'high-contrast' : look}"]`)
        .first()
        .waitFor();
      // A menu keeps to its button when the window changes, but not when the page then moves the button of itself.
      await page.evaluate(() => window.dispatchEvent(new Event('resize')));
      await settle(page);
      const file = `${name}-${look}-${size.width}.png`;
      writeFileSync(join(out, file), toPalettePng(await page.screenshot()));
      taken.add(file);
    }
  }
  await page.setViewportSize(SIZES[0]);
  await page.emulateMedia({ ...LOOKS[0].media, reducedMotion: 'reduce' });
  console.log(name);
}

const executablePath = findBrowser(chromium.executablePath());
const browser = await chromium.launch({
  ...(executablePath !== null && { executablePath }),
  args: ['--disable-gpu', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
});
try {
  const samples = pairSamples();
  const named = WALKS.filter(({ walk }) => walk.name === wanted);
  for (const { walk, begin } of named.length > 0 ? named : WALKS) {
    const place = join(folder, 'Crosswalk');
    mkdirSync(join(place, 'data'), { recursive: true });
    // The pictures name a reviewer, not whoever takes them.
    writeFileSync(join(place, 'data/settings.json'), JSON.stringify({ theme: 'system', reviewer: 'Dana Whitfield', view: {} }));
    const cloud = begin === 'cloud' ? await startCloudHost(place) : null;
    const host = cloud ?? (await startHostProcess(place));
    const context = await browser.newContext({ viewport: SIZES[0], locale: 'en-GB', timezoneId: 'UTC', reducedMotion: 'reduce' });
    // Whoever signs in does so in another tab.
    const page = await context.newPage();
    await page.goto(host.url);
    await page.getByRole('navigation', { name: 'Steps' }).waitFor();
    if (begin === 'samples') await dropFiles(page.locator('body'), [{ name: 'Contoso joins Fabrikam.crosswalk', content: samples }]);
    try {
      const nextSignIn = (): Promise<string> => cloud?.nextPage() ?? Promise.reject(new Error('Nobody signs in on this walk.'));
      const goOn = async (): Promise<void> => cloud?.wish({ goesOn: 'contoso' });
      for await (const screen of walk(page, nextSignIn, goOn)) await take(page, screen, named.length > 0);
    } catch (error) {
      // The other walks are worth their pictures; what this one saw last is kept to look at.
      const seen = join(tmpdir(), `crosswalk-${walk.name}.png`);
      await page.screenshot({ path: seen });
      console.error(`${walk.name} stopped, see ${seen}: ${(error as Error).message}`);
      process.exitCode = 1;
    }
    await context.close();
    await host.stop();
    rmSync(place, { recursive: true });
  }
  for (const file of stalePictures(readdirSync(out), taken, wanted === '' && process.exitCode === undefined)) rmSync(join(out, file));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
