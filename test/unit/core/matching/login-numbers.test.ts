import { describe, expect, it } from 'vitest';
import { toEnd } from '#test/support/to-end.ts';
import { LoginNumbers } from '#core/matching/login-numbers.ts';

/** The numbers of accounts with one sign-in name each, whose letters have the number 7. */
function numbersOf(logins: readonly string[]): number[][] {
  const numbers = new LoginNumbers();
  for (const login of logins) {
    numbers.add(login, 7);
    numbers.close();
  }
  const lists = toEnd(numbers.lists());
  return logins.map((_, account) => [...lists.list(account)]);
}

describe('LoginNumbers', () => {
  it('takes no number that counts namesakes, though some of them have left', () => {
    const counted = ['john.smith', ...Array.from({ length: 40 }, (_, n) => `john.smith${n + 2}`)].filter((_, n) => n % 3 !== 2);
    expect(numbersOf(counted).flat()).toEqual([]);
  });

  it('takes numbers that go far beyond the namesakes there are', () => {
    expect(numbersOf(['john.smith', 'john.smith4711', 'john.smith13', 'john.smith3'])).toEqual([[], [4711], [13], []]);
  });

  it('takes low ones among numbers drawn by chance, however many namesakes there are', () => {
    const drawn = Array.from({ length: 200 }, (_, n) => `john.smith${37 + n * 101}`);
    expect(numbersOf(drawn).flat()).toHaveLength(200);
  });

  it('reads a number as the number it is, of a long one the end', () => {
    expect(numbersOf(['jsmith007', 'jsmith0815', 'jsmith12345678901234'])).toEqual([[], [815], [678_901_234]]);
  });

  it('gives an account the numbers of all its sign-in names', () => {
    const numbers = new LoginNumbers();
    numbers.add('john.smith4711', 1);
    numbers.add('jsmith815', 2);
    numbers.add('johnsmith4711', 1);
    numbers.close();
    numbers.close();
    const lists = toEnd(numbers.lists());
    expect([[...lists.list(0)], [...lists.list(1)]]).toEqual([[4711, 815], []]);
  });
});
