import { describe, expect, test } from 'vitest';
import { read } from './reading.ts';

/** A list of people, the sign-in name of each with the address of the one `shift` places on. */
function list(count: number, shift: number, more: readonly string[] = []): string {
  const name = (n: number): string => `p${n % count}@contoso.com`;
  const rows = Array.from({ length: count }, (_, n) => `${name(n)},Person ${n},${name(n + shift).toUpperCase()}`);
  return ['UserPrincipalName,DisplayName,Mail', ...rows, ...more].join('\n');
}

const codes = (text: string): string[] => read(text).faults.map(({ code }) => code);

describe('a column that was sorted without the others', () => {
  test('shows by addresses that are the sign-in names of other rows', () => {
    const { faults, end } = read(list(6, 1));
    expect(faults).toEqual([expect.objectContaining({ line: 2, code: 'rows-mixed', value: 'p1@contoso.com', remedy: 'kept' })]);
    expect(end).toMatchObject({ faults: 1 });
  });

  test('wherever in a long list those rows stand', () => {
    expect(codes(list(3000, 2900))).toEqual(['rows-mixed']);
    expect(codes(list(3000, -2900 + 3000))).toEqual(['rows-mixed']);
  });
});

describe('nothing is said', () => {
  test('where each address is the sign-in name beside it', () => expect(codes(list(300, 0))).toEqual([]));

  test('where accounts to administer with bear the addresses of people', () => {
    const admins = Array.from({ length: 9 }, (_, n) => `adm-${n}@contoso.com,Admin ${n},p${n}@contoso.com`);
    expect(codes(list(30, 0, admins))).toEqual([]);
  });

  test('of a few rows', () => expect(codes(list(4, 1))).toEqual([]));
});
