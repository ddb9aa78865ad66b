import { describe, expect, test } from 'vitest';
import { freshEntries, others, standing, type FieldProvenance } from '#lib/provenance.ts';

const field = (name: FieldProvenance['field'], ...values: readonly (string | null)[]): FieldProvenance => ({
  field: name,
  sayings: values.map((value, place) => ({ importId: place + 1, file: `${place + 1}.csv`, line: 2, value, read: null })),
});
const files = (sayings: readonly { file: string }[]): string[] => sayings.map(({ file }) => file);

describe('the sayings behind a value', () => {
  test.each([
    ['are the first that is not blank', field('department', null, 'Sales', 'Legal'), ['2.csv'], ['3.csv']],
    ['are all of a list, because lists are joined', field('licenses', 'E3', null, 'E5'), ['1.csv', '3.csv'], []],
    ['are none when every file is blank', field('department', null, ''), [], []],
    ['have no rival that says the same in other letters', field('city', 'Oslo', 'OSLO ', 'Bergen'), ['1.csv'], ['3.csv']],
    ['name each rival value once', field('city', 'Oslo', 'Bergen', 'bergen'), ['1.csv'], ['2.csv']],
  ])('%s', (_, provenance, told, rivals) => {
    expect(files(standing(provenance))).toEqual(told);
    expect(files(others(provenance))).toEqual(rivals);
  });
});

test('a list is told once, however many files tell it', () => {
  const told = standing(field('proxyAddresses', 'a@x.example\nb@x.example', 'B@x.example', 'b@x.example\nc@x.example'));
  expect(freshEntries(told).map(({ fresh }) => fresh)).toEqual(['a@x.example\nb@x.example', '', 'c@x.example']);
});
