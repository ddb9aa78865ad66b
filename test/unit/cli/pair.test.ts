import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { writeXlsx } from 'hucre/xlsx';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { tenantTexts } from '#test/bench/tenants/write-tenants.ts';
import { checkUserMapping } from '#test/support/check-user-mapping.ts';
import { root, runCrosswalk, sample } from '#test/support/run-crosswalk.ts';
import { tempFolder } from '#test/support/temp-project.ts';
import { csv } from '../../../scripts/samples/csv.ts';

const header = 'userPrincipalName,displayName,givenName,surname,objectId,mail,employeeId';
const row = (n: number, domain: string, name: string): string =>
  `${name.toLowerCase().replace(' ', '.')}@${domain},${name},${name.split(' ').join(',')},${String(n).padStart(8, '0')}-0000-4000-8000-${domain === 'contoso.com' ? '0' : '1'}00000000000,${name.toLowerCase().replace(' ', '.')}@${domain},E${1000 + n}`;
const NAMES = [
  'Ann Lee',
  'Bela Okonkwo',
  'Chloe Marchetti',
  'Dmitri Volkov',
  'Eira Llewellyn',
  'Farid Nasser',
  'Greta Lindqvist',
  'Hiro Tanaka',
];

function exports(): { folder: string; source: string; target: string; out: string } {
  const folder = tempFolder();
  const write = (name: string, domain: string): string => {
    const path = join(folder, name);
    writeFileSync(path, `${[header, ...NAMES.map((person, n) => row(n, domain, person))].join('\r\n')}\r\n`);
    return path;
  };
  return { folder, source: write('source.csv', 'contoso.com'), target: write('target.csv', 'fabrikam.com'), out: join(folder, 'out') };
}

