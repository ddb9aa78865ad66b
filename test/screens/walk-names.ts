import { dropFiles, type DroppedFile } from '../support/e2e/drop-files.ts';
import { sourceExport, targetExport } from '../support/e2e/two-tenants.ts';
import type { Walk } from './screen.ts';

/** Some are called what no column was made for. */
const LONG = [
  ['Anna Berg', 'Anna-Sophia Maximiliane von Berg-Hohenlohe zu Langenburg'],
  ['Bruno Keller', 'Bruno Alessandro Giovanni Battista Keller-Wintersteiner'],
  ['bruno.keller@', 'bruno.alessandro.giovanni.battista.keller-wintersteiner@'],
  ['Maria Lopez', 'María de los Ángeles López-Santander y Villanueva de la Cañada'],
  ['maria.lopez@woodgrove.example', 'maria.de.los.angeles.lopez-santander.y.villanueva@emea.woodgrove.example'],
] as const;
const withLongNames = ({ name, content }: DroppedFile): DroppedFile => ({
  name,
  content: LONG.reduce((text, [short, long]) => text.replaceAll(short, long), String(content)),
});

/** Two namesakes for one person, somebody whom nobody is like, and names that are too long. */
export const walkNames: Walk = async function* (page) {
  const row = (name: string) => page.getByRole('grid').getByRole('row').filter({ hasText: name });
  await dropFiles(page.locator('body'), [withLongNames(sourceExport), withLongNames(targetExport)]);
  const naming = page.getByRole('dialog', { name: 'Name the new project' });
  await naming.waitFor();
  yield 'home-name-by-files';
  await naming.getByRole('textbox', { name: 'Project name' }).fill('Woodgrove Manufacturing and Logistics to Tailspin Holding');
  await naming.getByRole('button', { name: 'Create project' }).click();
  await page.getByRole('button', { name: 'Take in 2 files' }).click();
  await page.getByRole('button', { name: 'Pair accounts' }).click();
  await page.getByRole('region', { name: 'Candidates' }).getByRole('listitem').nth(1).waitFor({ timeout: 60_000 });
  yield 'review-ambiguous';
  await row('Anna-Sophia').click();
  await page.waitForTimeout(700);
  yield 'review-long-names';
  await row('Zoltan').click();
  await page.waitForTimeout(700);
  yield 'review-nobody-alike';
};
