import { expect, test } from 'vitest';
import { encode } from './encoded-names.ts';
import { bytesOf, read } from './reading.ts';

function assumed(people: readonly string[], encoding: string): string | undefined {
  const rows = people.map((person, at) => `user${at}@contoso.com,${person}\r\n`);
  const { faults } = read(encode(`UserPrincipalName,DisplayName\r\n${rows.join('')}`, encoding));
  return faults.find(({ code }) => code === 'encoding-assumed')?.message;
}

test('the code page is named with a value, and the next likely one with how it would read there', () => {
  expect(assumed(['Anna Smith', 'Jan Køen'], 'windows-1252')).toBe(
    'The file is not UTF-8 and does not name its code page, so it was read as windows-1252 (Western Europe), for example “Jan Køen”. ' +
      'In windows-1250 (Central Europe) “Jan Køen” would be “Jan Křen”. ' +
      'If letters look wrong, choose another encoding, or export the file again as UTF-8.',
  );
});

test('where the letters leave no doubt, no other is named', () => {
  expect(assumed(['山田 太郎', '鈴木 花子', '佐藤 健一'], 'shift_jis')).toBe(
    'The file is not UTF-8 and does not name its code page, so it was read as shift_jis (Japanese, Shift JIS), for example “山田 太郎”. ' +
      'If letters look wrong, choose another encoding, or export the file again as UTF-8.',
  );
});

test('nothing is said of Unicode or of an encoding that a person chose', () => {
  const text = 'UserPrincipalName,DisplayName\r\na@contoso.com,Łukasz\r\n';
  expect(read(bytesOf(text)).faults).toEqual([]);
  expect(read(encode(text, 'windows-1250'), { encoding: 'windows-1250' }).faults).toEqual([]);
});