describe('crosswalk pair', () => {
  it('writes a mapping that Microsoft’s documented checks accept, and a review file', async () => {
    const { source, target, out } = exports();
    const ended = await runCrosswalk('pair', '--source', source, '--target', target, '--out', out);
    expect(ended).toMatchObject({ status: 0 });
    expect(ended.stdout).toContain('usermapping.csv');
    expect(ended.stdout).toMatch(
      /Learned\n +8 {2}contoso\.com became fabrikam\.com\n +8 {2}sign-in names stayed First\.Last \(alex\.morgan\)/,
    );
    expect(readdirSync(out).toSorted()).toEqual(['migration-workbook.xlsx', 'review.csv', 'usermapping.csv']);
    const mapping = readFileSync(join(out, 'usermapping.csv'));
    expect(checkUserMapping('usermapping.csv', mapping)).toEqual([]);
    expect(mapping.toString()).toContain('ann.lee@contoso.com,ann.lee@fabrikam.com\r\n');
  });

  it('with --json prints one object and nothing else to standard output', async () => {
    const { source, target, out } = exports();
    const ended = await runCrosswalk('pair', '--source', source, '--target', target, '--out', out, '--accept', 'likely', '--json');
    const summary = JSON.parse(ended.stdout) as Record<string, unknown>;
    expect(summary).toMatchObject({
      source: { accounts: 8, states: expect.objectContaining({ sure: expect.any(Number) }) },
      target: { accounts: 8 },
      mapping: { accept: 'likely' },
      rules: { domains: [{ from: 'contoso.com', to: 'fabrikam.com', support: 8, exceptions: 0 }] },
      files: [join(out, 'usermapping.csv'), join(out, 'review.csv'), join(out, 'migration-workbook.xlsx')],
      milliseconds: expect.objectContaining({ read: expect.any(Number), total: expect.any(Number) }),
    });
    expect(summary['peakMemoryBytes']).toBeGreaterThan(10_000_000);
    expect(ended.stderr).not.toBe('');
  });

  it('with --mapping-only writes the same mapping and nothing beside it, but not beside the files of another pairing', async () => {
    const { source, target, out, folder } = exports();
    const files = ['--source', source, '--target', target];
    await runCrosswalk('pair', ...files, '--out', out);
    const alone = join(folder, 'alone');
    const ended = await runCrosswalk('pair', ...files, '--out', alone, '--mapping-only');
    expect(ended).toMatchObject({ status: 0 });
    expect(readdirSync(alone)).toEqual(['usermapping.csv']);
    const mapping = readFileSync(join(out, 'usermapping.csv'), 'utf8');
    expect(readFileSync(join(alone, 'usermapping.csv'), 'utf8')).toBe(mapping);

    const refused = await runCrosswalk('pair', ...files, '--out', out, '--mapping-only', '--accept', 'likely');
    expect(refused).toMatchObject({ status: 2 });
    expect(refused.stderr).toMatch(/holds review\.csv of another pairing\. Name another folder, or leave out --mapping-only/);
    expect(readFileSync(join(out, 'usermapping.csv'), 'utf8')).toBe(mapping);
  });

  it('with --mapping-only pairs two large files without a project, and tells and writes the same', async () => {
    const folder = tempFolder();
    const drawn = tenantTexts('typical', 8500, 5);
    const write = (name: string, text: string): string => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    };
    const files = ['--source', write('source.csv', drawn.source), '--target', write('target.csv', drawn.target), '--json'];
    const told = async (out: string, ...more: string[]) => {
      const ended = await runCrosswalk('pair', ...files, '--out', join(folder, out), '--mapping-only', ...more);
      expect(ended.status).toBe(0);
      const summary = JSON.parse(ended.stdout) as Record<string, unknown>;
      const phases = Object.keys(summary['milliseconds'] as object);
      // What differs: where files lie, and how long it took in which memory.
      return { phases, summary: { ...summary, files: [], project: null, milliseconds: {}, peakMemoryBytes: 0 } };
    };
    const inMemory = await told('alone');
    const inProject = await told('kept', '--project', join(folder, 'kept.crosswalk'));
    expect(inMemory.summary).toEqual(inProject.summary);
    // Accounts are given indexes where they are written.
    expect([inMemory, inProject].map(({ phases }) => phases.includes('index'))).toEqual([false, true]);
    const [alone, kept] = ['alone', 'kept'].map((out) => readFileSync(join(folder, out, 'usermapping.csv'), 'latin1'));
    expect(alone).toBe(kept);
    expect(alone!.split('\r\n').length).toBeGreaterThan(5000);
  }, 120_000);

  it('with --mapping-only and two large files writes nothing where no pair can be written', async () => {
    const { folder, out } = exports();
    const people = (name: string, domain: string, called: (n: number) => string): string => {
      const rows = Array.from(
        { length: 6000 },
        (_, n) => `${called(n)}@${domain},${called(n)},${called(n)},,,,,${'Long Street '.repeat(40)}`,
      );
      writeFileSync(join(folder, name), [`${header},streetAddress`, ...rows, ''].join('\r\n'));
      return join(folder, name);
    };
    const source = people('large-source.csv', 'contoso.com', (n) => `ba${n}`);
    const target = people('large-target.csv', 'fabrikam.com', (n) => `xy${n + 50_000}`);
    const ended = await runCrosswalk('pair', '--source', source, '--target', target, '--out', out, '--mapping-only');
    expect(ended).toMatchObject({ status: 1, stderr: expect.stringContaining('Nothing was written.') });
    expect(readdirSync(out)).toEqual([]);
  }, 60_000);

  it('keeps the project and continues it, reading no file twice', async () => {
    const { folder, source, target, out } = exports();
    const project = join(folder, 'kept.crosswalk');
    const args = ['pair', '--source', source, '--target', target, '--out', out, '--project', project, '--json'];
    await runCrosswalk(...args);
    const again = await runCrosswalk(...args);
    expect(again.status).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ source: { accounts: 8, imported: [{ name: 'source.csv' }] }, project });
    expect(readdirSync(folder).filter((name) => name.startsWith('kept'))).toEqual(['kept.crosswalk']);
  });

  it('with --replace lets a newer export take the place of the one that tells of the same people', async () => {
    const { folder, source, target, out } = exports();
    const run = (file: string, ...more: string[]): ReturnType<typeof runCrosswalk> =>
      runCrosswalk(
        'pair',
        '--source',
        file,
        '--target',
        target,
        '--out',
        out,
        '--project',
        join(folder, 'kept.crosswalk'),
        '--json',
        ...more,
      );
    const pair = async (file: string, ...more: string[]): Promise<unknown> =>
      (JSON.parse((await run(file, ...more)).stdout) as { source: unknown }).source;
    const version = (name: string, people: readonly string[]): string => {
      const path = join(folder, name);
      writeFileSync(path, `${[header, ...people.map((person) => row(NAMES.indexOf(person), 'contoso.com', person))].join('\r\n')}\r\n`);
      return path;
    };
    await pair(source);
    const newer = version('newer.csv', NAMES.slice(0, 5));
    expect(await pair(newer, '--replace')).toMatchObject({ accounts: 5, imported: [{ name: 'newer.csv' }] });
    const part = version('part.csv', NAMES.slice(5));
    const refused = await run(part, '--replace');
    expect(refused.status).toBe(1);
    expect(refused.stdout).toContain('“newer.csv” tells of none of the 3 accounts that “part.csv” begins with');
  });

  it.each<[string, (files: ReturnType<typeof exports>) => void, RegExp]>([
    ['a file that is no export', ({ source }) => writeFileSync(source, '<!doctype html><title>Sign in</title>'), /source\.csv/],
    ['an empty file', ({ source }) => writeFileSync(source, ''), /source\.csv.*empty/],
    ['an output folder that is a file', ({ out }) => writeFileSync(out, ''), /out” cannot be made or is not a folder/],
  ])('refuses %s with status 1 and a sentence, and writes nothing', async (_name, spoil, sentence) => {
    const files = exports();
    spoil(files);
    const ended = await runCrosswalk('pair', '--source', files.source, '--target', files.target, '--out', files.out, '--json');
    expect(ended.status).toBe(1);
    expect(ended.stderr).toMatch(sentence);
    expect(JSON.parse(ended.stdout)).toMatchObject({ refused: expect.stringMatching(/\.$/) });
    expect(existsSync(join(files.out, 'usermapping.csv'))).toBe(false);
  });

  it('refuses the same file for both sides, a missing file and a folder', async () => {
    const { folder, source, target, out } = exports();
    const same = await runCrosswalk('pair', '--source', source, '--target', source, '--out', out);
    const missing = await runCrosswalk('pair', '--source', join(folder, 'nowhere.csv'), '--target', target, '--out', out);
    const wrong = await runCrosswalk('pair', '--source', folder, '--target', target, '--out', out);
    expect([same, missing, wrong].map(({ status }) => status)).toEqual([1, 1, 1]);
    expect(same.stderr).toContain('Give each tenant its own export.');
    expect(missing.stderr).toContain('nowhere.csv');
  });

  it('refuses a project whose sides are exchanged, and leaves it as it was', async () => {
    const { folder, source, target, out } = exports();
    const project = join(folder, 'kept.crosswalk');
    await runCrosswalk('pair', '--source', source, '--target', target, '--out', out, '--project', project);
    const swapped = await runCrosswalk('pair', '--source', target, '--target', source, '--out', out, '--project', project);
    expect(swapped).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('already in this project as an export of the target tenant'),
    });
    const again = await runCrosswalk('pair', '--source', source, '--target', target, '--out', out, '--project', project, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ source: { accounts: 8 }, target: { accounts: 8 } });
  });

  it('refuses to write a mapping without a pair, writes the review list, and leaves no empty project after a refusal', async () => {
    const { folder, source, target, out } = exports();
    writeFileSync(target, `${header}\r\n${row(90, 'fabrikam.com', 'Zoe Quill')}\r\n`);
    const none = await runCrosswalk('pair', '--source', source, '--target', target, '--out', out);
    expect(none).toMatchObject({ status: 1, stderr: expect.stringContaining('No pair can be written') });
    expect(readdirSync(out).toSorted()).toEqual(['migration-workbook.xlsx', 'review.csv']);
    writeFileSync(source, '');
    const project = join(folder, 'fresh.crosswalk');
    expect(await runCrosswalk('pair', '--source', source, '--target', target, '--out', out, '--project', project)).toMatchObject({
      status: 1,
    });
    expect(existsSync(project)).toBe(false);
    expect(
      await runCrosswalk('pair', '--source', source, '--target', target, '--out', out, '--project', join(folder, 'x.csv')),
    ).toMatchObject({ status: 2 });
  });

  it('takes everything back when it is interrupted, and says so', async () => {
    const { folder, out } = exports();
    const project = join(folder, 'stopped.crosswalk');
    const args = [
      'pair',
      '--source',
      sample('contoso-users.csv'),
      '--target',
      sample('fabrikam-users.csv'),
      '--out',
      out,
      '--project',
      project,
    ];
    const child = spawn(process.execPath, [join(root, 'bin', 'crosswalk.js'), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => {
      if (stderr === '') child.kill('SIGINT');
      stderr += data.toString();
    });
    const [status] = (await once(child, 'close')) as [number | null];
    expect({ status, cancelled: stderr.includes('Cancelled. Nothing was written.') }).toEqual({ status: 130, cancelled: true });
    expect(readdirSync(out)).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([]);
  });

  it('takes several worksheets of a workbook, and a mapping file for either side', async () => {
    const { folder, source, target, out } = exports();
    const book = join(folder, 'book.xlsx');
    const sheet = (name: string, person: string) => ({
      name,
      rows: [
        ['UserPrincipalName', 'DisplayName'],
        [`${person}@contoso.com`, person],
      ],
    });
    writeFileSync(book, await writeXlsx({ sheets: [sheet('Users', 'Zoe'), sheet('Guests', 'Yan'), sheet('Rooms', 'Xi')] }));
    const mapping = join(folder, 'map.csv');
    writeFileSync(mapping, 'Source,Destination\r\nnew@contoso.com,new@fabrikam.com\r\n');
    const sources = [source, book, `${book}#Rooms`, mapping];
    const ended = await runCrosswalk('pair', '--source', ...sources, '--target', target, mapping, '--out', out, '--json');
    expect(JSON.parse(ended.stdout)).toMatchObject({ source: { accounts: 11 }, target: { accounts: 9 } });
    const missing = await runCrosswalk('pair', '--source', `${book}#Nowhere`, '--target', target, '--out', out);
    expect(missing).toMatchObject({ status: 1, stderr: expect.stringContaining('no worksheet “Nowhere”') });
  });

  it('tells of a newer export what contradicts the older one, and whom only that one knows', async () => {
    const { folder, source, target, out } = exports();
    const project = join(folder, 'work.crosswalk');
    await runCrosswalk('pair', '--source', source, '--target', target, '--out', out, '--project', project);
    const newer = join(folder, 'newer.csv');
    const people = readFileSync(source, 'utf8')
      .replace(/^.*Okonkwo.*\r\n/m, '')
      .replace(',Greta Lindqvist,', ',Greta Lind,');
    writeFileSync(newer, people);
    const ended = await runCrosswalk('pair', '--source', newer, '--target', target, '--out', out, '--project', project, '--json');
    expect(JSON.parse(ended.stdout)).toMatchObject({
      source: {
        accounts: 8,
        contradictions: [{ field: 'displayName', counts: 'newer.csv', doesNot: 'source.csv', accounts: 1 }],
        perhapsOlder: [{ name: 'source.csv', newer: 'newer.csv', onlyHere: 1 }],
      },
      target: { contradictions: [], perhapsOlder: [] },
    });
    const told = await runCrosswalk('pair', '--source', newer, '--target', target, '--out', out, '--project', project);
    expect(told.stdout).toContain('displayName of 1 account: newer.csv counts, source.csv does not');
    expect(told.stdout).toContain('source.csv alone tells of 1 account, kept as before; if newer.csv is its newer version');
  });

  it('names the rows it left out', async () => {
    const { source, target, out } = exports();
    writeFileSync(source, `${readFileSync(source, 'utf8')}broken at contoso,Nobody,No,Body,,,\r\n`);
    const ended = await runCrosswalk('pair', '--source', source, '--target', target, '--out', out);
    expect(ended.stdout).toMatch(/line 10: “broken at contoso” is not a user principal name/);
  });

  it('replaces an older mapping whole, and keeps it when the new run is refused', async () => {
    const { source, target, out } = exports();
    mkdirSync(out);
    writeFileSync(join(out, 'usermapping.csv'), 'old');
    writeFileSync(source, 'nothing');
    await runCrosswalk('pair', '--source', source, '--target', target, '--out', out);
    expect(readFileSync(join(out, 'usermapping.csv'), 'utf8')).toBe('old');
  });
});

