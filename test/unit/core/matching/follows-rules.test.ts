import { expect, test } from 'vitest';
import { COMPARISONS } from '#core/matching/comparisons.ts';
import { evidenceSize, writeComparison, writeHeader } from '#core/matching/evidence.ts';
import { ALIGNED_FIELDS } from '#core/matching/fields-compared.ts';
import { followingRules } from '#core/matching/follows-rules.ts';
import { AT } from '#core/matching/pair-weigher.ts';

const domain = AT.values + ALIGNED_FIELDS.indexOf('domain');
const model = {
  version: 2,
  renames: [],
  loginRules: [
    { from: 5, to: 9, support: 40, exceptions: 3 },
    { from: 5, to: 7, support: 3, exceptions: 40 },
    { from: 6, to: 6, support: 2, exceptions: 0 },
  ],
};

function evidence(sourcePattern: number, targetPattern: number, domainBits = 0): Uint8Array {
  const bytes = new Uint8Array(evidenceSize(AT.values + ALIGNED_FIELDS.length + COMPARISONS.length));
  writeHeader(bytes, { origins: 0, sourceNamesakes: 1, targetNamesakes: 1, surnameHolders: 1, sourcePattern, targetPattern });
  for (let c = 0; c < AT.values + ALIGNED_FIELDS.length; c++) writeComparison(bytes, c, 0, c === domain ? domainBits : 0);
  return bytes;
}

test.each([
  ['the way most went', evidence(5, 9), true],
  ['the way a few went', evidence(5, 7), false],
  ['what stayed as it was', evidence(6, 6, 2), true],
  ['a domain that speaks against it', evidence(5, 9, -3), false],
  ['a sign-in name that follows from no name', evidence(0, 0), false],
  ['evidence of another version', new Uint8Array(4), false],
])('%s', (_, bytes, follows) => {
  expect(followingRules(model)(bytes)).toBe(follows);
});

test('a model of another version holds no rules', () => {
  expect(followingRules({ ...model, version: 1 })(evidence(5, 9))).toBe(false);
});
