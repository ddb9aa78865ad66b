import { expect, it } from 'vitest';
import { formatUserMapping, USERMAPPING_FILE_NAME } from '#core/deliverables/usermapping-csv.ts';
import { buildUserMapping } from '#core/mapping/build-user-mapping.ts';

it('writes header, comma and CRLF, in order of the source, and nothing else', () => {
  const { mapping } = buildUserMapping([
    { source: 'Zoe@contoso.com', target: 'zoe@fabrikam.com' },
    { source: 'ann@contoso.com', target: 'ann@fabrikam.com' },
  ]);
  expect(formatUserMapping(mapping)).toBe('Source,Destination\r\nann@contoso.com,ann@fabrikam.com\r\nZoe@contoso.com,zoe@fabrikam.com\r\n');
});

it('is called exactly what Microsoft asks for', () => {
  expect(USERMAPPING_FILE_NAME).toBe('usermapping.csv');
});
