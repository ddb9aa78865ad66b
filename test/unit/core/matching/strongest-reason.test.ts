import { expect, test } from 'vitest';
import { COMPARISONS } from '#core/matching/comparisons.ts';
import { evidenceSize, writeComparison } from '#core/matching/evidence.ts';
import { ALIGNED_FIELDS } from '#core/matching/fields-compared.ts';
import { AT } from '#core/matching/pair-weigher.ts';
import { strongestReason } from '#core/matching/strongest-reason.ts';

const address = AT.levels + COMPARISONS.findIndex(({ name }) => name === 'address');
const standing = AT.levels + COMPARISONS.findIndex(({ name }) => name === 'standing');
const value = (field: (typeof ALIGNED_FIELDS)[number]): number => AT.values + ALIGNED_FIELDS.indexOf(field);

test.each<[string, readonly (readonly [place: number, bits: number])[]]>([
  ['nothing', []],
  ['nothing', [[AT.given, -3]]],
  ['address', [[address, 12]]],
  [
    'sign-in-name',
    [
      [AT.login, 9],
      [AT.surname, 5],
      [AT.given, 3],
    ],
  ],
  [
    'name',
    [
      [AT.login, 4],
      [AT.surname, 5],
      [AT.given, 3],
    ],
  ],
  [
    'address',
    [
      [AT.surname, 7],
      [AT.given, 7],
      [address, 7],
    ],
  ],
  [
    'work',
    [
      [AT.surname, 2],
      [value('department'), 3],
      [value('officeLocation'), 2],
    ],
  ],
  [
    'place',
    [
      [value('city'), 4],
      [value('department'), 3],
      [value('jobTitle'), 3],
    ],
  ],
  [
    'words',
    [
      [AT.words, 6],
      [standing, 10],
    ],
  ],
])('%s', (reason, parts) => {
  const evidence = new Uint8Array(evidenceSize(AT.values + ALIGNED_FIELDS.length));
  for (let place = 0; place < AT.values + ALIGNED_FIELDS.length; place++) {
    writeComparison(evidence, place, 1, parts.find(([at]) => at === place)?.[1] ?? 0);
  }
  expect(strongestReason(evidence)).toBe(reason);
});
