import { describe, expect, it } from 'vitest';
import { addressKey, findAddressFault } from '#core/mapping/address.ts';

describe('findAddressFault', () => {
  it.each(["o'brien@contoso.com", 'a_b-c.d!e#f^g~h@contoso.co.uk', 'ann_x.com#EXT#@fabrikam.onmicrosoft.com', '1@2.de'])(
    'finds nothing wrong with %s',
    (upn) => {
      expect(findAddressFault(upn)).toBeNull();
    },
  );

  it.each([
    ['', 'empty'],
    ['ann@contoso.com ', 'not-ascii'],
    ['jürgen@contoso.com', 'not-ascii'],
    ['=cmd@contoso.com', 'formula-start'],
    ['@contoso.com', 'formula-start'],
    ['ann@', 'not-an-address'],
    ['ann@contoso..com', 'not-an-address'],
    ['ann@-contoso.com', 'not-an-address'],
    ['ann+news@contoso.com', 'bad-character'],
    [`${'a'.repeat(60)}@${'b'.repeat(45)}.com`, 'too-long'],
  ])('names what is wrong with %j', (upn, code) => {
    expect(findAddressFault(upn)).toMatchObject({ code });
  });
});

describe('addressKey', () => {
  it('does not depend on the letter case or the language of the machine', () => {
    expect(addressKey('ANN.IVY@Contoso.COM')).toBe('ann.ivy@contoso.com');
  });
});
