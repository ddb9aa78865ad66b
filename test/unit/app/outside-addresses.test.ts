import { expect, test } from 'vitest';
import { allowedAddress, MIGRATION_GUIDE } from '#app/outside-addresses.ts';

const SIGN_IN = 'https://login.microsoftonline.com/organizations/oauth2/v2.0/authorize?client_id=x&state=y';

test.each([
  MIGRATION_GUIDE,
  SIGN_IN,
  'https://login.microsoftonline.us/contoso.example/oauth2/v2.0/authorize?a=b',
  'https://login.partner.microsoftonline.cn/common/oauth2/v2.0/authorize',
])('%s is opened', (address) => expect(allowedAddress(address)).toBe(address));

test('what is opened is the address as parsed, not as it came', () => {
  expect(allowedAddress(SIGN_IN.replace('login', 'LOGIN').replace('.com/', '.com:443/'))).toBe(SIGN_IN);
});

test.each([
  SIGN_IN.replace('https', 'http'),
  SIGN_IN.replace('login.microsoftonline.com', 'login.microsoftonline.com.evil.example'),
  SIGN_IN.replace('login.microsoftonline.com', 'login.microsoftonline.com:444'),
  SIGN_IN.replace('login.microsoftonline.com', 'name@login.microsoftonline.com'),
  SIGN_IN.replace('authorize', 'logout'),
  SIGN_IN.replace('/organizations', '/a/b'),
  `${SIGN_IN}#x`,
  'https://login.microsoftonline.com/',
  'https://microsoft.com/devicelogin',
  'http://localhost:1234/',
  'javascript:alert(1)',
  '',
])('%j is not opened', (address) => expect(allowedAddress(address)).toBeNull());
