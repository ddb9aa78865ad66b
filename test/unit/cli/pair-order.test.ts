import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { tenantTexts } from '#test/bench/tenants/write-tenants.ts';
import { csv } from '../../../scripts/samples/csv.ts';
import { runCrosswalk } from '#test/support/run-crosswalk.ts';
import { tempFolder } from '#test/support/temp-project.ts';

/** The hardest tenants the bench draws: namesakes, decoys, wrong numbers, every kind of account. */
const TEXTS = tenantTexts('hard', 250, 7);
const HEADERS = { source: rowsOf(TEXTS.source)[0]!, target: rowsOf(TEXTS.target)[0]! };
const ROWS = { source: rowsOf(TEXTS.source).slice(1), target: rowsOf(TEXTS.target).slice(1) };

function rowsOf(text: string): string[][] {
  const { data } = Papa.parse(text.replace(/^\u{FEFF}/u, ''), { delimiter: ',' });
  return data.filter((cells) => cells.length > 1);
}

async function pair(folder: string, rows: typeof ROWS): Promise<{ mapping: string; review: string }> {
  mkdirSync(folder, { recursive: true });
  for (const side of ['source', 'target'] as const) {
    writeFileSync(join(folder, `${side}.csv`), csv(HEADERS[side], rows[side]));
  }
  const files = ['--source', join(folder, 'source.csv'), '--target', join(folder, 'target.csv')];
  const { status } = await runCrosswalk('pair', ...files, '--out', folder, '--accept', 'likely');
  expect(status).toBe(0);
  return { mapping: readFileSync(join(folder, 'usermapping.csv'), 'latin1'), review: readFileSync(join(folder, 'review.csv'), 'latin1') };
}

it('writes the same bytes in whatever order the rows of the exports stand', async () => {
  const folder = tempFolder();
  const expected = await pair(join(folder, 'as-drawn'), ROWS);
  expect(expected.mapping.split('\r\n').length).toBeGreaterThan(100);
  const shuffled = (rows: string[][]): fc.Arbitrary<string[][]> => fc.shuffledSubarray(rows, { minLength: rows.length });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(shuffled(ROWS.source), shuffled(ROWS.target), async (source, target) => {
      expect(await pair(join(folder, `${run++}`), { source, target })).toEqual(expected);
    }),
    { numRuns: 2 },
  );
}, 240_000);
