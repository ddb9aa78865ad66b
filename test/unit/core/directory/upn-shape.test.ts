import { expect, test } from 'vitest';
import { upnShape } from '#core/directory/upn-shape.ts';

test.each<[upn: string, shape: string]>([
  ['anna.berg@contoso.com', 'plain'],
  ["sean.o'brien@contoso.com", 'plain'],
  ['pat_y.com#EXT#@contoso.onmicrosoft.com', 'plain'],
  ['anna.@contoso.com', 'odd'],
  [`${'a'.repeat(65)}@contoso.com`, 'odd'],
  [`a@${'b'.repeat(45)}.com`, 'odd'],
  ['müller@contoso.com', 'odd'],
  ['anna+x@contoso.com', 'odd'],
  ['anna', 'broken'],
  ['anna@', 'broken'],
  ['@contoso.com', 'broken'],
  ['a@b@contoso.com', 'broken'],
  ['anna berg@contoso.com', 'broken'],
  ['CONTOSO\\anna', 'broken'],
  ['m?ller@contoso.com', 'broken'],
  ['a@x.com;b@x.com', 'broken'],
  [`${'a'.repeat(400)}ü@contoso.com`, 'broken'],
])('%s is %s', (upn, shape) => {
  expect(upnShape(upn)).toBe(shape);
});
