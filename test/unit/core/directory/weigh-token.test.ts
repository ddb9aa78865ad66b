import { describe, expect, test } from 'vitest';
import { weighToken } from '#core/directory/weigh-token.ts';

describe('a token is taken apart into words of one script', () => {
  test.each<[token: string, words: string[]]>([
    ['Müller', ['latin:müller']],
    ['O’Neil', ['latin:o', 'latin:neil']],
    ['İbrahim', ['latin:ibrahim']],
    ['Nguye\u0302\u0303n', ['latin:nguyễn']],
    ['Иванов', ['cyrillic:иванов']],
    ['Mьller', ['latin:m', 'cyrillic:ь', 'latin:ller']],
    ['Παππάς', ['greek:παππάς']],
    ['山田', ['east-asian:山田']],
    ['สมชาย', ['thai:สมชาย']],
    ['שרה', ['hebrew:שרה']],
    ['فهد', ['arabic:فهد']],
    ['123', []],
  ])('%s', (token, words) => {
    expect(weighToken(token).words.map(({ script, text }) => `${script}:${text}`)).toEqual(words);
  });
});

describe('what no name looks like costs', () => {
  test.each<[better: string, worse: string]>([
    ['Müller', 'M„ller'],
    ['Müller', 'MŸller'],
    ['Müller', 'M\ufffdller'],
    ['MÜLLER', 'MüLLER'],
    ['Höfer', 'HÜfer'],
    ['Łukasz', '£ukasz'],
    ['Müller', 'Mьller'],
    ['„Jörg“', 'J„r“g'],
    ['Žane', 'žane'],
    ['Foo\u00a0Bär', 'Foo\u00a0bär'],
  ])('%s before %s', (better, worse) => {
    expect(weighToken(better).cost).toBeGreaterThan(weighToken(worse).cost);
  });
});

test('ASCII costs nothing', () => {
  expect(weighToken('McDonald-SMITH_42').cost).toBe(0);
});
