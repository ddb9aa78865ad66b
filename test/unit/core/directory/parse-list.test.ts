import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLicenses, parseMails, parsePhones, parseProxyAddresses, saysUnlicensed } from '#core/directory/parse-list.ts';

const X500 = 'x500:/o=ExchangeLabs/ou=Exchange Administrative Group (FYDIBOHF23SPDLT)/cn=Recipients/cn=abc+d;e-Anna';

describe('proxy addresses', () => {
  test.each<[what: string, cell: string, addresses: readonly string[]]>([
    ['joined by +', 'SMTP:a@x.com+smtp:b@x.com', ['SMTP:a@x.com', 'smtp:b@x.com']],
    ['joined by ;', 'smtp:a@x.com;SMTP:b@x.com', ['smtp:a@x.com', 'SMTP:b@x.com']],
    ['joined by comma and space', 'SMTP:a@x.com, smtp:b@x.com', ['SMTP:a@x.com', 'smtp:b@x.com']],
    ['joined by spaces', 'SMTP:a@x.com smtp:b@x.com', ['SMTP:a@x.com', 'smtp:b@x.com']],
    ['with a + inside an address', 'SMTP:a+news@x.com+smtp:b@x.com', ['SMTP:a+news@x.com', 'smtp:b@x.com']],
    ['joined by |', 'SMTP:a@x.com|smtp:b@x.com', ['SMTP:a@x.com', 'smtp:b@x.com']],
    ['in the brackets of JSON', '["SMTP:a@x.com","smtp:b@x.com"]', ['SMTP:a@x.com', 'smtp:b@x.com']],
    ['in the brackets of JSON, none', '[]', []],
    ['in quotation marks', '"SMTP:a@x.com";"smtp:b@x.com"', ['SMTP:a@x.com', 'smtp:b@x.com']],
    ['without prefixes', 'a@x.com;b@x.com', ['smtp:a@x.com', 'smtp:b@x.com']],
    ['without prefixes, joined by +', 'a+n@x.com+b@x.com', ['smtp:a+n@x.com', 'smtp:b@x.com']],
    ['of other kinds', `SIP:a@x.com;${X500};SMTP:a@x.com`, ['sip:a@x.com', X500, 'SMTP:a@x.com']],
    ['in mixed case', 'Smtp:a@x.com', ['smtp:a@x.com']],
    ['in the braces of a screen', '{SMTP:a@x.com, smtp:b@x.com}', ['SMTP:a@x.com', 'smtp:b@x.com']],
    ['cut short on a screen', '{SMTP:a@x.com, smtp:b@x.com...}', ['SMTP:a@x.com', 'smtp:b@x.com']],
    ['cut short on a newer screen', '{SMTP:a@x.com, smtp:b@x.com…}', ['SMTP:a@x.com', 'smtp:b@x.com']],
    ['with an empty one', 'SMTP:a@x.com+smtp:', ['SMTP:a@x.com']],
  ])('%s', (_, cell, addresses) => {
    expect(parseProxyAddresses(cell)).toEqual(addresses);
  });

  const local = fc.stringMatching(/^[a-z][a-z0-9.]{0,8}(\+[a-z]{1,4})?$/);
  const address = fc.tuple(fc.constantFrom('SMTP', 'smtp', 'sip', 'x500'), local).map(([prefix, name]) => `${prefix}:${name}@x.com`);

  test('joined by any separator come apart again', () => {
    fc.assert(
      fc.property(
        fc.array(address, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('+', ';', ',', ', ', ' ', '|'),
        (addresses, separator) => {
          expect(parseProxyAddresses(addresses.join(separator))).toEqual(addresses);
        },
      ),
    );
  });
});

test.each<[cell: string, mails: readonly string[]]>([
  ['a@x.com', ['a@x.com']],
  ['a@x.com; b@x.com,c@x.com', ['a@x.com', 'b@x.com', 'c@x.com']],
  ['a@x.com|b@x.com', ['a@x.com', 'b@x.com']],
  ['["a@x.com","b@x.com"]', ['a@x.com', 'b@x.com']],
  ['a+b@x.com+c@x.com', ['a+b@x.com', 'c@x.com']],
  [' ; ', []],
])('mail addresses of %j', (cell, mails) => {
  expect(parseMails(cell)).toEqual(mails);
});

test.each<[cell: string, phones: readonly string[]]>([
  ['+49 89 1234', ['+49 89 1234']],
  ['+49 89 1234; +49 171 5', ['+49 89 1234', '+49 171 5']],
  ['{+49 89 1234}', ['+49 89 1234']],
  ['["+49 89 1234"]', ['+49 89 1234']],
])('telephone numbers of %j', (cell, phones) => {
  expect(parsePhones(cell)).toEqual(phones);
});

test.each<[cell: string, licenses: readonly string[]]>([
  ['Microsoft 365 E5+Power BI Pro', ['Microsoft 365 E5', 'Power BI Pro']],
  ['contoso:ENTERPRISEPACK;contoso:VISIO', ['contoso:ENTERPRISEPACK', 'contoso:VISIO']],
  ['SPE_E5|VISIO', ['SPE_E5', 'VISIO']],
  ['["SPE_E5","VISIO"]', ['SPE_E5', 'VISIO']],
  ['Office 365 E3', ['Office 365 E3']],
])('licences of %j', (cell, licenses) => {
  expect(parseLicenses(cell)).toEqual(licenses);
});

test('what says that there is no licence', () => {
  for (const cell of [
    'Unlicensed',
    'unlicensed',
    'Nicht lizenziert',
    'Sans licence',
    'Non concédé sous licence',
    'Sin licencia',
    'Geen licentie',
    'Bez licencji',
    'Без лицензии',
    'No license',
    'Unassigned',
    'Without license',
    'No products assigned',
  ])
    expect(saysUnlicensed(cell)).toBe(true);
  for (const cell of ['Unlicensed+Power BI Pro', 'Office 365 E3', 'No Limits Suite', 'Nonprofit Business Licence', ''])
    expect(saysUnlicensed(cell)).toBe(false);
});
