import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAnyExport } from '#app/import/read-any-export.ts';
import type { Account, Side } from '#core/directory/account.ts';
import type { ReadingChoices } from '#core/directory/export-reading.ts';
import { isDeleted } from '#core/directory/account.ts';
import { EXPORT_KINDS } from '#core/directory/kinds/export-kinds.ts';
import { readExport } from '#core/directory/read-export.ts';
import { workbookFixtures } from '../../../../support/workbook-fixtures.ts';
import { collect, type Read } from '../reading.ts';

/** What must be read from a fixture: one line for each account and each fault. */
interface Expected {
  readonly file: string;
  /** Read for the target side of a mapping, or from a sheet that is not the first. */
  readonly choices?: { readonly side?: Side; readonly sheet?: string };
  readonly kind: string;
  readonly title: string;
  readonly encoding: string;
  readonly delimiter: string;
  readonly sheet?: string;
  readonly headerLine: number;
  /** Line, sign-in name (else mail or id), shown name, kind, states, addresses, and in a mapping file the other side. */
  readonly accounts: readonly string[];
  /** Line, column, code, what was done. */
  readonly faults: readonly string[];
  readonly untold: readonly string[];
}

const folder = new URL('../../../../fixtures/exports/', import.meta.url);
const expectations = readdirSync(new URL('expected/', folder))
  .filter((name) => name.endsWith('.json'))
  .map((name) => {
    const { file, choices, ...expected } = JSON.parse(readFileSync(new URL(`expected/${name}`, folder), 'utf8')) as Expected;
    return { name: name.slice(0, -5), file, choices, expected };
  });

const bytesOf = (file: string): Uint8Array => readFileSync(new URL(file, folder));

function state(told: boolean | null | undefined, yes: string, no: string): string[] {
  return typeof told === 'boolean' ? [told ? yes : no] : [];
}

function describeAccount({ kind, fields }: Account, line: number, counterpart: string | undefined): string {
  const states = [
    ...state(fields.accountEnabled, 'enabled', 'disabled'),
    ...state(fields.licensed, 'licensed', 'unlicensed'),
    ...(isDeleted(fields) ? ['deleted'] : []),
  ];
  const addresses = [...(fields.proxyAddresses ?? []), ...(fields.otherMails ?? [])].join(' ');
  return [
    `${line}: ${fields.userPrincipalName ?? fields.mail ?? fields.objectId}`,
    fields.displayName ?? '-',
    kind,
    states.join(' ') || 'nothing told',
    addresses || '-',
    ...(counterpart === undefined ? [] : [`pairs with ${counterpart}`]),
  ].join(' | ');
}

/** The reading of a fixture in the form in which it is expected. */
function described({ recognition, accounts, lines, counterparts, faults, end }: Read): Omit<Expected, 'file' | 'choices'> {
  if (end.type === 'refused' || recognition === null) throw new Error(end.type === 'refused' ? end.refusal.message : 'not recognised');
  const { kind, title, encoding, delimiter, sheet, headerLine } = recognition;
  return {
    kind,
    title,
    encoding,
    delimiter,
    ...(sheet !== undefined && { sheet }),
    headerLine,
    accounts: accounts.map((account, at) => describeAccount(account, lines[at]!, counterparts[at])),
    faults: faults.map(({ line, column, code, remedy }) => `${line}: ${column ?? 'row'} | ${code} | ${remedy}`),
    untold: end.untold,
  };
}

const readFixture = (file: string, choices: ReadingChoices = {}): Read => collect(readAnyExport([bytesOf(file)], file, choices));

describe.each(expectations)('$name', ({ file, choices = {}, expected }) => {
  const found = readFixture(file, choices);

  test('gives the accounts and faults that are in it', () => {
    expect(described(found)).toEqual(expected);
  });

  test('tells each fault in a whole sentence', () => {
    for (const { message } of found.faults) expect(message).toMatch(/^[“A-Z].+\.$/s);
  });
});

test.each(expectations.filter(({ file }) => file.endsWith('.csv')))(
  '$name reads the same in chunks of any size',
  ({ file, choices = {} }) => {
    const bytes = bytesOf(file);
    for (const size of [1, 7, 1000]) {
      const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
      expect(collect(readExport(chunks, file, choices))).toEqual(readFixture(file, choices));
    }
  },
);

test('every kind of export that is known by its header has a fixture', () => {
  const covered = new Set(expectations.map(({ expected }) => expected.kind));
  expect(EXPORT_KINDS.map(({ kind }) => kind).filter((kind) => !covered.has(kind))).toEqual([]);
});

test('the workbooks hold what their source says', async () => {
  for (const [file, bytes] of Object.entries(await workbookFixtures())) {
    expect(collect(readAnyExport([bytes], file))).toEqual(readFixture(file));
  }
});

describe('a fixture that is refused', () => {
  test.each([
    ['french-header.csv', 'no-header', 1],
    ['no-header.csv', 'header-missing', 0],
  ])('%s can be read once a person says what its columns hold', (file, code, headerLine) => {
    const { end } = readFixture(file);
    expect(end).toMatchObject({ type: 'refused', refusal: { code, table: { headerLine } } });
  });

  test('objects that PowerShell formatted for the screen are refused for good', () => {
    const { end } = readFixture('format-table.csv');
    expect(end.type === 'refused' && end.refusal).toMatchObject({ code: 'formatted-objects' });
    expect(end.type === 'refused' && end.refusal.table).toBeUndefined();
    expect(end.type === 'refused' && end.refusal.message).toContain('Format-Table');
  });
});
