import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import type { ReadingChoices } from '#core/directory/export-reading.ts';
import { textCell, workbookParts } from '#test/support/workbooks/workbook-parts.ts';
import { zip } from '#test/support/workbooks/zip.ts';
import { createChance, mutate, type Chance } from './mutate.ts';

/** A file to try, and what a person says of it. */
export interface FuzzFile {
  readonly bytes: Buffer;
  readonly choices: ReadingChoices;
  readonly piece: number;
}

const fixtures = join(import.meta.dirname, '../../fixtures/exports');
const texts = globSync('*.csv', { cwd: fixtures })
  .sort()
  .map((name) => readFileSync(join(fixtures, name)));
/** The parts of a workbook with the rows of each text, in cells of every type. */
const workbooks = texts.map((text) => {
  const strings: string[] = [];
  const { data } = Papa.parse(text.toString('utf8').slice(0, 8_000), { delimiter: '', newline: '' });
  const rows = data.slice(0, 20).map((cells, row) => {
    const made = cells.slice(0, 26).map((cell, column) => {
      const reference = `${String.fromCharCode(65 + column)}${row + 1}`;
      const clean = cell.replace(/[\0-\x1f\ufffd]/g, ' ');
      if (/^\d{1,15}$/.test(clean)) return `<c r="${reference}" s="1"><v>${clean}</v></c>`;
      if ((row + column) % 3 > 0) return textCell(reference, clean);
      strings.push(`<si><t>${clean.replace(/[<&]/g, '')}</t></si>`);
      return `<c r="${reference}" t="s"><v>${strings.length - 1}</v></c>`;
    });
    return `<row r="${row + 1}">${made.join('')}</row>`;
  });
  return workbookParts({
    sheets: { Users: rows.join(''), Other: rows.slice(0, 3).join('') },
    strings: strings.join(''),
    formats: ['00000'],
  });
});
const packed = workbooks.map((parts) => zip(parts));

/** The file that a seed makes of the fixtures: two of three times a text, else a workbook with its parts or its bytes changed. */
export function fuzzFile(seed: number): FuzzFile {
  const chance = createChance(seed);
  const choices = chance.below(4) === 0 ? drawChoices(chance) : {};
  const piece = chance.pick([65_536, 65_536, 4_099, 17]);
  const sort = chance.below(6);
  if (sort < 4) return { bytes: mutate(chance.pick(texts), texts, chance), choices, piece };
  if (sort === 4) return { bytes: mutate(chance.pick(packed), packed, chance), choices, piece };
  const parts: Record<string, string | Uint8Array> = { ...chance.pick(workbooks) };
  const name = chance.pick([...Object.keys(parts), 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml']);
  const others = Object.values(chance.pick(workbooks)).map((text) => Buffer.from(text));
  parts[name] = mutate(Buffer.from(parts[name]!), others, chance);
  return { bytes: zip(parts, { stored: true }), choices, piece };
}

function drawChoices(chance: Chance): ReadingChoices {
  return {
    ...(chance.below(3) === 0 && { encoding: chance.pick(['utf-8', 'windows-1252', 'utf-16le', 'shift_jis', 'gb18030', 'windows-1258']) }),
    ...(chance.below(3) === 0 && { delimiter: chance.pick([',', ';', '\t', '|', ' ', '.']) }),
    ...(chance.below(3) === 0 && { headerLine: chance.below(6) }),
    ...(chance.below(3) === 0 && { sheet: chance.pick(['Users', 'Other', 'None']) }),
    ...(chance.below(2) === 0 && { side: chance.pick(['source', 'target'] as const) }),
    ...(chance.below(2) === 0 && {
      columns: Array.from({ length: 1 + chance.below(3) }, () => ({
        index: chance.below(12),
        field: chance.pick(['userPrincipalName', 'mail', 'objectId', 'displayName', 'accountEnabled', 'proxyAddresses', null] as const),
      })),
    }),
  };
}
