import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { answerWorkbook } from '#test/support/answer-workbook.ts';
import { runCrosswalk } from '#test/support/run-crosswalk.ts';
import { tempFolder } from '#test/support/temp-project.ts';

/** Six with an account on either side, and one who has none in the target. */
const NAMES = ['ann lee', 'bela okonkwo', 'chloe marchetti', 'dmitri volkov', 'eira llewellyn', 'farid nasser', 'gina solo'];

it('crosswalk questions asks, and crosswalk answers takes nothing before it is told to', async () => {
  const folder = tempFolder();
  const write = (name: string, domain: string, names: readonly string[]): string => {
    const lines = names.map((person) => `${person.replace(' ', '.')}@${domain},${person},${person.split(' ').join(',')}`);
    writeFileSync(join(folder, name), ['userPrincipalName,displayName,givenName,surname', ...lines, ''].join('\r\n'));
    return join(folder, name);
  };
  const project = join(folder, 'kept.crosswalk');
  const files = ['--source', write('s.csv', 'contoso.com', NAMES), '--target', write('t.csv', 'fabrikam.com', NAMES.slice(0, 6))];
  expect(await runCrosswalk('pair', ...files, '--out', join(folder, 'out'), '--project', project, '--accept', 'likely')).toMatchObject({
    status: 0,
  });

  const asked = join(folder, 'asked.xlsx');
  const written = await runCrosswalk('questions', project, '--out', asked, '--by', 'Tess', '--json');
  expect(written).toMatchObject({ status: 0 });
  expect(JSON.parse(written.stdout)).toMatchObject({ written: asked, questions: expect.any(Number) });
  const answered = join(folder, 'answered.xlsx');
  const answers = { 'gina.solo@contoso.com': { answer: 'Has left or is leaving', comment: 'in May' } };
  writeFileSync(answered, await answerWorkbook(new Uint8Array(readFileSync(asked)), answers));

  const looked = await runCrosswalk('answers', project, answered);
  expect(looked).toMatchObject({ status: 0 });
  expect(looked.stdout).toMatch(
    /^1 to take, 0 in conflict, 0 not understood, 0 already decided like this, \d+ unanswered\.\nNothing was changed/,
  );
  expect(await runCrosswalk('answers', project, answered, '--take')).toMatchObject({ status: 2, stderr: expect.stringContaining('--by') });
  const result = join(folder, 'result.csv');
  expect((await runCrosswalk('answers', project, answered, '--take', '--by', 'Eva', '--result', result)).stdout).toContain(
    '1 answer taken.',
  );
  expect(readFileSync(result, 'utf8')).toContain('gina.solo@contoso.com,Has left or is leaving,,in May,taken,Excluded (leaver).');
  // Read again, it says what is decided already; a file that holds no answers is refused.
  expect((await runCrosswalk('answers', project, answered, '--json')).stdout).toContain('"taken": null');
  expect(await runCrosswalk('answers', project, files[1]!)).toMatchObject({ status: 1, stderr: expect.stringContaining('“s.csv”') });
}, 180_000);
