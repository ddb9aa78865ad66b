import { describe, expect, it } from 'vitest';
import { readValidationErrors } from '#core/signoff/read-validation-errors.ts';

describe('readValidationErrors', () => {
  it.each([
    ['a column of its own', 'Source,Destination,Error\r\nann@contoso.com,ann@fabrikam.com,User not found in target tenant', null],
    ['a sentence with a line', 'Line 2: ann@contoso.com is not a valid user.', 2],
    ['a number, an address and words', '"2";"ann@contoso.com";"Duplicate entry"', 2],
  ])('takes %s', (_name, text, line) => {
    const { errors, notUnderstood } = readValidationErrors(text)!;
    expect(errors).toEqual([expect.objectContaining({ line, addresses: expect.arrayContaining(['ann@contoso.com']) })]);
    expect(errors[0]!.message).toMatch(/not found|not a valid|Duplicate/);
    expect(notUnderstood).toEqual([]);
  });

  it('takes a line number alone, and says what it does not understand', () => {
    const read = readValidationErrors('Row number 7 has an extra comma\nSomething else went wrong\n');
    expect(read).toEqual({
      errors: [{ at: 1, line: 7, addresses: [], message: 'Row number 7 has an extra comma' }],
      notUnderstood: [{ at: 2, text: 'Something else went wrong' }],
    });
  });

  it('is not deceived by a mapping', () => {
    expect(readValidationErrors('Source,Destination\r\nann@contoso.com,ann@fabrikam.com\r\n')).toBeNull();
    expect(readValidationErrors('')).toBeNull();
  });
});
