import { expect, it } from 'vitest';
import { surnameFamilies } from '#core/text/surname-variants.ts';

it.each([
  ['chen', 'chan'],
  ['kim', 'gim'],
  ['lee', 'yi'],
  ['park', 'bak'],
  ['choi', 'chu'],
])('%s and %s: same family only where they are spellings of one surname', (a, b) => {
  const shared = surnameFamilies(a).some((family) => surnameFamilies(b).includes(family));
  expect(shared).toBe(b !== 'chu');
});
