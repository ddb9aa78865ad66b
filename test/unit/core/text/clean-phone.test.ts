import { describe, expect, it } from 'vitest';
import { cleanPhone } from '#core/text/clean-phone.ts';

describe('cleanPhone', () => {
  it.each(['+49 89 1234 5678', '089 12345678', '+49 (0)89 1234-5678', '0049 89 12345678'])('reads one line in %s', (text) => {
    expect(cleanPhone(text)).toEqual({ tail: '12345678', extension: '' });
  });

  it.each(['+1 206 555 0100 x1234', '+1 (206) 555-0100 ext. 1234', '2065550100;1234'])('sets the extension apart in %s', (text) => {
    expect(cleanPhone(text)).toEqual({ tail: '65550100', extension: '1234' });
  });

  it('does not take a fragment for a number', () => {
    expect(cleanPhone('4711')).toBeNull();
    expect(cleanPhone('n/a')).toBeNull();
  });
});