describe('the command line', () => {
  it.each([
    [['--help'], 0, /Usage: crosswalk/],
    [['pair', '--help'], 0, /--accept/],
    [['--version'], 0, /^\d+\.\d+\.\d+\n$/],
    [['pair', '--version'], 0, /^\d+\.\d+\.\d+\n$/],
    [['pari'], 2, /Did you mean pair\?/],
    [['pair', '--sorce', 'x'], 2, /Did you mean --source\?/],
    [['pair'], 2, /--source/],
    [['pair', '--source', 'a', '--target', 'b', '--out', 'c', '--accept', 'maybe'], 2, /sure, likely/],
    [[], 2, /Usage/],
  ])('answers %j with status %d', async (args, status, words) => {
    const ended = await runCrosswalk(...args);
    expect(ended.status).toBe(status);
    expect(status === 0 ? ended.stdout : ended.stderr).toMatch(words);
  });
});

/** The hardest tenants the bench draws: namesakes, decoys, wrong numbers, every kind of account. */
const TEXTS = tenantTexts('hard', 250, 7);
const HEADERS = { source: rowsOf(TEXTS.source)[0]!, target: rowsOf(TEXTS.target)[0]! };
const ROWS = { source: rowsOf(TEXTS.source).slice(1), target: rowsOf(TEXTS.target).slice(1) };

function rowsOf(text: string): string[][] {
  const { data } = Papa.parse(text.replace(/^\u{FEFF}/u, ''), { delimiter: ',' });
  return data.filter((cells) => cells.length > 1);
}

async function pairRows(folder: string, rows: typeof ROWS): Promise<{ mapping: string; review: string }> {
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
  const expected = await pairRows(join(folder, 'as-drawn'), ROWS);
  expect(expected.mapping.split('\r\n').length).toBeGreaterThan(100);
  const shuffled = (rows: string[][]): fc.Arbitrary<string[][]> => fc.shuffledSubarray(rows, { minLength: rows.length });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(shuffled(ROWS.source), shuffled(ROWS.target), async (source, target) => {
      expect(await pairRows(join(folder, `${run++}`), { source, target })).toEqual(expected);
    }),
    { numRuns: 2 },
  );
}, 240_000);
