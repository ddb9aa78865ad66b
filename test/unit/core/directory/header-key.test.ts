import { expect, test } from 'vitest';
import { headerKey, headerText } from '#core/directory/header-key.ts';

test.each<[header: string, key: string, text: string]>([
  ['User principal name', 'userprincipalname', 'User principal name'],
  [' USER_PRINCIPAL  NAME\u200b', 'userprincipalname', 'USER_PRINCIPAL NAME'],
  ['\ufeffUPN', 'upn', 'UPN'],
  ['ï»¿UPN', 'upn', 'UPN'],
  ['ï»¿"Object Id"', 'objectid', 'Object Id'],
  ['PrimÃ¤re SMTP-Adresse', 'primäresmtpadresse', 'Primäre SMTP-Adresse'],
  ['Straße', 'straße', 'Straße'],
  ['""', '', '""'],
])('%j', (header, key, text) => {
  expect(headerKey(header)).toBe(key);
  expect(headerText(header)).toBe(text);
});
