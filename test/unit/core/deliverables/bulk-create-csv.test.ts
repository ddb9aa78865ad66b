import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BULK_CREATE_COLUMNS, formatBulkCreate } from '#core/deliverables/bulk-create-csv.ts';
import type { AccountFields } from '#core/directory/account.ts';

const ann: AccountFields = {
  displayName: 'Ann Lee',
  givenName: 'Ann',
  surname: 'Lee',
  jobTitle: 'Buyer, senior',
  department: 'Purchasing',
  usageLocation: 'gb',
  streetAddress: '1 High St',
  state: null,
  country: 'United Kingdom',
  officeLocation: 'L-2',
  city: 'Leeds',
  postalCode: 'LS1 1AA',
  businessPhones: ['0113 496 0000', '0113 496 0001'],
  mobilePhone: '07700 900000',
  accountEnabled: true,
};
const HEAD = `\uFEFFversion:v1.0\r\n${BULK_CREATE_COLUMNS.join(',')}\r\n`;
const rowOf = (fields: AccountFields, upn: string | null = 'a@b.com'): string =>
  formatBulkCreate([{ fields, upn }]).slice(HEAD.length).replace(/\r\n$/u, '');

describe('the list for Entra’s bulk create', () => {
  test('is the documented template with the values of the source, and without passwords', () => {
    expect(formatBulkCreate([{ fields: ann, upn: 'ann.lee@fabrikam.com' }])).toBe(
      `${HEAD}Ann Lee,ann.lee@fabrikam.com,,No,Ann,Lee,"Buyer, senior",Purchasing,GB,1 High St,,United Kingdom,L-2,Leeds,LS1 1AA,0113 496 0000,07700 900000\r\n`,
    );
  });

  test.each<[string, AccountFields, string]>([
    ['blocks the sign-in of who is blocked in the source', { displayName: 'A', accountEnabled: false }, 'A,a@b.com,,Yes,,,,,,,,,,,,,'],
    ['does not block where the files do not say', { displayName: 'A' }, 'A,a@b.com,,No,,,,,,,,,,,,,'],
    ['puts a name together where there is none', { givenName: 'Ann', surname: 'Lee' }, 'Ann Lee,a@b.com,,No,Ann,Lee,,,,,,,,,,,'],
    ['falls back on the mail name', { mail: 'ann@contoso.com' }, 'ann,a@b.com,,No,,,,,,,,,,,,,'],
    ['leaves out what is no country code', { displayName: 'A', usageLocation: 'Germany' }, 'A,a@b.com,,No,,,,,,,,,,,,,'],
    ['leaves out numbers that would be disarmed', { displayName: 'A', mobilePhone: '+44 7700 900000' }, 'A,a@b.com,,No,,,,,,,,,,,,,'],
    ['disarms formulas', { displayName: '=HYPERLINK(A1)' }, "'=HYPERLINK(A1),a@b.com,,No,,,,,,,,,,,,,"],
    ['cuts white space off', { displayName: ' A ' }, 'A,a@b.com,,No,,,,,,,,,,,,,'],
  ])('%s', (_, fields, row) => expect(rowOf(fields)).toBe(row));

  test('leaves a sign-in name that nobody could propose for a person to fill in', () => {
    expect(rowOf({ displayName: 'A' }, null)).toBe('A,,,No,,,,,,,,,,,,,');
  });

  test('never holds a password nor a cell that a spreadsheet would run', () => {
    const text = fc.oneof(fc.string(), fc.constantFrom('=1+1', '+1', '-1', '@a', '\t=1', '"=1'));
    const fields = fc.record({ displayName: text, givenName: text, department: text, city: text, mobilePhone: text });
    fc.assert(
      fc.property(fields, (some) => {
        const cells = rowOf({ ...some, displayName: some.displayName || 'A' }).match(/(?:"(?:[^"]|"")*"|[^,]*)(?:,|$)/gu) ?? [];
        for (const cell of cells) expect(cell.replace(/^"/u, '')).not.toMatch(/^[=+\-@\t\r]/u);
        expect(cells[2]).toBe(',');
      }),
    );
  });
});
