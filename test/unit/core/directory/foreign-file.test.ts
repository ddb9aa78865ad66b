import { describe, expect, test } from 'vitest';
import { recogniseForeignBytes, recogniseForeignText } from '#core/directory/foreign-file.ts';

describe('by its first bytes', () => {
  test.each<[what: string, bytes: readonly number[], code: string | null]>([
    ['a ZIP archive', [0x50, 0x4b, 3, 4], 'zip'],
    ['an empty ZIP archive', [0x50, 0x4b, 5, 6], 'zip'],
    ['a PDF document', [...Buffer.from('%PDF-1.7')], 'pdf'],
    ['gzip', [0x1f, 0x8b, 8, 0], 'compressed'],
    ['a picture', [0x89, 0x50, 0x4e, 0x47], 'image'],
    ['a project of ours', [...Buffer.from('SQLite format 3\0')], 'sqlite'],
    ['text', [...Buffer.from('userPrincipalName')], null],
    ['nothing', [], null],
  ])('%s', (_, bytes, code) => {
    expect(recogniseForeignBytes(Uint8Array.from(bytes))?.code ?? null).toBe(code);
  });
});

describe('by its first text', () => {
  test.each<[what: string, text: string, code: string | null]>([
    ['a web page', '\n<!DOCTYPE html><html><title>Sign in to your account</title>', 'html'],
    ['a web page behind comments', '<!-- saved from url --> <!-- x -->\n<html>', 'html'],
    ['a table of a web page saved as .xls', '<table border=1><tr><td>UPN', 'html'],
    ['XML', '<?xml version="1.0"?><Workbook xmlns="urn:x">', 'xml'],
    ['Export-Clixml', '#< CLIXML\r\n<Objs Version="1.1">', 'clixml'],
    ['a JSON object', '{"value":[{"id":1}]}', 'json'],
    ['a JSON array', '[\n  {"id":1}]', 'json'],
    ['a JSON array of texts', '["a","b"]', 'json'],
    ['a list of licences', '\uFEFFskuId,skuPartNumber,prepaidUnits.enabled,consumedUnits,capabilityStatus\r\n', 'licences'],
    ['a list of environments', 'environmentId,displayName,environmentSku,region,managed,instanceUrl,cloud\n', 'environments'],
    ['UTF-7 as PowerShell writes it', '+ACI-UserPrincipalName+ACI-,+ACI-DisplayName+ACI-\r\n', 'utf-7'],
    ['UTF-7 with a type line', '+ACM-TYPE Selected.User\r\n', 'utf-7'],
    ['rich text', '{\\rtf1\\ansi', 'rtf'],
    ['LDIF', 'version: 1\ndn: CN=Anna,DC=contoso\nobjectClass: user', 'ldif'],
    [
      'a table that PowerShell drew',
      '\r\nDisplayName UserPrincipalName\r\n----------- -----------------\r\nAnna        a@c.com\r\n',
      'screen',
    ],
    ['a list that PowerShell drew', '\n\nEnabled           : True\nUserPrincipalName : a@c.com\n', 'screen'],
    ['one column that PowerShell drew', 'UserPrincipalName\n-----------------\na@c.com\n', null],
    ['bytes that are no text', '\u0001\u0002\u0000\u0003'.repeat(50), 'binary'],
    ['a list that was not downloaded to its end', `userPrincipalName,displayName\na@contoso.com,An${'\0'.repeat(4000)}`, null],
    ['a list', 'userPrincipalName,displayName\na@contoso.com,Anna', null],
    ['csvde', 'DN,objectClass,sAMAccountName\n', null],
    ['a header in quotation marks', '"UserPrincipalName","DisplayName"', null],
    ['a type line', '#TYPE Selected.User\nUPN\n', null],
  ])('%s', (_, text, code) => {
    expect(recogniseForeignText(text)?.code ?? null).toBe(code);
  });

  test('a thousand comments are no reason to think for long', () => {
    const began = performance.now();
    expect(recogniseForeignText(`${'<!---->'.repeat(1000)}x`)).toBeNull();
    expect(performance.now() - began).toBeLessThan(1000);
  });
});
