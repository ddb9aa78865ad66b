import { describe, expect, test } from 'vitest';
import type { InspectedTable } from '#contract/calls/inspection-shapes.ts';
import {
  chooseColumn,
  chooseFormat,
  chooseNoColumns,
  chooseShown,
  chosenColumns,
  filterColumns,
  likelyUpnColumn,
  shownColumns,
} from '#features/import/reading-choices.ts';
import { inspectedColumn } from '#test/support/pending-file.ts';

const table = (...columns: InspectedTable['columns']): InspectedTable => ({
  encoding: 'utf-8',
  encodings: [],
  delimiter: ';',
  sheet: null,
  sheets: [],
  headerLine: 1,
  fingerprint: '',
  columns,
  remembered: false,
});
const guessed = table(
  inspectedColumn(0, { header: 'Mail', field: 'mail' }),
  inspectedColumn(1, { header: 'Login' }),
  inspectedColumn(2, { header: 'Licence', field: 'licenses' }),
  inspectedColumn(3, { header: 'Licence 2' }),
);

describe('choosing what a column holds', () => {
  test('names that column alone when nobody else holds the field', () => {
    expect(chooseColumn(guessed, {}, 1, { field: 'userPrincipalName' })).toEqual({ columns: [{ index: 1, field: 'userPrincipalName' }] });
  });

  test('takes a field of one value from the column that held it', () => {
    expect(chooseColumn(guessed, {}, 1, { field: 'mail' })).toEqual({
      columns: [
        { index: 0, field: null },
        { index: 1, field: 'mail' },
      ],
    });
  });

  test('lets several columns fill a list together', () => {
    expect(chooseColumn(guessed, {}, 3, { field: 'licenses' }).columns).toEqual([
      { index: 2, field: 'licenses' },
      { index: 3, field: 'licenses' },
    ]);
  });

  test('makes the guesses beside it count where the headers do not say enough', () => {
    expect(chooseColumn(guessed, {}, 1, { field: 'userPrincipalName' }, true).columns).toEqual([
      { index: 0, field: 'mail' },
      { index: 1, field: 'userPrincipalName' },
      { index: 2, field: 'licenses' },
    ]);
  });

  test('can take all guesses as they are shown', () => {
    expect(chooseShown(guessed, { delimiter: ';' })).toEqual({
      delimiter: ';',
      columns: [
        { index: 0, field: 'mail' },
        { index: 2, field: 'licenses' },
      ],
    });
  });

  test('keeps the way of reading and what was said before', () => {
    const first = chooseColumn(guessed, { encoding: 'windows-1250' }, 1, { field: 'accountEnabled', reading: 'inverted' });
    expect(chooseColumn(guessed, first, 3, null)).toEqual({
      encoding: 'windows-1250',
      columns: [
        { index: 1, field: 'accountEnabled', reading: 'inverted' },
        { index: 3, field: null },
      ],
    });
  });

  test('carries on from what was remembered', () => {
    const remembered = table(inspectedColumn(0, { field: 'userPrincipalName', chosen: true }), inspectedColumn(1));
    expect(chooseColumn(remembered, {}, 1, { field: 'surname' }).columns).toEqual([
      { index: 0, field: 'userPrincipalName' },
      { index: 1, field: 'surname' },
    ]);
  });

  test('keeps in mind that the table has no header', () => {
    expect(chooseColumn({ ...guessed, headerLine: 0 }, {}, 1, { field: 'city' })).toEqual({
      headerLine: 0,
      columns: [{ index: 1, field: 'city' }],
    });
  });

  test('can be taken back to what the headers say', () => {
    const choices = chooseNoColumns(chooseColumn(guessed, { delimiter: ';' }, 1, { field: 'mail' }));
    expect(choices).toEqual({ delimiter: ';', columns: [] });
  });
});

test('columns are shown as chosen before the file has been read again', () => {
  const choices = chooseColumn(guessed, {}, 0, { field: 'accountEnabled', reading: 'inverted' });
  const [first, second] = shownColumns(guessed, choices);
  expect(first).toMatchObject({ field: 'accountEnabled', reading: 'inverted', chosen: true });
  expect(second).toEqual(guessed.columns[1]);
  expect(chosenColumns(shownColumns(guessed, choices))).toEqual([{ index: 0, field: 'accountEnabled', reading: 'inverted' }]);
});

test('a way of reading is let go with the field it belonged to', () => {
  const inverted = table(inspectedColumn(0, { field: 'accountEnabled', reading: 'inverted' }));
  expect(shownColumns(inverted, chooseColumn(inverted, {}, 0, { field: 'city' }))[0]).not.toHaveProperty('reading');
});

test.each([
  ['another delimiter makes other columns', { delimiter: ';' }, { delimiter: ';', headerLine: 3 }],
  ['another line of headers too', { headerLine: 0 }, { headerLine: 0 }],
  ['another worksheet also has a header of its own', { sheet: 'Users' }, { sheet: 'Users' }],
  [
    'other letters leave the columns what they are',
    { encoding: 'windows-1250' },
    { encoding: 'windows-1250', headerLine: 3, columns: [{ index: 0, field: 'mail' as const }] },
  ],
])('%s', (_, change, expected) => {
  expect(chooseFormat({ headerLine: 3, columns: [{ index: 0, field: 'mail' }] }, change)).toEqual(expected);
});

describe('the column that looks like user principal names', () => {
  test('is the fullest of addresses that is not used', () => {
    const columns = [
      inspectedColumn(0, { samples: ['Ada Berg'] }),
      inspectedColumn(1, { samples: ['ada@contoso.example'], filled: 0.4 }),
      inspectedColumn(2, { samples: ['ada@contoso.example', 'bo@contoso.example'], filled: 0.9 }),
      inspectedColumn(3, { samples: ['ada@contoso.example'], field: 'mail' }),
    ];
    expect(likelyUpnColumn(columns)?.index).toBe(2);
  });

  test('is none where one sample is no address, or there are no samples', () => {
    expect(likelyUpnColumn([inspectedColumn(0, { samples: ['ada@contoso.example', 'n/a'] }), inspectedColumn(1)])).toBeNull();
  });
});

test.each([
  ['all', '', [0, 1, 2]],
  ['used', '', [0]],
  ['unused', '', [1, 2]],
  ['filled', '', [0, 2]],
  ['all', 'LOG', [1]],
  ['all', 'zürich', [2]],
  ['used', 'zürich', []],
] as const)('of the columns, %s and “%s” leave %j', (filter, words, left) => {
  const columns = [
    inspectedColumn(0, { header: 'Mail', field: 'mail' }),
    inspectedColumn(1, { header: 'Login', filled: 0 }),
    inspectedColumn(2, { header: 'Ort', samples: ['Zürich'] }),
  ];
  expect(filterColumns(columns, filter, words).map(({ index }) => index)).toEqual(left);
});
