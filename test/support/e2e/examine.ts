import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Colours are all that a look changes, so only they are judged in every one of them. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];
export const LOOKS = [
  { look: 'light', theme: 'light', rules: null, media: { colorScheme: 'light', forcedColors: 'none' } },
  { look: 'dark', theme: 'dark', rules: COLOUR_RULES, media: { colorScheme: 'dark', forcedColors: 'none' } },
  { look: 'forced colours', theme: 'high-contrast', rules: COLOUR_RULES, media: { colorScheme: 'dark', forcedColors: 'active' } },
] as const;

/** Looks at the screen with axe in light, in dark and in forced colours; a fault does not end the story. `without` names rules that do not fit. */
export async function examine(page: Page, screen: string, without: readonly string[] = []): Promise<void> {
  for (const look of LOOKS) {
    await show(page, look);
    // Fluent's own guards at the ends of the tab order: they hand the focus on at once.
    const axe = new AxeBuilder({ page }).exclude('[data-tabster-dummy]');
    const { violations } = await (look.rules === null ? axe.disableRules([...without]) : axe.withRules([...look.rules])).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary ?? ''}`));
    expect.soft(found, `${screen}, ${look.look}`).toEqual([]);
  }
  // The next screen must not be judged on its way from these colours.
  await show(page, LOOKS[0]);
}

async function show(page: Page, { theme, media }: (typeof LOOKS)[number]): Promise<void> {
  await page.emulateMedia(media);
  await expect(page.locator('[data-theme]').first()).toHaveAttribute('data-theme', theme);
  // What is still awaited fades after a moment.
  await expect(page.locator('[role="region"][aria-busy="true"]')).toHaveCount(0);
  // What slides or fades in is not judged half way. It begins with the frame after the one that changes it.
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    // What follows the scrolling never ends.
    const timed = document.getAnimations().filter(({ timeline }) => timeline === document.timeline);
    await Promise.all(timed.map((animation) => animation.finished.catch(() => undefined)));
  });
}
