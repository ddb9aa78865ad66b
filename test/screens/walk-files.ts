import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFiles } from '../support/e2e/drop-files.ts';
import { leave, visit, type Walk } from './screen.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/exports');
const SAMPLES = join(import.meta.dirname, '../../resources/samples');
const sample = (name: string): { name: string; content: Buffer } => ({ name, content: readFileSync(join(SAMPLES, name)) });

/** A month later some have left and some have married. */
const newer = {
  name: 'contoso-users December.csv',
  content: sample('contoso-users.csv')
    .content.toString('utf8')
    .split('\n')
    .filter((_, line) => line === 0 || line % 97 !== 5)
    .map((line, number) =>
      number % 71 === 3 ? line.replaceAll('Engineer', 'Principal Engineer').replaceAll('Analyst', 'Senior Analyst') : line,
    )
    .join('\n'),
};

/** A list that copies from the directory and is out of date. */
const elsewhere = {
  name: 'contoso dataverse.csv',
  content: [
    '(Do Not Modify) User,(Do Not Modify) Row Checksum,(Do Not Modify) Modified On,Full Name,User Name,Windows Live ID,Business Unit,Access Mode,Status,Job Title',
    ...[
      ...sample('contoso-users.csv')
        .content.toString('utf8')
        .matchAll(/^([^",\n]+),True,([^",\n]+@contoso\.com),/gmu),
    ]
      .slice(20, 48)
      .map(
        ([, name = '', upn = ''], number) =>
          `c0000000-0000-4000-8000-${String(number).padStart(12, '0')},x==,1/2/2026 10:00,${name},${upn},${upn},contoso,Read-Write,Enabled,Trainee`,
      ),
    '',
  ].join('\r\n'),
};

/** From an empty window to two tenants with their files, and what the accounts look like. */
export const walkFiles: Walk = async function* (page) {
  const body = page.locator('body');
  yield 'home-empty';
  await page.getByRole('button', { name: 'Create project' }).click();
  yield 'home-name-missing';
  await page.getByRole('textbox', { name: 'Project name' }).fill('Contoso to Fabrikam');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Import', level: 1 }).waitFor();
  yield 'import-empty';
  await visit(page, 'Review');
  yield 'review-not-paired';
  await visit(page, 'Import');
  await dropFiles(body, [sample('contoso-users.csv'), sample('fabrikam-users.csv')]);
  const card = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await card('fabrikam-users.csv').getByText('accounts').first().waitFor();
  yield 'import-side-to-choose';
  await card('contoso-users.csv')
    .getByRole('radio', { name: /^Source/u })
    .click();
  await card('fabrikam-users.csv')
    .getByRole('radio', { name: /^Target/u })
    .click();
  await page.getByRole('button', { name: 'Take in 2 files' }).waitFor();
  yield 'import-recognised';
  await dropFiles(body, [{ name: 'prices.csv', content: 'Article,Price\r\nBolt,3\r\nNut,2\r\n' }]);
  await card('prices.csv').getByText('Refused').waitFor();
  yield 'import-refused';
  await page.getByRole('button', { name: 'Say what the columns hold… in prices.csv' }).click();
  await page.getByRole('dialog', { name: 'Columns of prices.csv' }).waitFor();
  yield 'import-columns';
  await leave(page);
  await page.getByRole('button', { name: 'Take in 2 files' }).click();
  await page.getByText('2 files were taken in').first().waitFor({ timeout: 60_000 });
  yield 'import-taken-in';
  await dropFiles(body, [newer]);
  await page.getByRole('button', { name: 'Take in 1 file' }).click();
  await page.getByRole('dialog', { name: 'What changes' }).getByText('before').first().waitFor({ timeout: 60_000 });
  yield 'import-changes';
  await page.getByRole('button', { name: 'Apply' }).click();
  await page.getByText('1 file was taken in').first().waitFor({ timeout: 60_000 });
  await dropFiles(body, [elsewhere]);
  await card(elsewhere.name)
    .getByRole('radio', { name: /^Source/u })
    .click();
  await page.getByRole('button', { name: 'Take in 1 file' }).click();
  await page.getByRole('dialog', { name: 'What changes' }).getByRole('button', { name: 'Apply' }).click();
  await page.getByRole('button', { name: `Remove ${elsewhere.name} from the project` }).waitFor();
  await visit(page, 'Accounts');
  await page.getByRole('grid').getByRole('row').nth(4).click();
  await page.getByRole('complementary', { name: 'Details of the account' }).waitFor();
  yield 'accounts';
  await page.getByRole('tab', { name: 'Contradictions' }).click();
  await page.getByRole('complementary', { name: 'Contradictions by field and files' }).waitFor();
  yield 'contradictions';
  await page.getByRole('tab', { name: 'Accounts' }).click();
  await page.getByRole('searchbox', { name: 'Search the accounts' }).fill('nobody is called this');
  await page
    .getByText(/No account fits/u)
    .first()
    .waitFor();
  yield 'accounts-none';
  await visit(page, 'Import');
  await dropFiles(body, [{ name: 'assessment.xlsx', content: readFileSync(join(FIXTURES, 'mcavinue-assessment.xlsx')) }]);
  await page.getByRole('button', { name: 'Add another worksheet of assessment.xlsx' }).click();
  await page.getByRole('menuitem').first().waitFor();
  yield 'import-worksheets';
};
