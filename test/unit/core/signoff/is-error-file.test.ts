import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isErrorFile } from '#core/signoff/is-error-file.ts';

const EXPORTS = join(import.meta.dirname, '../../../fixtures/exports');

describe('isErrorFile', () => {
  it.each([
    ['a column of errors', 'Source,Destination,Error\r\nann@contoso.com,ann@fabrikam.com,User not found in target tenant\r\n'],
    ['sentences', 'Line 2: ann@contoso.com is not a valid user.\nLine 3: Invalid Email Format.\n'],
    ['a repeated address', 'Row 4: duplicate entry ann@contoso.com\n'],
  ])('takes %s', (_name, text) => expect(isErrorFile(text)).toBe(true));

  it.each([
    ['a mapping', 'Source,Destination\r\nann@contoso.com,ann@fabrikam.com\r\n'],
    ['a mapping with names', 'Source,Destination,Name\r\nann@contoso.com,ann@fabrikam.com,Ann Archer\r\n'],
    [
      'a short list of people',
      'User,Name,Department\r\nann@contoso.com,Ann Archer,Sales\r\nben@contoso.com,Ben Barlow,Licences\r\ncleo@contoso.com,Cleo,IT\r\n',
    ],
    ['nothing', ''],
  ])('leaves %s', (_name, text) => expect(isErrorFile(text)).toBe(false));

  it('takes no export for one, but the report of a validation', () => {
    const texts = readdirSync(EXPORTS, { recursive: true, encoding: 'utf8' }).filter((name) => /\.(?:csv|txt)$/i.test(name));
    expect(texts.length).toBeGreaterThan(10);
    expect(texts.filter((name) => isErrorFile(readFileSync(join(EXPORTS, name), 'utf8')))).toEqual(['usermapping-report.csv']);
  });
});
