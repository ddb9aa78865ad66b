import { describe, expect, test } from 'vitest';
import { languagesOfHeader, languagesOfRow } from '#core/directory/language-hints.ts';

describe('a row speaks of languages', () => {
  test.each<[row: string, languages: string[]]>([
    ['jan@firma.pl,Jan,True', ['pl']],
    ['yamada@contoso.co.jp,x', ['ja']],
    ['"a@contoso.com","Anna","CH"', ['de', 'fr', 'it']],
    ['a@contoso.com;nb-NO;x', ['da']],
    ['a@contoso.com,zh-TW', ['zh-Hant']],
    ['a@contoso.com,zh-CN', ['zh-Hans']],
    ['a@contoso.com,Czech Republic', ['cs']],
    ['a@contoso.com,Anna,PLANT 4,Deputy', []],
    ['a@contoso.pl.example,Anna', []],
  ])('%s', (row, languages) => {
    expect([...languagesOfRow(row)]).toEqual(languages);
  });
});

test('a header tells its language, English aside', () => {
  expect([...languagesOfHeader('Benutzerprinzipalname;Anzeigename;Vorname')]).toEqual(['de']);
  expect([...languagesOfHeader('Nom d\u0092affichage,Pr\u00e9nom')]).toEqual(['fr']);
  expect([...languagesOfHeader('UserPrincipalName,DisplayName')]).toEqual([]);
});
