import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accountColumns } from '#app/db/account-columns.ts';
import { cutTexts, decode, HeldRows } from '#app/import/held-rows.ts';
import { toRows } from '#app/import/prepared-rows.ts';
import { readAgain, type RowPlace } from '#app/import/read-again.ts';
import { readForIntake, type FileToRead } from '#app/import/read-for-intake.ts';
import { drive } from '#app/jobs/drive.ts';
import type { Account } from '#core/directory/account.ts';
import { tempFolderForSuite } from '#test/support/temp-folder-for-suite.ts';

const folder = tempFolderForSuite();
const HEADER = 'userPrincipalName,displayName,department,city,streetAddress';

interface Odd {
  readonly lineEnd?: string;
  /** What stands in the street of the rows from the thousandth on. */
  readonly street?: (n: number) => string;
  readonly encode?: (text: string) => Buffer;
}

/** Four thousand people, of whom some have a line break in their department, in a file of some 900 KB. */
function fileOf(
  name: string,
  { lineEnd = '\r\n', street = () => 'Long Street '.repeat(15), encode = (text) => Buffer.from(text) }: Odd = {},
): FileToRead {
  const path = join(folder, name);
  const rows = Array.from({ length: 4000 }, (_, n) => {
    const department = n % 7 === 0 ? `"Sales,${lineEnd}East ${n}"` : `Sales ${n}`;
    return `p${n}@contoso.com,Müller ${n},${department},,${n < 1000 ? '' : street(n)} ${n}`;
  });
  writeFileSync(path, encode([HEADER, ...rows, ''].join(lineEnd)));
  return { path, name, choices: { side: 'source' } };
}

/** The places of all rows, and what a whole reading makes of them. */
function readWhole(file: FileToRead): { readonly rows: HeldRows; readonly accounts: Account[] } {
  const rows = new HeldRows();
  const accounts: Account[] = [];
  const reading = readForIntake(file, 'not', (account) => accounts.push(account));
  for (;;) {
    const step = reading.next();
    if (step.done) {
      rows.finish(file, step.value.end.type === 'read' ? step.value.end.untold : []);
      return { rows, accounts };
    }
    if (step.value.type === 'rows' && step.value.rows) rows.take(step.value.rows, step.value.bytes);
  }
}

function result<T>(work: Generator<unknown, T>): { readonly value: T; readonly steps: number } {
  let steps = 0;
  const value = drive(work, () => ++steps > 0)!.result;
  return { value, steps };
}

const PLACES = [0, 1, 999, 2100, 2101, 2800, 3999];

describe('accounts read again', () => {
  const long = 'Quay '.repeat(3000);
  test.each<[string, Odd]>([
    ['with line breaks inside cells', {}],
    ['of a file with bare line feeds', { lineEnd: '\n' }],
    ['of a file with carriage returns alone', { lineEnd: '\r' }],
    ['of a file in UTF-16', { encode: (text) => Buffer.from(`\u{FEFF}${text}`, 'utf16le') }],
    ['behind a row longer than a piece', { street: (n) => (n === 2100 ? long : 'Short') }],
  ])('%s are those of the whole reading', (name, odd) => {
    const { rows, accounts } = readWhole(fileOf(`${name}.csv`, odd));
    expect(accounts).toHaveLength(4000);
    const { value } = result(rows.readWhole(PLACES));
    const { city: _, ...told } = accounts[2100]!.fields;
    expect(value.get(2100)!.fields).toEqual(told);
    expect([...value].map(([place, { key }]) => [place, key])).toEqual(PLACES.map((place) => [place, accounts[place]!.key]));
    for (const place of PLACES) expect(value.get(place)!.fields.department).toBe(accounts[place]!.fields.department);
  });

  test('take a small part of the reading', () => {
    const { rows } = readWhole(fileOf('part.csv'));
    const some = result(rows.readWhole([2100, 3500])).steps;
    // A key that is nowhere is looked for in all of it.
    const { value, steps } = result(
      readAgain(fileOf('part.csv'), [{ key: 'upn:nobody@contoso.com', from: 0, to: 9000 } satisfies RowPlace]),
    );
    expect([value.size, steps > 3 * some]).toEqual([0, true]);
  });

  test('are missing when the file has changed or is gone', () => {
    const file = fileOf('changed.csv');
    const { rows } = readWhole(file);
    writeFileSync(file.path, `${HEADER}\r\np2100@contoso.com,Müller,,,\r\n`);
    expect([...result(rows.readWhole(PLACES)).value.keys()]).toEqual([2100]);
    appendFileSync(file.path, 'p1@contoso.com');
    rmSync(file.path);
    expect(result(rows.readWhole(PLACES)).value.size).toBe(0);
    // Whatever stands there now cannot be read: the pairing is not lost for that.
    mkdirSync(file.path);
    expect(result(rows.readWhole(PLACES)).value.size).toBe(0);
  });
});

test('held rows tell of accounts by their places in the file', () => {
  const { rows, accounts } = readWhole(fileOf('held.csv'));
  const all = toRows(rows.taken.flatMap(cutTexts).map(decode));
  expect(all).toEqual(accounts.map(accountColumns));
  const some = [3999, 0, 2100, 2101];
  expect([...rows.columnsOf(some)].toSorted((a, b) => a[0] - b[0])).toEqual(
    some.toSorted((a, b) => a - b).map((place) => [place, all[place]]),
  );
  expect(rows.ofKinds(['member'])).toHaveLength(4000);
  expect(() => rows.columnsOf([4000])).toThrow('account 4000 of 4000');
});
