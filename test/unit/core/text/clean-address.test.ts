import { describe, expect, it } from 'vitest';
import { cleanAddress, domainPart, guestHome, localPart, signInDomain } from '#core/text/clean-address.ts';

describe('addresses', () => {
  it('drops the protocol and the case', () => {
    expect(cleanAddress('SMTP:Ann.Smith@Contoso.com')).toBe('ann.smith@contoso.com');
    expect(cleanAddress('sip:ann@contoso.com')).toBe('ann@contoso.com');
  });

  it.each(['X500:/o=Contoso/cn=ann@x', 'ann', '@contoso.com', 'ann@'])('answers null for %s', (text) => {
    expect(cleanAddress(text)).toBeNull();
  });

  it('reads the home address of a guest', () => {
    expect(guestHome('ann_b_contoso.com#EXT#@fabrikam.onmicrosoft.com')).toBe('ann_b@contoso.com');
    expect(guestHome('ann@contoso.com')).toBeNull();
  });

  it('cuts at the last @', () => {
    expect(localPart('ann@contoso.com')).toBe('ann');
    expect(domainPart('ann@contoso.com')).toBe('contoso.com');
    expect(domainPart('ann')).toBe('');
    expect(signInDomain('Ann@Contoso.com')).toBe('contoso.com');
    expect(signInDomain('Ann_Adatum.com#EXT#@contoso.onmicrosoft.com')).toBe('adatum.com');
    expect(signInDomain('')).toBe('');
  });
});
