import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkUserMapping } from '#test/support/check-user-mapping.ts';
import { root, runCrosswalk, sample } from '#test/support/run-crosswalk.ts';
import { tempFolderForSuite } from '#test/support/temp-folder-for-suite.ts';

/** What the samples gave when somebody last looked at every change. Write it anew with UPDATE_GOLDEN=1. */
const GOLDEN = join(root, 'test', 'golden', 'samples');

const folder = tempFolderForSuite();
const out = (name: string): string => join(folder, name);
let mapping: Map<string, string>;
let truth: { source: string; destination: string; traps: string[] }[];

function rowsOf(path: string): string[][] {
  return Papa.parse(readFileSync(path, 'utf8').replace('\uFEFF', '').trimEnd(), { delimiter: ',' }).data.slice(1);
}

beforeAll(async () => {
  const ended = await runCrosswalk(
    'pair',
    '--source',
    sample('contoso-users.csv'),
    '--target',
    sample('fabrikam-users.csv'),
    '--out',
    folder,
  );
  expect(ended.stderr).not.toContain('rror');
  expect(ended.status).toBe(0);
  mapping = new Map(rowsOf(out('usermapping.csv')).map(([source = '', destination = '']) => [source, destination]));
  truth = rowsOf(sample('truth.csv')).map(([source = '', destination = '', traps = '']) => ({
    source,
    destination,
    traps: traps.split(' '),
  }));
}, 120_000);

describe('the samples', () => {
  it.each(['usermapping.csv', 'review.csv'])('give the same %s, byte for byte', (name) => {
    const actual = readFileSync(out(name));
    if (process.env['UPDATE_GOLDEN']) {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(join(GOLDEN, name), actual);
    }
    expect(
      actual.equals(readFileSync(join(GOLDEN, name))),
      `${name} differs from test/golden/samples: look at the difference, then run with UPDATE_GOLDEN=1`,
    ).toBe(true);
  });

  it('give a mapping that Microsoft’s documented checks accept', () => {
    expect(checkUserMapping('usermapping.csv', readFileSync(out('usermapping.csv')))).toEqual([]);
  });

  it('are accounted for one by one in review.csv', () => {
    const sources = rowsOf(out('review.csv')).map((row) => row[2]);
    expect(new Set(sources)).toEqual(new Set(truth.map(({ source }) => source)));
    expect(sources).toHaveLength(truth.length);
  });

  it('are paired right: hardly a wrong pair is accepted unseen, and hardly a person is left to do by hand', () => {
    const wrong = [...mapping].filter(([source, destination]) => truth.find((row) => row.source === source)?.destination !== destination);
    const known = truth.filter(({ destination }) => destination !== '');
    expect(wrong.length / mapping.size).toBeLessThan(0.003);
    expect(mapping.size / known.length).toBeGreaterThan(0.85);
  });

  it('never give an admin account to its person, nor a person to an admin account', () => {
    const isAdmin = new Map(truth.flatMap(({ source, traps }) => (traps.includes('admin') ? [[source, true] as const] : [])));
    for (const [source, destination] of mapping) {
      const adminTarget = /^(?:adm|a|da|ga)[-._]|[-._]adm(?:in)?@/i.test(destination);
      expect([source, destination, adminTarget]).toEqual([source, destination, isAdmin.has(source)]);
    }
  });

  it('never give the guest stub to somebody who has a native account', () => {
    const native = new Map(
      truth.filter(({ destination }) => destination !== '' && !destination.includes('#EXT#')).map((row) => [row.source, row.destination]),
    );
    const stubs = [...mapping].filter(([source, destination]) => native.has(source) && destination.includes('#EXT#'));
    expect(stubs).toEqual([]);
  });
});
