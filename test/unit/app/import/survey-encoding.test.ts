import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inspectFiles } from '#app/import/inspect-files.ts';
import { surveyEncoding } from '#app/import/survey-encoding.ts';
import { encode } from '../../core/directory/encoded-names.ts';
import { bytesOf, finish } from '../../core/directory/reading.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'survey-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function fileOf(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Polish names stand far behind the first block, which holds one that reads alike in both code pages. */
const rows = Array.from({ length: 4_000 }, (_, at) => `user${at}@contoso.com,${at === 0 ? 'Jörg Müller' : 'Anna Smith'}\r\n`);
const late = `UserPrincipalName,DisplayName\r\n${rows.join('')}lukasz@contoso.com,Łukasz Wałęsa\r\nzaneta@contoso.com,Żaneta Wiśniewska\r\n`;

describe('a file is surveyed', () => {
  test('to its end, with encodings to choose from', () => {
    const path = fileOf('late.csv', encode(late, 'windows-1250'));
    const { likely, encodings } = finish(surveyEncoding(path, 'late.csv'));
    expect(likely).toEqual({ likelyEncoding: 'windows-1250' });
    expect(encodings[0]).toMatchObject({ encoding: 'windows-1250', samples: ['Łukasz Wałęsa', 'Żaneta Wiśniewska', 'Jörg Müller'] });
  });

  test('no further than it must be', () => {
    const path = fileOf('wide.csv', encode(`\ufeff${late.repeat(4)}`, 'utf-16le'));
    const pieces = [...surveyEncoding(path, 'wide.csv')];
    expect(pieces).toEqual([]);
    expect(finish(surveyEncoding(path, 'wide.csv'))).toEqual({ likely: {}, encodings: [] });
  });

  test('and Unicode offers nothing to choose', () => {
    expect(finish(surveyEncoding(fileOf('utf8.csv', bytesOf(late)), 'utf8.csv'))).toEqual({ likely: {}, encodings: [] });
  });

  test('or is told to be unreadable', () => {
    expect(() => finish(surveyEncoding(join(folder, 'gone.csv'), 'gone.csv'))).toThrow('cannot be read');
  });
});

test('an inspection reads a file as its survey found it, unless a person says otherwise', () => {
  const path = fileOf('late.csv', encode(late, 'windows-1250'));
  const [found, told] = finish(
    inspectFiles(
      null,
      [
        { fileId: 'a', path, choices: {} },
        { fileId: 'b', path, choices: { encoding: 'windows-1252' } },
      ],
      {},
    ),
  );
  expect(found).toMatchObject({ outcome: 'recognised', table: { encoding: 'windows-1250' }, choices: {}, faultCount: 1 });
  expect(found?.outcome === 'recognised' && found.table.encodings.map(({ encoding }) => encoding)).toContain('windows-1252');
  expect(told).toMatchObject({ table: { encoding: 'windows-1252' }, choices: { encoding: 'windows-1252' }, faultCount: 0 });
});
