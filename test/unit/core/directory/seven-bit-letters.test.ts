import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

function told(names: readonly string[]): string | undefined {
  const rows = names.map((name, at) => `user${at}@contoso.com,${name}\r\n`);
  const { faults } = read(`UserPrincipalName,DisplayName\r\n${rows.join('')}`);
  const found = faults.filter(({ code }) => code === 'encoding-seven-bit');
  expect(found.length).toBeLessThan(2);
  return found[0]?.message;
}

describe('names in letters of seven bits are told of once, with one of them as it should be', () => {
  test('UTF-7', () => {
    expect(told(['Ann Lee', 'Ren+AOk-e Roux', 'J+APw-rgen Vo+AN8-', '+ZeVnLIqe-', 'Zo+AOs- Ray', 'Eva M+APw-ller'])).toContain(
      'written in UTF-7, which is not read: “+ZeVnLIqe-” means “日本語”.',
    );
  });

  test('ISO-2022-JP', () => {
    const yamada = '\x1b$B;3ED\x1b(B';
    expect(told([yamada, `${yamada} A`, `B ${yamada}`])).toContain('written in ISO-2022-JP, which is not read: ');
    expect(told([yamada, `${yamada} A`, `B ${yamada}`])).toContain('means “B 山田”.');
  });

  test('HZ', () => {
    expect(told(['~{VPND~} Li', '~{VPND~} Wu', 'Ann Lee', '~{VPND~}'])).toContain(
      'written in HZ, which is not read: “~{VPND~}” means “中文”.',
    );
  });
});

test.each<[what: string, names: readonly string[]]>([
  ['two cells that may be chance', ['Ren+AOk-e Roux', 'IT+AME-Region', 'Ann Lee', 'Ann Lee']],
  ['the same cell again and again', Array.from({ length: 9 }, () => 'IT+AME-Region')],
  [
    'plus signs and hyphens of other sorts',
    ['R+D-Team', 'Sales+APAC-North', 'A+B-', 'Bio+Tech-Lab', 'Room +100-A', 'Room +104-B', 'Desk +108-C'],
  ],
  ['some that read as letters among many that do not', ['A+B', 'C+D', 'E+F', 'Ren+AOk-e', 'Zo+AOs-', 'M+APw-ller']],
  ['what stands behind a letter outside ASCII', ['René', 'Ren+AOk-e', 'Zo+AOs-', 'M+APw-ller']],
  ['tildes and braces', ['~{a~}', '~{x}', 'a ~ {b}', '~~{', '~{VPND']],
])('%s are no encoding', (_, names) => {
  expect(told(names)).toBeUndefined();
});
