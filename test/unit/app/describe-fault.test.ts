import { describe, expect, test } from 'vitest';
import { describeFault } from '#app/describe-fault.ts';

describe('describeFault', () => {
  test('keeps kind, code and place, and leaves out the words', () => {
    const fault = Object.assign(new RangeError('ana@contoso.com\nis on line 2'), { code: 'SQLITE_BUSY' });
    const text = describeFault(fault);
    expect(text).toMatch(/^RangeError SQLITE_BUSY\n\s+at /u);
    expect(text).not.toContain('ana@contoso.com');
    expect(text).not.toContain('line 2');
  });

  test.each([
    ['a text', 'ana@contoso.com', 'not an error but string'],
    ['nothing', undefined, 'not an error but undefined'],
  ])('copes with %s', (_case, fault, text) => expect(describeFault(fault)).toBe(text));
});
